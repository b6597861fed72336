import { MORE, type Scanner } from "./scanner.ts";

/** Lines of UTF-16: LF is two bytes, which begin at an even place of the line; elsewhere they are parts of others. */
export function wideLineScanner(endian: "le" | "be"): Scanner {
  const [first, second] = endian === "le" ? [10, 0] : [0, 10];
  /** The first byte of a character whose second one comes with a later read. */
  let held = 0;
  return {
    scan: (bytes, at, have) => {
      let i = at;
      if (have % 2 === 1) {
        i += 1;
        if (held === first && bytes[at] === second) return i;
      }
      for (; i + 1 < bytes.length; i += 2)
        if (bytes[i] === first && bytes[i + 1] === second) return i + 2;
      held = bytes[i] ?? 0;
      return MORE;
    },
    reset: () => {},
    expected: () => null,
    problem: () => "",
  };
}
