import { said, type Text } from "../words/said.ts";
import { toHex } from "../format/hex.ts";
import { asReadFromHere } from "./frameProblems.ts";
import { MAX_FRAME, type PrefixSpec } from "./frameSpec.ts";
import { lengthReader } from "./lengthReader.ts";
import { LOST, MORE, type Scanner } from "./scanner.ts";

/** A length field in the frame's header says how long the frame is. Only the field's own bytes are kept between reads. */
export function prefixScanner({ field, offset, add, inclusive }: PrefixSpec): Scanner {
  const reader = lengthReader(field);
  /** The field's bytes that came with earlier reads. */
  const earlier: number[] = [];
  /** Bytes of this frame, 0 while its header is not whole. */
  let total = 0;
  let problem: Text = "";

  function begin(): void {
    total = 0;
    if (earlier.length > 0) earlier.length = 0;
    reader.begin();
  }

  /** Reads on in the header, of which `have` bytes came before. Gives the frame's length, MORE or LOST. */
  function readHeader(bytes: Uint8Array, at: number, have: number): number {
    const from = have < offset ? at + offset - have : at;
    const end = from < bytes.length ? reader.take(bytes, from) : MORE;
    if (end === MORE) {
      for (let i = from; i < bytes.length; i++) earlier.push(bytes[i] ?? 0);
      return MORE;
    }
    if (end < 0) {
      const field = fieldWith(bytes.subarray(from, -end));
      return lose(said("frame.fieldWrong", { field, expected: reader.expected }));
    }
    const header = have + end - at;
    total = (inclusive ? reader.value() : header + reader.value()) + add;
    if (total >= header && total <= MAX_FRAME) return total;
    const field = fieldWith(bytes.subarray(from, end));
    return lose(
      total < header
        ? said("frame.fieldTooShort", { field, total, header })
        : said("frame.fieldTooLong", { field, total }),
    );
  }

  /** The field in hex, of which these are the last bytes. */
  function fieldWith(here: Uint8Array): string {
    return toHex(Uint8Array.of(...earlier, ...here));
  }

  function lose(why: Text): number {
    problem = asReadFromHere(why);
    begin();
    return LOST;
  }

  return {
    scan: (bytes, at, have) => {
      if (total === 0) {
        const known = readHeader(bytes, at, have);
        if (known === MORE || known === LOST) return known;
      }
      const end = at + total - have;
      if (end > bytes.length) return MORE;
      begin();
      return end;
    },
    reset: begin,
    expected: () => (total === 0 ? null : total),
    problem: () => problem,
  };
}
