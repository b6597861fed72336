import { toHex } from "../format/hex.ts";
import { asReadFromHere } from "./frameProblems.ts";
import { MAX_FRAME, type PrefixSpec } from "./frameSpec.ts";
import { LOST, MORE, type Scanner } from "./scanner.ts";

/** A length field in the frame's header says how long the frame is. Only the field's own bytes are kept between reads. */
export function prefixScanner({ size, endian, offset, add, inclusive }: PrefixSpec): Scanner {
  const header = offset + size;
  const field = new Uint8Array(size);
  /** Bytes of this frame, 0 while its header is not whole. */
  let total = 0;
  let problem = "";

  function totalOf(bytes: Uint8Array, at: number): number {
    let value = 0;
    // Beyond 2^53 this is rounded, which is far past every frame's bound.
    if (endian === "be") for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + i] ?? 0);
    else for (let i = size - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
    return (inclusive ? value : header + value) + add;
  }

  function judge(bytes: Uint8Array, at: number): boolean {
    total = totalOf(bytes, at);
    if (total >= header && total <= MAX_FRAME) return true;
    const limit = total < header ? `ends within its own header of ${header}` : "is over 16 MiB";
    const says = `the length field ${toHex(bytes.subarray(at, at + size))} makes a frame of`;
    problem = asReadFromHere(`${says} ${total} bytes, which ${limit}`);
    total = 0;
    return false;
  }

  return {
    scan: (bytes, at, have) => {
      if (total === 0) {
        const rest = bytes.length - at;
        let fits = true;
        if (have === 0 && rest >= header) fits = judge(bytes, at + offset);
        else {
          const until = Math.min(header, have + rest);
          for (let i = Math.max(offset, have); i < until; i++)
            field[i - offset] = bytes[at + i - have] ?? 0;
          if (have + rest < header) return MORE;
          fits = judge(field, 0);
        }
        if (!fits) return LOST;
      }
      const end = at + total - have;
      if (end > bytes.length) return MORE;
      total = 0;
      return end;
    },
    reset: () => {
      total = 0;
    },
    expected: () => (total === 0 ? null : total),
    problem: () => problem,
  };
}
