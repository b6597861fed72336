// What is wrong with a message's template, as a person typed it. What was expected is a noun phrase.

import type { WordsOf } from "../wording.ts";

export const templateWords = (): WordsOf<"template"> => ({
  "template.expectedGot": ({ expected, got }) => `기대한 값: ${expected}. 받은 값: "${got}"`,
  "template.expectedGotNothing": ({ expected }) => `기대한 값: ${expected}. 받은 값: 없음`,

  "template.tooLong": ({ most }, t) => `템플릿은 ${t.number(most)}자를 넘을 수 없습니다`,
  "template.tooMany": ({ most }, t) => `템플릿의 필드는 ${t.number(most)}개를 넘을 수 없습니다`,
  "template.tooLarge": ({ most }, t) => `메시지는 ${t.number(most)}바이트를 넘을 수 없습니다`,
  "template.unclosed": "이 필드의 끝이 없습니다. }}가 빠졌습니다",
  "template.field":
    "필드: counter, random, choice, time, uuid, length, $변수, 또는 crc16-modbus 같은 체크섬",
  "template.optionsForm": '빈칸 뒤에 start=1이나 of="a b"처럼 쓴 옵션',
  "template.onlyOnce": ({ name }) => `${name} 한 번만`,
  "template.noOptions": ({ name }) => `${name}에는 옵션이 없습니다`,
  "template.options": ({ names }, t) => `옵션으로 ${t.choice(names)}`,
  "template.noFormat": ({ name }) => `${name}에는 형식이 없습니다`,
  "template.format": ({ names }, t) => `형식으로 ${t.choice(names)}`,
  "template.oneOf": ({ names }, t) => t.choice(names),
  "template.wholeNumber": ({ lowest, highest }) =>
    `${lowest}부터 ${highest}까지의 정수(10진수 또는 0x…)`,
  "template.atLeast": ({ lowest }) => `${lowest} 이상의 max`,
  "template.widthOfDigits": "width는 dec, hex, HEX에만 쓸 수 있습니다",
  "template.choices": "of=GET,PUT,DELETE처럼 고를 텍스트를 적은 of=",
  "template.variable": "변수 이름(문자, 숫자, _ . -)",
  "template.key": "key=secret이나 key=\\x00\\x01처럼 키를 적은 key=",
  "template.fixedSize": "값에 따라 길이가 달라지지 않는 형식",
  "template.tooNarrow": ({ name, bits }) =>
    `${name}의 값은 ${bits}비트라 이 형식에 들어가지 않습니다`,
  "template.partName":
    "부분의 이름: 영문자로 시작하고 영문자, 숫자, _, -로 이루어지며 all이 아닌 것",
  "template.part": ({ names }, t) =>
    `부분 이름: ${t.choice(names)}. {{#이름}}과 {{/이름}}으로 감싸면 부분이 됩니다`,
  "template.neverEnded": ({ name }) => `부분 ${name}의 끝이 없습니다. {{/${name}}}가 빠졌습니다`,
  "template.neverBegun": ({ name }) =>
    `여기서 끝낼 부분이 없습니다. 앞에 {{#${name}}}가 빠졌습니다`,
  "template.endOf": ({ name }) => `먼저 {{/${name}}}`,
  "template.mutual":
    "두 체크섬이 서로를 포함하는 부분을 계산합니다. 먼저 계산할 수 있는 것이 없습니다",

  "template.noVariable": ({ name }) => `변수 ${name}의 값이 없습니다`,
  "template.notANumber": ({ name, got }) =>
    `${name}에는 정수(10진수 또는 0x…)가 있어야 합니다. 받은 값: "${got}"`,
  "template.doesNotFit": ({ value, lowest, highest }) =>
    highest === null
      ? `${value}: 이 형식은 ${lowest ?? "0"} 이상만 쓸 수 있습니다`
      : `${value}: 이 형식은 ${lowest ?? "0"}부터 ${highest}까지만 쓸 수 있습니다`,
  "template.unsettled": "길이들이 서로를 계속 바꿉니다. 크기가 고정된 형식을 쓰세요",
});
