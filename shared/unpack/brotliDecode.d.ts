// The part of the brotli package that its own entry does not give out: with it the output is ours to bound.

declare module "brotli/dec/decode.js" {
  interface Input {
    /** Copies up to `count` bytes to `target` from `at` on; returns how many. */
    read(target: Uint8Array, at: number, count: number): number;
  }
  interface Output {
    /** Its length is how much may be written; it would be made anew where a block says that it needs more. */
    buffer: { readonly length: number };
    write(bytes: Uint8Array, count: number): number;
  }
  const decode: { BrotliDecompress(input: Input, output: Output): void };
  export default decode;
}
