// What is wrong with a regular expression of a filter.

import type { patternWords as english } from "../../en/filter/pattern.ts";
import type { PartOf } from "../../wording.ts";
import { eul } from "../particle.ts";

export const patternWords = (): PartOf<"filter", typeof english> => ({
  "filter.expectedWhatJavascriptCanMatchTooGot": ({ what }) =>
    `JavaScript로도 찾을 수 있는 정규식이어야 하지만 ${what}입니다`,
  "filter.expectedAfter": '"[" 뒤에 "]"가 있어야 합니다',
  "filter.closeClassOrWriteForCharacter": "문자 클래스를 닫으세요. 문자 [를 뜻한다면 \\[로 쓰세요.",
  "filter.expectedRangeBetweenTwoCharactersGotSet":
    "범위의 양 끝은 문자여야 하지만 문자 집합이 있습니다",
  "filter.writeForCharacter": "문자 -를 뜻한다면 \\-로 쓰세요.",
  "filter.eInClass": "문자 클래스 안의 \\E",
  "filter.leaveItOut": "빼세요.",
  "filter.collatingElement": "조합 요소(collating element)",
  "filter.writeCharacters": "문자를 직접 쓰세요.",
  "filter.expectedClassOfCharactersGot": ({ name }) =>
    `문자 클래스의 이름이어야 하지만 [:${name}:]입니다`,
  "filter.knownAre": ({ names }, t) => `쓸 수 있는 이름: ${t.list(names)}.`,
  "filter.kWhichResetsMatch": "일치를 다시 시작하는 \\K",
  "filter.leaveItOutFilterOnlyAsksWhether": "빼세요. 필터는 일치하는 것이 있는지만 봅니다.",
  "filter.gStartOfSearch": "검색의 시작을 뜻하는 \\G",
  "filter.patternMatchesBytesHereWriteOrBytes":
    "여기서 정규식은 바이트를 찾습니다. .이나 바이트를 쓰세요.",
  "filter.cCodeUnit": "코드 단위를 뜻하는 \\C",
  "filter.writeSAtStartAndForAny": "맨 앞에 (?s)를 쓰고 아무 바이트에나 .을 쓰세요.",
  "filter.pUnicodeProperty": "유니코드 속성 \\p",
  "filter.patternMatchesBytesHereWriteClassSuch":
    "여기서 정규식은 바이트를 찾습니다. [a-z] 같은 문자 클래스를 쓰세요.",
  "filter.pUnicodeProperty2": "유니코드 속성 \\P",
  "filter.patternMatchesBytesHereWriteClassSuch2":
    "여기서 정규식은 바이트를 찾습니다. [^a-z] 같은 문자 클래스를 쓰세요.",
  "filter.expectedCharacterAfter": "\\ 뒤에 문자가 있어야 합니다",
  "filter.writeForBackslash": "백슬래시를 뜻한다면 \\\\로 쓰세요.",
  "filter.expectedEscapeGot": ({ letter }) => `이스케이프가 와야 하지만 \\${letter}입니다`,
  "filter.writeWithoutBackslashForLetter": ({ letter }) =>
    `글자 ${eul(letter)} 뜻한다면 백슬래시 없이 쓰세요.`,
  "filter.expectedByteUpToGot": ({ octal }) => `바이트는 \\377까지이지만 \\${octal}입니다`,
  "filter.writeXff": "\\xff로 쓰세요.",
  "filter.expectedNumberAfter": ({ letter }) => `\\${letter} 뒤에 숫자가 있어야 합니다`,
  "filter.writeX41": "\\x41처럼 쓰세요.",
  "filter.expectedByteUpToXffGotMore": "바이트는 \\xff까지이지만 더 큰 값입니다",
  "filter.patternMatchesBytesWriteCharacterItselfWhich":
    "정규식은 바이트를 찾습니다. 문자를 직접 쓰면 그 UTF-8 바이트를 뜻합니다.",
  "filter.writePartOutAgain": "그 부분을 다시 풀어 쓰세요.",
  "filter.expectedNameOfGroup": "그룹의 이름이 있어야 합니다",
  "filter.writeKName": "\\k<name>처럼 쓰세요.",
  "filter.atomicGroup": "원자 그룹 (?>…)",
  "filter.writeWhichMatchesMoreAtMost": "(?:…)로 쓰세요. 찾는 범위가 더 넓어질 뿐입니다.",
  "filter.branchReset": "분기 재설정 (?|…)",
  "filter.condition": "조건부 (?(…)…)",
  "filter.writeBothCasesJoinedBy": "두 경우를 |로 이어 쓰세요.",
  "filter.recursion": "재귀",
  "filter.calloutC": "콜아웃 (?C)",
  "filter.verb": "제어 동사 (*…)",
  "filter.leaveItOutWriteForParenthesisAnd": "빼세요. 괄호는 \\(, 별표는 \\*로 쓰세요.",
  "filter.optionInsideOfPattern": "정규식 중간의 옵션",
  "filter.optionsStandAtStartAsIOr": "옵션은 (?-i)나 (?s)처럼 맨 앞에 쓰세요.",
  "filter.expectedGroupGot": '그룹이 와야 하지만 "(?"입니다',
  "filter.writeForParenthesis": "괄호를 뜻한다면 \\(로 쓰세요.",
  "filter.expectedWhatJavascriptCanMatchTooGot2":
    "JavaScript로도 찾을 수 있는 정규식이어야 하지만 JavaScript가 거부합니다",
  "filter.repeatOnlyWhatMatchesCharactersNameEach":
    "반복은 문자를 찾는 부분에만 쓰고, 그룹 이름을 겹치지 않게 하고, 더 짧게 쓰세요.",
  "filter.option": ({ letter }) => `옵션 ${letter}`,
  "filter.knownAreIMAndS": "쓸 수 있는 옵션은 i, m, s입니다.",
  "filter.backReferenceBesideBytesAboveWhileCase":
    "대소문자를 구분하지 않으면서 127을 넘는 바이트와 함께 쓴 역참조",
  "filter.writeIAtStart": "맨 앞에 (?-i)를 쓰세요.",
  "filter.backReference": "역참조",
  "filter.expectedBefore": '")" 앞에 "("가 있어야 합니다',
  "filter.writeForCharacter2": "문자 )를 뜻한다면 \\)로 쓰세요.",
  "filter.expectedAfter2": '"(" 뒤에 ")"가 있어야 합니다',
  "filter.closeGroupOrWriteForCharacter": "그룹을 닫으세요. 문자 (를 뜻한다면 \\(로 쓰세요.",
  "filter.expectedGroupThatThereIsGotNumber": ({ number }) =>
    `있는 그룹이어야 하지만 ${number}번 그룹은 없습니다`,
  "filter.groupsCountFrom": "그룹은 1부터 셉니다.",
  "filter.expectedSomethingToRepeatBefore": ({ text }) =>
    `"${text}" 앞에 반복할 것이 있어야 합니다`,
  "filter.writeForCharacter3": "문자 {를 뜻한다면 \\{로 쓰세요.",
  "filter.writeForCharacter4": ({ text }) => `문자 자체를 뜻한다면 \\${text}처럼 쓰세요.`,
  "filter.possessiveQuantifier": ({ text }) => `소유 수량자 ${text}`,
  "filter.writeWhichMatchesMoreAtMost2": ({ pattern }) =>
    `${pattern}처럼 쓰세요. 찾는 범위가 더 넓어질 뿐입니다.`,
  "filter.expectedCountUpToLowBeforeHigh": ({ MOST, text }) =>
    `반복 횟수는 ${MOST} 이하이고 작은 수가 앞에 와야 하지만 "${text}"입니다`,
  "filter.xGrapheme": "자소 묶음을 뜻하는 \\X",
  "filter.writeCaret": "^를 쓰세요.",
  "filter.gRecursion": "재귀 \\g<…>",
});
