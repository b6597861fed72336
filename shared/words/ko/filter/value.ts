// What is wrong with a value in a filter.

import type { valueWords as english } from "../../en/filter/value.ts";
import type { PartOf } from "../../wording.ts";
import { eun, i } from "../particle.ts";

export const valueWords = (): PartOf<"filter", typeof english> => ({
  "filter.writeItAsOrNetworkAsWithout":
    "따옴표 없이 127.0.0.1처럼, 네트워크는 10.0.0.0/8처럼 쓰세요.",
  "filter.writeItAsOrNetworkAsFe80": "따옴표 없이 ::1처럼, 네트워크는 fe80::/10처럼 쓰세요.",
  "filter.expectedForGot": ({ what, name, literal }) =>
    `${name}에는 ${i(what)} 와야 하지만 ${literal}입니다`,
  "filter.expectedPrefixFromToGot": ({ bits, prefix }) =>
    `프리픽스는 0에서 ${bits} 사이여야 하지만 "${prefix}"입니다`,
  "filter.prefixCountsBitsThatMustBeEqual": ({ example }) =>
    `프리픽스는 ${example}처럼 같아야 하는 비트의 수입니다.`,
  "filter.didYouMean": ({ better }) => `혹시 ${better}입니까?`,
  "filter.expectedBytesForGot": ({ name, literal }) =>
    `${name}에는 바이트가 와야 하지만 ${literal}입니다`,
  "filter.n0xStandsForOneByteAs0x0d":
    "0x는 0x0d처럼 바이트 하나를 뜻합니다. 여러 바이트는 0d:0a처럼 콜론으로 이으세요.",
  "filter.writeTwoHexDigitsForEachByte": "0d:0a처럼 바이트마다 16진수 두 자리를 쓰세요.",
  "filter.writeTextBetweenQuotesAsOrHex": ({ example }) =>
    `"${example}"처럼 따옴표로 묶은 텍스트나 0d:0a처럼 16진수 바이트를 쓰세요.`,
  "filter.expectedNumberForGot": ({ name, literal }) =>
    `${name}에는 숫자가 와야 하지만 ${literal}입니다`,
  "filter.expectedNumberFromToForGot": ({ largest, name, literal }) =>
    `${name}에는 0에서 ${largest} 사이의 숫자가 와야 하지만 ${literal}입니다`,
  "filter.writeNumberFromTo": ({ largest }) => `0에서 ${largest} 사이의 숫자를 쓰세요.`,
  "filter.expectedTrueOrFalseForGot": ({ name, literal }) =>
    `${name}에는 참이나 거짓이 와야 하지만 ${literal}입니다`,
  "filter.writeOr2": ({ name }) => `${name} == 1이나 ${name} == 0으로 쓰세요.`,
  "filter.writeNumberWithoutQuotes": "숫자는 따옴표 없이 쓰세요.",
  "filter.numberThatStartsWithIsOctalLeave": "0으로 시작하는 숫자는 8진수입니다. 앞의 0을 빼세요.",
  "filter.rangesStandInBracesIn": ({ name, text }) =>
    `범위는 중괄호 안에 씁니다: ${name} in {${text}}.`,
  "filter.numberIsDecimalAsOr0x500b1010000":
    "숫자는 80처럼 10진수로, 또는 0x50, 0b1010000, 0120, 'P'처럼 씁니다.",
  "filter.expectedRangeFromLowToHighGot": "범위는 작은 값에서 큰 값으로 써야 하지만 거꾸로입니다",
  "filter.swapItsEnds": "양 끝을 바꾸세요.",
  "filter.knownAreBFNRT":
    '쓸 수 있는 것: \\" \\\' \\\\ \\a \\b \\f \\n \\r \\t \\v \\0 \\101 \\x41 \\u20ac. 정규식은 r"…"로 쓰세요.',
  "filter.expectedAtEndOfQuotedTextGot": ({ quote }) =>
    `따옴표로 묶은 텍스트의 끝에 ${quote} 기호가 와야 하지만 필터가 끝났습니다`,
  "filter.closeWhatOpenedInsideWriteForIt": ({ quote }) =>
    `${quote} 기호로 연 것을 닫으세요. 안에서는 \\${quote}로 쓰세요.`,
  "filter.expectedOneByteBetweenAndGot": ({ length }) =>
    `'와 ' 사이에는 바이트 하나가 와야 하지만 ${length}개입니다`,
  "filter.textStandsBetweenDoubleQuotesAsIn": '텍스트는 "abc"처럼 큰따옴표로 묶습니다.',
  "filter.expectedEscapeGot2": ({ got }) => `이스케이프가 와야 하지만 ${got}입니다`,
  "filter.iNIsNBytesFromI":
    "[i:n]은 i부터 n바이트, [i-j]는 i부터 j까지, [i]는 한 바이트, [:n]은 처음 n바이트, [i:]는 i부터 끝까지입니다.",
  "filter.expectedAfterSliceGotEndOfFilter": '슬라이스 뒤에 "]"가 와야 하지만 필터가 끝났습니다',
  "filter.joinSlicesWithCommaAsIn": "슬라이스는 [0:2,6:2]처럼 쉼표로 이으세요.",
  "filter.expectedOffsetUpToGot": ({ FARTHEST, digits }) =>
    `오프셋은 ${FARTHEST}까지이지만 "${digits}"입니다`,
  "filter.expectedSliceGot": ({ text }) => `슬라이스가 와야 하지만 "${text}"입니다`,
  "filter.expectedWhereSliceEndsGot": ({ text }) =>
    `슬라이스가 끝나는 위치가 와야 하지만 "${text}"입니다`,
  "filter.expectedSliceOfAtLeastOneByte": ({ text }) =>
    `슬라이스는 한 바이트 이상이어야 하지만 "${text}"입니다`,
  "filter.writeValuesBetweenBracesWithCommasAs":
    "값은 {80, 443, 8000..8999}처럼 중괄호 안에 쉼표로 나누어 쓰세요.",
  "filter.afterIn": 'in 뒤의 "{" 기호',
  "filter.expectedRangeBetweenTwoAddressesGotNetwork":
    "범위의 양 끝은 주소여야 하지만 네트워크입니다",
  "filter.leaveOutPrefix": "/프리픽스를 빼세요.",
  "filter.expectedForGot3": ({ wanted, name, literal }) =>
    `${name}에는 ${i(wanted)} 와야 하지만 ${literal}입니다`,
  "filter.writeSecondsSinceOrForLocalTime":
    '1970년부터의 초를 쓰거나, 현지 시각은 "2026-11-22 10:00:00", UTC는 "2026-11-22T10:00:00Z"처럼 쓰세요.',
  "filter.writeDecimalNumberOfSecondsWithoutUnit":
    "1.5나 0.000250처럼 단위 없이 10진수로 초를 쓰세요.",
  "filter.expectedTextGotBytesThatAreNot": "텍스트가 와야 하지만 UTF-8이 아닌 바이트입니다",
  "filter.writeCharactersThemselvesOrU20acForCode":
    "문자를 직접 쓰거나 \\u20ac처럼 코드 포인트를 쓰세요.",
  "filter.expectedOneOfForGot": ({ values, name, literal }) =>
    `${eun(name)} ${values.join(", ")} 가운데 하나여야 하지만 ${literal}입니다`,
  "filter.canHaveNoOtherValue": ({ name }) => `${name}의 값으로 다른 것은 쓸 수 없습니다.`,
  "filter.date": "날짜",
  "filter.secondsOrDate": "초나 날짜",
  "filter.seconds": "초",
});
