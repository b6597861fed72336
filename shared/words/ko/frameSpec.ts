// What is wrong with how to cut streams, as a person typed it. What was expected is a noun phrase.

import type { WordsOf } from "../wording.ts";

export const frameSpecWords = (): WordsOf<"frameSpec"> => ({
  "frameSpec.expectedGot": ({ expected, got }) => `기대한 값: ${expected}. 받은 값: "${got}"`,
  "frameSpec.expectedGotNothing": ({ expected }) => `기대한 값: ${expected}. 받은 값: 없음`,
  "frameSpec.range": ({ what, lowest, highest }) => `${what}, ${lowest}부터 ${highest}까지`,

  "frameSpec.known":
    "read, lf, cr, crlf, nul, delim:0d0a, fixed:16, prefix:u16be, idle:50ms, protocol, protocol:http, lines 가운데 하나",
  "frameSpec.nothingAfter": ({ name }) => `${name} 뒤에 아무것도 없음`,
  "frameSpec.length": "바이트 단위의 길이",
  "frameSpec.delimiter": "delim:0d0a처럼 16진수로 쓴 구분자의 바이트",
  "frameSpec.delimiterTooLong": ({ most, count }) =>
    `구분자는 ${most}바이트 이하여야 하지만 ${count}바이트입니다`,
  "frameSpec.gap": ({ most }) => `idle:50ms처럼 1ms부터 ${most}s까지의 간격`,
  "frameSpec.longestLine": "가장 긴 줄의 바이트 수",
  "frameSpec.protocol": "protocol:http처럼 프로토콜의 이름(영문자, 숫자, . _ -)",

  "frameSpec.lengthField": ({ names, last }) => `길이 필드: ${names}, ${last} 가운데 하나`,
  "frameSpec.onlyOnce": ({ name }) => `${name} 한 번만`,
  "frameSpec.bytesBefore": "길이 필드 앞의 바이트 수",
  "frameSpec.bytesToAdd": "길이에 더할 바이트 수",
  "frameSpec.eitherDigitsOrEnd": "digits=N과 end=BYTES 가운데 하나만",
  "frameSpec.options": "offset=N, add=N, inclusive 가운데 하나",
  "frameSpec.optionsOfDigits": "offset=N, add=N, digits=N, end=BYTES, inclusive 가운데 하나",
  "frameSpec.digitsOrEnd": ({ name }) =>
    `${name} 뒤에 digits=N, 또는 숫자 뒤에 오는 것을 나타내는 end=BYTES(예: end=space, end=0d0a)`,
  "frameSpec.digits": "숫자의 개수",
  "frameSpec.end": ({ most, names }) =>
    `숫자로 시작하지 않는 1~${most}바이트를 16진수로 쓴 것, 또는 ${names}`,
});
