// Domain names and their compression (RFC 1035, 3.1 and 4.1.4).

import type { FieldReader } from "../reading/FieldReader.ts";
import { text } from "../reading/fieldText.ts";
import { said, type Said } from "../../words/said.ts";
import { type Label, labelText } from "../reading/label.ts";

const MAX_NAME = 255;
/** A name has at most 127 labels; more jumps than that are an attack. */
const MAX_JUMPS = 127;

/** Adds the name as one field. `base` is where the message begins, from which pointers count. */
export function readName(r: FieldReader, field: Label, base: number): string {
  const from = r.at;
  const length = lengthInPlace(r, field);
  if (!r.ok) return "";
  let expanded: Expanded = { name: "", problem: null };
  r.data(field, length, () => (expanded = expand(r.bytes, from, base)).name);
  if (!r.ok) return "";
  // Asked for again where no field was wanted.
  expanded = expanded.name === "" ? expand(r.bytes, from, base) : expanded;
  if (expanded.problem !== null) r.wrong(expanded.problem, from);
  return expanded.name;
}

/** Bytes up to the end of the name or its first pointer, even if they are not all there. */
function lengthInPlace(r: FieldReader, field: Label): number {
  let length = 0;
  while (r.ok) {
    const byte = r.peek(length);
    if (byte === 0 || byte === -1) return length + 1;
    if (byte >= 0xc0) return length + 2;
    if (byte >= 0x40)
      r.wrong(said("dns.hasLabelOfReservedType", { field: labelText(field) }), r.at + length);
    length += 1 + byte;
    if (length >= MAX_NAME)
      r.wrong(said("dns.isLongerThanBytes", { field: labelText(field), most: MAX_NAME }));
  }
  return 0;
}

interface Expanded {
  readonly name: string;
  readonly problem: Said | null;
}

/** Pointers only ever lead back, to before the part that they stand in: so there are no loops. */
function expand(bytes: Uint8Array, from: number, base: number): Expanded {
  const labels: string[] = [];
  let at = from;
  let partFrom = from;
  let length = 0;
  let jumps = 0;
  const answer = (problem: Said | null): Expanded => ({
    name: labels.length === 0 ? "." : labels.join("."),
    problem,
  });
  for (;;) {
    const byte = bytes[at];
    if (byte === undefined) return answer(said("dns.nameIsCutShort"));
    if (byte === 0) return answer(null);
    if (byte >= 0xc0) {
      const target = base + (byte & 0x3f) * 256 + (bytes[at + 1] ?? 0);
      jumps += 1;
      if (target >= partFrom) return answer(said("dns.compressionPointerDoesNotLeadBack"));
      if (jumps > MAX_JUMPS)
        return answer(said("dns.nameHasMoreThanPointers", { most: MAX_JUMPS }));
      at = target;
      partFrom = target;
      continue;
    }
    length += 1 + byte;
    if (byte >= 0x40 || length >= MAX_NAME) return answer(said("dns.pointerLeadsToWhatIsNoName"));
    labels.push(text(bytes.subarray(at + 1, at + 1 + byte)).replaceAll(/[.\\]/g, "\\$&"));
    at += 1 + byte;
  }
}
