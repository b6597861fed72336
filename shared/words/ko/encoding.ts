// Encodings of text by the names that are words, the headings that they stand under, and what one of them lacks.

import type { WordsOf } from "../wording.ts";

export const encodingWords = (): WordsOf<"encoding"> => ({
  "encoding.unicode": "유니코드",
  "encoding.western": "서유럽",
  "encoding.european": "유럽",
  "encoding.cyrillic": "키릴 문자",
  "encoding.other": "기타",
  "encoding.eastAsian": "동아시아",
  "encoding.utf16le": "UTF-16 리틀 엔디언",
  "encoding.utf16be": "UTF-16 빅 엔디언",
  "encoding.windows1250": "Windows-1250(중앙 유럽)",
  "encoding.windows1257": "Windows-1257(발트어)",
  "encoding.windows1253": "Windows-1253(그리스어)",
  "encoding.windows1254": "Windows-1254(튀르키예어)",
  "encoding.windows1251": "Windows-1251(키릴 문자)",
  "encoding.windows1255": "Windows-1255(히브리어)",
  "encoding.windows1256": "Windows-1256(아랍어)",
  "encoding.windows1258": "Windows-1258(베트남어)",
  "encoding.lacks": ({ encoding, code }) =>
    `${encoding} 인코딩에는 U+${code} 문자가 없습니다. 다른 인코딩을 고르거나 바이트를 \\xHH로 쓰세요`,
});
