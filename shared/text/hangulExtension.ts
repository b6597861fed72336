// What CP949 (Unified Hangul Code) adds to EUC-KR: the 8,822 modern Hangul syllables that KS X 1001 leaves out, in
// Unicode order, at the pairs of bytes that EUC-KR leaves free. An order, so it is counted and needs no table.

/** [lead << 8 | trail, code point] of each added syllable. `decoder` reads at least plain EUC-KR. */
export function* hangulExtension(decoder: {
  decode(bytes: Uint8Array): string;
}): Generator<readonly [number, number]> {
  const basic = new Set(decoder.decode(basicHangul()));
  const keys = freePairs();
  for (let code = 0xac00; code <= 0xd7a3; code++) {
    if (basic.has(String.fromCharCode(code))) continue;
    const key = keys.next();
    if (key.done === true) return;
    yield [key.value, code];
  }
}

/** Rows 0xb0–0xc8 of KS X 1001: its 2,350 syllables. */
function basicHangul(): Uint8Array {
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xc8; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  return Uint8Array.from(bytes);
}

function* freePairs(): Generator<number, undefined> {
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    // From 0xa1 on the upper trail bytes are EUC-KR's own.
    const last = lead <= 0xa0 ? 0xfe : 0xa0;
    for (let trail = 0x41; trail <= last; trail++) {
      const letter = (trail >= 0x41 && trail <= 0x5a) || (trail >= 0x61 && trail <= 0x7a);
      if (letter || trail >= 0x81) yield (lead << 8) | trail;
    }
  }
}
