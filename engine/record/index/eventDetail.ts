// What the index keeps of an event beyond its call and length, in 16 bits: the failure's code as a small number, and
// which packets the recording holds for it.

/** Low bits: number of the failure's code in the ErrorTable, 0 for none. */
const ERROR_MASK = 0x3ff;

/** What an event's packets carry. `in` and `out`: which ways they went, from our side. */
export const PACKETS = {
  syn: 1 << 10,
  fin: 1 << 11,
  reset: 1 << 12,
  in: 1 << 14,
  out: 1 << 15,
} as const;

export const HAS_PACKETS = PACKETS.in | PACKETS.out;

/** More different codes than there are; the last one stands for all that found no place. */
export const UNLISTED_ERROR = ERROR_MASK;

export function errorNumber(detail: number): number {
  return detail & ERROR_MASK;
}

export class ErrorTable {
  /** By number; the first is none. Only ever appended to. */
  readonly codes: string[] = [""];
  readonly #numbers = new Map<string, number>([["", 0]]);
  /** Whether some found no place. */
  full = false;

  number(code: string): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    if (this.codes.length >= UNLISTED_ERROR) {
      this.full = true;
      return UNLISTED_ERROR;
    }
    const number = this.codes.push(code) - 1;
    this.#numbers.set(code, number);
    return number;
  }
}
