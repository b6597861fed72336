// What is wrong with a display filter: what was expected and got, and what to do.

import type { filterWords as english } from "../../en/filter/filter.ts";
import type { PartOf } from "../../wording.ts";
import { eul, eun, i } from "../particle.ts";

export const filterWords = (): PartOf<"filter", typeof english> => ({
  "filter.expectedGotEndOfFilter": ({ what }) => `${i(what)} 와야 할 자리에서 필터가 끝났습니다`,
  "filter.expectedGot": ({ what, text }) => `${i(what)} 와야 할 자리에 ${i(text)} 있습니다`,
  "filter.expectedAtMostTestsInFilterGot": ({ most }) =>
    `필터 하나에 조건은 ${most}개까지 쓸 수 있지만 더 많습니다`,
  "filter.putValuesIntoSetAsInTcp": "tcp.port in {80, 443}처럼 값들을 집합으로 묶으세요.",
  "filter.ipv4Address": "IPv4 주소",
  "filter.ipv6Address": "IPv6 주소",
  "filter.protocol": "프로토콜",
  "filter.number": "숫자",
  "filter.trueOrFalse": "참 또는 거짓",
  "filter.timeInSeconds": "초 단위 시간",
  "filter.dateAndTime": "날짜와 시각",
  "filter.text": "텍스트",
  "filter.bytes": "바이트",
  "filter.it": "이 식",
  "filter.writeTextBetweenQuotesAsGetOr":
    '"GET"처럼 따옴표로 묶은 텍스트나 45:00처럼 16진수 바이트를 쓰세요.',
  "filter.writeNumberAsOr0x50": "80이나 0x50처럼 숫자를 쓰세요.",
  "filter.writeOr": "1 또는 0을 쓰세요.",
  "filter.writeSecondsAs": "1.5처럼 초를 쓰세요.",
  "filter.writeDateAndTimeAsLocalTime":
    '"2026-11-22 10:00:00"(현지 시각)이나 "2026-11-22T10:00:00Z"처럼 날짜와 시각을 쓰세요.',
  "filter.writeAddressAsOr": "127.0.0.1이나 10.0.0.0/8처럼 주소를 쓰세요.",
  "filter.writeAddressAsOrFe80": "::1이나 fe80::/10처럼 주소를 쓰세요.",
  "filter.writeTextBetweenQuotesAsAbc": '"abc"처럼 따옴표로 묶은 텍스트를 쓰세요.',
  "filter.writeTextBetweenQuotesAsGetOr2":
    '"GET"처럼 따옴표로 묶은 텍스트나 0d:0a처럼 16진수 바이트를 쓰세요.',
  "filter.expectedComparisonOrSearchAfterWhichIs": ({ name, sign }) =>
    `${eun(name)} 프로토콜이므로 뒤에 비교나 검색이 와야 하지만 "${sign}"입니다`,
  "filter.protocolStandsAloneOrItsBytesAre": ({ name }) =>
    `프로토콜은 단독으로 쓰거나 그 바이트를 검색합니다: ${name} contains "GET".`,
  "filter.expectedComparisonAfterWhichIsGot": ({ name, type, sign }) =>
    `${name}의 타입은 ${type}이므로 뒤에 비교가 와야 하지만 "${sign}"입니다`,
  "filter.onlyBytesAndTextCanBeSearched":
    "바이트와 텍스트만 검색할 수 있습니다. ==, <, in을 쓰세요.",
  "filter.expectedComparisonGotWhichTakesWholeField": ({ sign }) =>
    `비교가 와야 할 자리에 필드 전체에만 쓰는 "${sign}"이(가) 있습니다`,
  "filter.asInWiresharkCompareItWithEach":
    "Wireshark처럼 값이나 경계마다 따로 비교하세요: len(data) >= 1 and len(data) <= 5.",
  "filter.value": ({ type }) => `값(${type})`,
  "filter.protocolsAboveHaveNoFields":
    'TCP와 UDP보다 위 계층의 프로토콜은 필드로 거를 수 없습니다. tcp.port == 80 && data contains "GET"처럼 포트와 바이트로 거르세요.',
  "filter.fieldsAreNamedAsInWiresharkTcp":
    "필드 이름은 Wireshark와 같고(tcp.port, ip.addr, data), Portscope만의 필드도 있습니다(socket, call, dir).",
  "filter.fieldsThatThereAre": ({ names }, t) => `쓸 수 있는 필드: ${t.list(names)}.`,
  "filter.didYouMean2": ({ found }) => `혹시 ${found}입니까?`,
  "filter.field": "필드",
  "filter.filterIsMadeOfTestsSuchAs":
    '필터는 tcp.port == 9000이나 data contains "GET" 같은 조건으로 이루어집니다.',
  "filter.expectedOperatorAfterGotSlice": ({ name }) =>
    `${name} 뒤에는 연산자가 와야 하지만 슬라이스가 있습니다`,
  "filter.onlyBytesTextAddressesAndProtocolsHave":
    "data[0:4] 같은 슬라이스는 바이트, 텍스트, 주소, 프로토콜에만 쓸 수 있습니다.",
  "filter.fieldFor": ({ through }) => `${through}()에 쓸 필드`,
  "filter.writeData": ({ through }) => `${through}(data)처럼 쓰세요.`,
  "filter.expectedForGot2": ({ wanted, through, name }) =>
    `${through}()에는 ${i(wanted)} 와야 하지만 ${name}입니다`,
  "filter.write": ({ through, example }) => `${through}(${example})처럼 쓰세요.`,
  "filter.takesOneWholeFieldAs": ({ through, name }) =>
    `${eun(`${through}()`)} ${through}(${name})처럼 필드 하나를 통째로 받습니다.`,
  "filter.operatorAfter": ({ through }) => `${through}() 뒤의 연산자`,
  "filter.takeSliceOfFieldItself": "슬라이스는 필드에 직접 쓰세요.",
  "filter.bytesOrText": "바이트나 텍스트",
  "filter.fieldWithValues": "값이 있는 필드",
  "filter.expectedNumberBeforeMaskGot": ({ got }) =>
    `마스크 앞에는 숫자가 와야 하지만 ${got}입니다`,
  "filter.maskNeedsFieldThatIsNumberIs": ({ name }) =>
    `마스크는 숫자 필드에만 쓸 수 있는데 ${eun(name)} 숫자가 아닙니다. 조건을 이으려면 &&나 and를 쓰세요.`,
  "filter.mask": "마스크",
  "filter.writeBitsAs0xffOr": "비트를 0xff나 255처럼 쓰세요.",
  "filter.expectedMaskFromToGot": ({ largest, got }) =>
    `마스크는 0에서 ${largest} 사이여야 하지만 ${got}입니다`,
  "filter.expectedFunctionOrFieldGot": ({ text }) =>
    `함수나 필드가 와야 할 자리에 ${i(text)} 있습니다`,
  "filter.functionsAreLenCountMaxMinAbs":
    "함수는 len, count, max, min, abs, string, lower, upper입니다.",
  "filter.didYouMean3": ({ near }) => `혹시 ${near}입니까?`,
  "filter.expectedFieldGot": ({ text }) => `필드가 와야 할 자리에 ${i(text)} 있습니다`,
  "filter.putFieldFirstAsInTcpPort": "tcp.port == 9000처럼 필드를 앞에 쓰세요.",
  "filter.writeForEqualAndForBounds": "같음은 ==, 경계는 >=와 <=로 쓰세요.",
  "filter.operatorsAreContainsMatchesInTestsAre":
    "연산자는 == != < <= > >= contains matches in이고, 조건은 and, or로 잇습니다.",
  "filter.joinTestsByAndOrOr": "조건은 and(&&)나 or(||)로 이으세요.",
  "filter.expectedOneComparisonOfWhatIsCalculated":
    "계산식에는 비교가 하나만 와야 하지만 두 개입니다",
  "filter.writeTwoTestsJoinedByAnd": "조건 두 개로 나누어 and로 이으세요.",
  "filter.operator": "연산자",
  "filter.itIsComparedWith": ({ type, example }) => `비교할 값의 타입은 ${type}입니다. ${example}`,
  "filter.expectedComparisonOfWhatIsCalculated": "계산식 뒤에는 비교가 와야 합니다",
  "filter.expectedFieldBeforeGotWhatIsCalculated": ({ sign }) =>
    `${sign} 앞에는 필드가 와야 하지만 계산식이 있습니다`,
  "filter.compareItWithEachValueOrBound": "값이나 경계마다 따로 비교하여 or로 이으세요.",
  "filter.regularExpressionBetweenDoubleQuotes": "큰따옴표로 묶은 정규식",
  "filter.writeMatchesR": 'matches r"…"처럼 쓰세요.',
  "filter.expectedAtMostCharactersGot": ({ most, length }) =>
    `필터는 ${most}자까지 쓸 수 있지만 ${length}자입니다`,
  "filter.putManyValuesIntoRangesAsIn": "socket in {1..500}처럼 많은 값은 범위로 묶으세요.",
  "filter.andOrOrEnd": "and나 or 또는 필터의 끝",
  "filter.noParenthesisIsOpenHereLeaveIt": "여기에는 열린 괄호가 없습니다. 빼세요.",
  "filter.expectedAtMostLevelsOfParenthesesAnd": ({ most }) =>
    `괄호와 not은 ${most}단계까지 겹칠 수 있지만 더 깊습니다`,
  "filter.writeItFlatter": "덜 겹치게 쓰세요.",
  "filter.andOrOr": '")"나 and 또는 or 연산자',
  "filter.closeParenthesisThatWasOpened": "열린 괄호를 닫으세요.",
  "filter.expectedAndOrOrEndGot": ({ got }) =>
    `and나 or 또는 필터의 끝이 와야 할 자리에 ${i(`"${got}"`)} 있습니다`,
  "filter.numbersAreCalculatedWithAsInTcp": "계산에는 tcp.len + 1 == 14처럼 숫자를 씁니다.",
  "filter.operatorAndOrOrEnd": "연산자나 and, or 또는 필터의 끝",
  "filter.functionIsComparedWithValueAsIn": ({ through, name }) =>
    `함수는 ${through}(${name}) == …처럼 값과 비교합니다.`,
  "filter.expectedFieldBetweenTwoComparisonsGotValue":
    "두 비교 사이에는 필드가 와야 하지만 값이 있습니다",
  "filter.writeFieldInBothJoinedByAnd": "양쪽에 필드를 쓰고 and로 이으세요.",
  "filter.writeSecondTestOnItsOwnAfter": "두 번째 조건은 and 뒤에 따로 쓰세요.",
  "filter.expectedGotWhichIs": ({ value1, name, value3 }) =>
    `${i(value1)} 와야 하지만 ${name}의 타입은 ${value3}입니다`,
  "filter.compareWithValueOrWithFieldOf": ({ name }) =>
    `${eun(name)} 값이나 같은 타입의 필드와 비교하세요.`,
  "filter.valueRegularExpression": "값(정규식)",
  "filter.writeItBetweenQuotesAsMatchesGet": 'matches "^GET"처럼 따옴표로 묶으세요.',
  "filter.expectedRegularExpressionBetweenDoubleQuotes": "큰따옴표로 묶은 정규식이 와야 합니다",
  "filter.atMostLevelsOfBraces": ({ most }) => `${most}단계 이하의 중괄호`,
  "filter.valueAfter": ({ sign }) => `${sign} 뒤의 값`,
  "filter.writeOneSignOnly": "부호는 하나만 쓰세요.",
  "filter.fieldOrValueAfterSign": "부호 뒤의 필드나 값",
  "filter.asInWiresharkSignStandsBeforeOne": "Wireshark처럼 부호는 값 하나 앞에 씁니다.",
  "filter.orSign": '"}" 또는 연산 부호',
  "filter.closeBraceThatWasOpened": "열린 중괄호를 닫으세요.",
  "filter.fieldOrValue": "필드나 값",
  "filter.writeTcpLenOrMaxTcpPort": "tcp.len + 1이나 max(tcp.port)처럼 쓰세요.",
  "filter.writeTcpPort": ({ name }) => `${name}(tcp.port)처럼 쓰세요.`,
  "filter.layersCountFromFromLastOneAs":
    "계층은 1부터 세며, 마지막은 -1입니다: tcp.port#1, ip.addr#[1-2], ip.addr#[-1].",
  "filter.layerAfter": "# 뒤의 계층 번호",
  "filter.expectedLayersGot": ({ part }) => `계층 번호가 와야 할 자리에 ${i(`"${part}"`)} 있습니다`,
  "filter.expectedFieldInWhatIsCalculated": "계산식에 필드가 있어야 합니다",
  "filter.putFieldFirstAsInTcpLen": ({ more }) =>
    `tcp.len == 10 + 3처럼 필드를 앞에 쓰세요. ${more}`,
  "filter.expectedFieldGotValue": "필드가 와야 할 자리에 값이 있습니다",
  "filter.putFieldFirstAsInTcpLen2": "tcp.len + 1처럼 필드를 앞에 쓰세요.",
  "filter.expectedNumberAfterGot": ({ type }) => `- 뒤에는 숫자가 와야 하지만 타입이 ${type}입니다`,
  "filter.onlyNumbersAndTimesCanBeNegative": "숫자와 시간만 음수가 될 수 있습니다.",
  "filter.expectedWhatCanBeUsedWithGot": ({ sign, value2 }) =>
    `${eul(sign)} 쓸 수 있는 값이 와야 하지만 타입이 ${value2}입니다`,
  "filter.numbersHaveTimesAndBytesAndAddresses":
    "숫자에는 + - * / % &, 시간에는 +와 -, 바이트와 주소에는 &를 쓸 수 있습니다.",
  "filter.expectedOneArgumentOfGot": ({ name, length }) =>
    `${name}()의 인수는 하나여야 하지만 ${length}개입니다`,
  "filter.expectedFieldFor": ({ name }) => `${name}()에는 필드가 와야 합니다`,
  "filter.takesOneFieldAsTcpPort": ({ name }) =>
    `${eun(`${name}()`)} ${name}(tcp.port)처럼 필드 하나를 받습니다.`,
  "filter.expectedWhatTakesGot": ({ name, value2 }) =>
    `${i(`${name}()`)} 받을 수 있는 타입이 아닙니다: ${value2}`,
  "filter.takes": ({ name, types }, t) => `${i(`${name}()`)} 받는 타입: ${t.choice(types)}.`,
  "filter.expectedGot2": ({ value1, value2 }) => `${i(value1)} 와야 하지만 타입이 ${value2}입니다`,
  "filter.bothSidesMustBeOfOneType": "양쪽의 타입이 같아야 합니다.",
  "filter.expectedNumberGot": ({ literal }) => `숫자가 와야 하지만 ${literal}입니다`,
  "filter.isWrongAt": ({ at, problem }) => `필터의 ${at}번째 글자가 잘못되었습니다: ${problem}`,
});
