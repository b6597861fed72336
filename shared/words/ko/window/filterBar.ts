// The filter's field in the window: its help, its list, and how far a look through the events has come.

import type { WordsOf } from "../../wording.ts";

export const filterBarWords = (): WordsOf<"filterBar"> => ({
  "filterBar.nothingIsLookedThrough": "진행 중인 검색이 없습니다.",
  "filterBar.lookingDidNotStop": "중지된 검색이 없습니다.",
  "filterBar.noneWasUsedYet": "아직 사용한 필터가 없습니다.",
  "filterBar.didYouMean": "이것을 찾으셨나요?",
  "filterBar.tabForFixes": "Tab을 누르면 제안으로 이동합니다.",
  "filterBar.isEmpty": "필터가 비어 있습니다.",
  "filterBar.focusAlso": "검색, 조건, 쿼리, search, query, where",
  "filterBar.clearAlso": "초기화, 제거, 해제, 모두 보기, reset, remove, show all, clear",
  "filterBar.helpAlso":
    "문법, 구문, 연산자, 예제, 설명서, syntax, language, operators, examples, manual",
  "filterBar.filter": "필터",
  "filterBar.placeholder": ({ keys }) => `필터(${keys})`,
  "filterBar.focus": "필터…",
  "filterBar.cleared": "필터를 지웠습니다.",
  "filterBar.filtered": ({ filter }) => `필터를 적용했습니다: ${filter}`,
  "filterBar.clear": "필터 지우기",
  "filterBar.showInContext": "앞뒤 행과 함께 보기",
  "filterBar.showInContextAlso":
    "전후, 주변, 맥락, 필터 없이, around, neighbours, surroundings, unfiltered, context",
  "filterBar.recent": "최근 필터",
  "filterBar.suggestions": "입력 제안",
  "filterBar.stillApplied": ({ filter }) => `현재 적용된 필터: ${filter}`,
  "filterBar.ourEnd": ({ socket }) => `#${socket}의 로컬 주소`,
  "filterBar.peer": ({ socket }) => `#${socket}의 상대`,
  "filterBar.percent": ({ percent }) => `${percent}%`,
  "filterBar.help": "필터 작성 방법",
  "filterBar.helpTitle": "필터",
  "filterBar.helpDifferences":
    "같은 기록에서 Wireshark의 필터와 같은 것을 찾습니다. 다른 점은 다음과 같습니다.",
  "filterBar.examplePort": "한 포트에서 주고받은 것",
  "filterBar.exampleContains": "호출 안에 있는 바이트",
  "filterBar.exampleMatches": "정규식, 대소문자 구분 없음",
  "filterBar.exampleWrong": "문제가 생긴 것",
  "filterBar.exampleSockets": "특정 소켓에서 받은 것",
  "filterBar.events": ({ total }, t) => `이벤트 ${t.spaced(total)}개`,
  "filterBar.messagesInEvents": ({ total, events }, t) =>
    `이벤트 ${t.spaced(events)}개에서 메시지 ${t.spaced(total)}개`,
  "filterBar.rowsOfEvents": ({ total, events }, t) =>
    `이벤트 ${t.spaced(events)}개 중 ${t.spaced(total)}개`,
  "filterBar.answersMayCome": "아직 응답이 올 수 있음",
  "filterBar.answersMayComeLong":
    "가장 최근 요청은 아직 행에 없습니다. 응답 없이 1초가 지나면 나타납니다.",
  "filterBar.stoppedAt": ({ done, of }, t) => `${t.spaced(of)}개 중 ${t.spaced(done)}개에서 중지됨`,
  "filterBar.goOn": "계속",
  "filterBar.lookingFailed": "검색하지 못했습니다.",
  "filterBar.lookAgain": "다시 검색",
  "filterBar.lookThroughAgain": "이벤트 다시 검색",
  "filterBar.stop": "중지",
  "filterBar.stopLooking": "이벤트 검색 중지",
  "filterBar.lookedThrough": "검색한 이벤트",
  "filterBar.undecided": ({ count }, t) => `판정 못 함 ${t.spaced(count)}개`,
  "filterBar.undecidedLong": ({ count, seq }) =>
    `정규식이 ${count === 1 ? `${seq}번 이벤트` : `${seq}번을 비롯한 이벤트`}의 바이트에서 너무 오래 걸렸습니다. 일치 여부를 알 수 없어 표시하지 않습니다. 전후방 탐색, 역참조, 큰 반복 횟수를 쓰면 느려집니다.`,
  "filterBar.damaged": ({ count }, t) => `손상 ${t.spaced(count)}개`,
});
