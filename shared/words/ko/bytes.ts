// Bytes as digits: in which base, and what is wrong with them, or with text with escapes, as a person typed it.

import type { WordsOf } from "../wording.ts";

export const bytesWords = (): WordsOf<"bytes"> => ({
  "bytes.binary": "2진수",
  "bytes.octal": "8진수",
  "bytes.decimal": "10진수",
  "bytes.hex": "16진수",
  "bytes.expectedHexDigit": ({ got }) => `16진수 숫자(0–9, a–f)여야 하지만 "${got}"입니다`,
  "bytes.expectedEvenDigits": ({ count }) => `16진수 숫자는 짝수 개여야 하지만 ${count}개입니다`,
  "bytes.loneBackslash": "끝에 백슬래시가 하나만 있습니다. 백슬래시를 쓰려면 \\\\로 쓰세요",
  "bytes.twoHexDigits": "\\x 뒤에는 \\x1b처럼 16진수 숫자 두 개가 있어야 합니다",
  "bytes.unicodeScalar": "\\u 뒤에는 \\u{20ac}처럼 중괄호 안에 유니코드 스칼라 값이 있어야 합니다",
  "bytes.noEscape": ({ letter }) =>
    `\\${letter}: 이스케이프가 아닙니다. 쓸 수 있는 것: \\r \\n \\t \\0 \\a \\b \\e \\f \\v \\\\ \\xHH \\u{…}`,
});
