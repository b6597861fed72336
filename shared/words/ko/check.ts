// Why a value is not what it must be; `expected` and `received` are as code writes them: `>=1`, `Object`, `"tcp"`.

import type { WordsOf } from "../wording.ts";

const wrong =
  (what: string) =>
  ({ expected, received }: { readonly expected: string; readonly received: string }): string =>
    `${what} 잘못되었습니다. 기대한 값: ${expected}, 받은 값: ${received}`;

export const checkWords = (): WordsOf<"check"> => ({
  "check.type": wrong("자료형이"),
  "check.key": wrong("키가"),
  "check.value": wrong("값이"),
  "check.length": wrong("길이가"),
  "check.format": wrong("형식이"),
  "check.integer": ({ received }) => `정수가 아닙니다. 받은 값: ${received}`,
  "check.listOfAtMost": ({ most }) => `항목이 ${most}개 이하인 목록이어야 합니다`,
  "check.atMostInOneSend": ({ most }) => `한 번의 send로 ${most}바이트까지 보낼 수 있습니다`,
  "check.delimiterLength": ({ most }) => `구분자는 1~${most}바이트입니다`,
  "check.endOfDigits": ({ most }) =>
    `숫자로 쓴 길이를 끝내는 것은 1~${most}바이트이고 숫자로 시작하지 않습니다`,
});
