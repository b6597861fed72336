/** From 0 up to, not including, `span` (at least 1), each as likely: what is above a multiple of the span is drawn again. */
export function randomBelow(span: bigint, random: (length: number) => Uint8Array): bigint {
  const size = Math.ceil((span - 1n).toString(16).length / 2);
  const values = 1n << BigInt(8 * size);
  const whole = values - (values % span);
  for (;;) {
    let value = 0n;
    for (const byte of random(size)) value = (value << 8n) | BigInt(byte);
    if (value < whole) return value % span;
  }
}
