// Line feeds as CR LF, over the borders of chunks; those that have their CR already stay as they are.

const CR = 0x0d;
const LF = 0x0a;

export function createCrlf(): (chunk: Uint8Array) => Uint8Array {
  let last = 0;
  return (chunk) => {
    const out = new Uint8Array(2 * chunk.length);
    let length = 0;
    for (const byte of chunk) {
      if (byte === LF && last !== CR) out[length++] = CR;
      out[length++] = byte;
      last = byte;
    }
    return out.subarray(0, length);
  };
}
