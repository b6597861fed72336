// How many columns of a terminal a text takes: what is written of Korean, Chinese and Japanese, and a picture, takes two (Unicode's
// East Asian Width, UAX 11: W and F), whatever it is put together from.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const ASCII = /^[ -~]*$/;

export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of new Intl.Segmenter().segment(text))
    columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}
