import { MORE, type Scanner } from "./scanner.ts";

/** A frame ends with `delimiter`, 1 byte or more. */
export function delimiterScanner(delimiter: Uint8Array): Scanner {
  return delimiter.length === 1 ? oneByte(delimiter[0] ?? 0) : severalBytes(delimiter);
}

function oneByte(delimiter: number): Scanner {
  return {
    scan: (bytes, at) => bytes.indexOf(delimiter, at) + 1 || MORE,
    reset: () => {},
    expected: () => null,
    problem: () => "",
  };
}

/**
 * Knuth, Morris and Pratt: how much of the delimiter is matched is all there is to remember between reads, and no byte is
 * looked at again whatever the stream holds.
 */
function severalBytes(given: Uint8Array): Scanner {
  const delimiter = new Uint8Array(given);
  const borders = bordersOf(delimiter);
  const first = delimiter[0] ?? 0;
  let matched = 0;
  return {
    scan: (bytes, at) => {
      const { length } = bytes;
      for (let i = at; i < length; i++) {
        if (matched === 0) {
          while (i < length && bytes[i] !== first) i++;
          if (i < length) matched = 1;
          continue;
        }
        const byte = bytes[i];
        while (matched > 0 && byte !== delimiter[matched]) matched = borders[matched - 1] ?? 0;
        if (byte === delimiter[matched]) matched += 1;
        if (matched === delimiter.length) {
          matched = 0;
          return i + 1;
        }
      }
      return MORE;
    },
    reset: () => {
      matched = 0;
    },
    expected: () => null,
    problem: () => "",
  };
}

/** For each prefix of the delimiter the length of its longest proper prefix that is also its end. */
function bordersOf(delimiter: Uint8Array): Uint8Array {
  const borders = new Uint8Array(delimiter.length);
  let matched = 0;
  for (let i = 1; i < delimiter.length; i++) {
    while (matched > 0 && delimiter[i] !== delimiter[matched]) matched = borders[matched - 1] ?? 0;
    if (delimiter[i] === delimiter[matched]) matched += 1;
    borders[i] = matched;
  }
  return borders;
}
