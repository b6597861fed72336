// Random bytes that are the same for the same seed: what a message's preview shows is what is sent.

/** Four words of 32 bits. */
export type Seed = Uint32Array;

export function newSeed(): Seed {
  return crypto.getRandomValues(new Uint32Array(4));
}

/** xoshiro128** (Blackman, Vigna): for messages, not for keys. */
export function seededRandom(seed: Seed): (length: number) => Uint8Array {
  let [a = 1, b = 2, c = 3, d = 4] = seed;
  function next(): number {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return result;
  }
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at++) bytes[at] = next() >>> 24;
    return bytes;
  };
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
