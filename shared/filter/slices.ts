// `[0:4]`, `[2-5]`, `[3]`, `[:4]`, `[4:]`, `[-2:]`, `[0:2,6:2]` behind a field.

import type { Slice } from "./ast.ts";
import { refuse } from "./problem.ts";
import type { Scanner } from "./Scanner.ts";
import { said } from "../words/said.ts";

const HELP = said("filter.iNIsNBytesFromI");
/** Spaces only around numbers, as in Wireshark. */
const FORM =
  /^(?:\s*(?<from>-?(?:0x[\da-f]+|\d+))\s*)?(?:(?<sign>[:-])(?:\s*(?<to>-?(?:0x[\da-f]+|\d+))\s*)?)?$/i;
/** Wireshark's bound. */
const FARTHEST = 0x7fff_ffff;

/** The slices that come next, null where none do. */
export function takeSlices(scanner: Scanner): readonly Slice[] | null {
  const open = scanner.at;
  if (!scanner.takeSymbol("[")) return null;
  const close = scanner.text.indexOf("]", open);
  if (close === -1)
    refuse(
      { at: scanner.text.length, length: 0 },
      said("filter.expectedAfterSliceGotEndOfFilter"),
      HELP,
    );
  const slices: Slice[] = [];
  let from = open + 1;
  for (const part of scanner.text.slice(open + 1, close).split(",")) {
    slices.push(slice(part, from));
    from += part.length + 1;
  }
  scanner.moveTo(close + 1);
  if (scanner.startsWith("["))
    scanner.expected(said("filter.operator"), said("filter.joinSlicesWithCommaAsIn"));
  return slices;
}

function slice(text: string, at: number): Slice {
  const place = { at, length: text.length };
  const number = (digits: string): number => {
    const magnitude = digits.replace("-", "");
    const octal = /^0[0-7]+$/.test(magnitude);
    const value = octal ? Number.parseInt(magnitude, 8) : Number(magnitude);
    if (value > FARTHEST || (!octal && /^0\d/.test(magnitude)))
      refuse(place, said("filter.expectedOffsetUpToGot", { FARTHEST, digits }), HELP);
    return digits.startsWith("-") && value !== 0 ? -value : value;
  };
  const match = FORM.exec(text)?.groups;
  const { from, sign, to } = match ?? {};
  if (match === undefined || text === "" || (sign !== ":" && from === undefined))
    return refuse(place, said("filter.expectedSliceGot", { text }), HELP);
  const start = from === undefined ? 0 : number(from);
  if (sign === undefined) return { from: start, length: 1 };
  if (to === undefined) {
    if (sign === ":") return { from: start, length: null };
    return refuse(place, said("filter.expectedWhereSliceEndsGot", { text }), HELP);
  }
  const length = sign === ":" ? number(to) : lengthTo(start, number(to));
  if (!(length > 0)) refuse(place, said("filter.expectedSliceOfAtLeastOneByte", { text }), HELP);
  return { from: start, length };
}

/** From the first to the last, both included and counted from the same end; Wireshark wants two at least. */
function lengthTo(first: number, last: number): number {
  return first < 0 === last < 0 && first < last ? last - first + 1 : Number.NaN;
}
