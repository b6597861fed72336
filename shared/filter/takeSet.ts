// `{80, 443, 8000..8999}` behind `in`; `{80 443}` is the same.

import type { ValueRange } from "./ast.ts";
import { literalFor } from "./literalFor.ts";
import type { OperandSource } from "./operand.ts";
import { refuse, spanning } from "./problem.ts";
import type { Scanner } from "./Scanner.ts";
import { valueOf } from "./value.ts";
import { said } from "../words/said.ts";

const SET_HELP = said("filter.writeValuesBetweenBracesWithCommasAs");

export function takeSet(scanner: Scanner, left: OperandSource): readonly ValueRange[] {
  if (!scanner.takeSymbol("{")) scanner.expected(said("filter.afterIn"), SET_HELP);
  const found: ValueRange[] = [];
  do found.push(range(scanner, left));
  while (scanner.takeSymbol(",") || atNext(scanner));
  if (!scanner.takeSymbol("}")) scanner.expected('"," or "}"', SET_HELP);
  return found;
}

/** Blanks alone between values, as Wireshark took them up to 3.4. */
function atNext(scanner: Scanner): boolean {
  return (
    !scanner.atEnd && !scanner.startsWith("}") && /\s/.test(scanner.text[scanner.at - 1] ?? "")
  );
}

function range(scanner: Scanner, left: OperandSource): ValueRange {
  const from = literalFor(scanner, left, true);
  const low = valueOf(from, { left, text: scanner.text });
  if (!scanner.takeSymbol("..")) return { low, high: low };
  const to = literalFor(scanner, left, true);
  const high = valueOf(to, { left, text: scanner.text });
  const place = spanning(from, to);
  if (low.type === "address" && high.type === "address") {
    const bits = low.bytes.length * 8;
    if (low.prefix < bits || high.prefix < bits)
      refuse(
        place,
        said("filter.expectedRangeBetweenTwoAddressesGotNetwork"),
        said("filter.leaveOutPrefix"),
      );
  }
  if (low.type === "number" && high.type === "number" && low.number > high.number)
    refuse(place, said("filter.expectedRangeFromLowToHighGot"), said("filter.swapItsEnds"));
  return { low, high };
}
