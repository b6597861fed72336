// Unpacked bytes as they come, up to a bound: a few packed bytes may stand for any number.

export interface Gathered {
  /** Copies them. Throws `Enough` when there are as many as are wanted. */
  add(bytes: Uint8Array): void;
  /** All of them so far. */
  bytes(): Uint8Array;
}

/** Thrown to leave a decoder; no error. */
export class Enough extends Error {}

export function createGathered(limit: number): Gathered {
  const parts: Uint8Array[] = [];
  let length = 0;
  return {
    add(bytes) {
      const part = bytes.slice(0, limit - length);
      parts.push(part);
      length += part.length;
      if (part.length < bytes.length) throw new Enough();
    },
    bytes() {
      const whole = new Uint8Array(length);
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      return whole;
    },
  };
}
