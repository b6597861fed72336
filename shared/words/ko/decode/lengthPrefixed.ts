// Messages behind their length: what the length is, and where none fits.

import type { WordsOf } from "../../wording.ts";

export const lengthPrefixedWords = (): WordsOf<"lengthPrefixed"> => ({
  "lengthPrefixed.noLengthOfOrBytesFitsThese":
    "1, 2, 4, 8바이트 길이 가운데 이 바이트들에 맞는 것이 없습니다",
  "lengthPrefixed.lengthIsBeyond": ({ length, most }) =>
    `길이는 ${most} 이하여야 하지만 ${length}입니다`,
  "lengthPrefixed.title": "길이가 앞에 붙은 메시지",
  "lengthPrefixed.littleEndian": ({ size }) => `${size}바이트, 리틀 엔디언`,
  "lengthPrefixed.bigEndian": ({ size }) => `${size}바이트, 빅 엔디언`,
});
