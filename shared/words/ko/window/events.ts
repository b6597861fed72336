// The rows of the recording: going among them, and what is still arriving behind them.

import type { WordsOf } from "../../wording.ts";

export const eventsWords = (): WordsOf<"events"> => ({
  "events.noRowIsSelected": "선택한 행이 없습니다.",
  "events.thereAreNoRows": "행이 없습니다.",
  "events.allRowsWereRead": "모든 행을 읽었습니다.",
  "events.followAlso":
    "자동 스크롤, 따라가기, 최신, 실시간, 다시 시작, tail, autoscroll, latest, resume, live, follow",
  "events.stayAlso": "일시 정지, 멈춤, 고정, 스크롤 중지, pause, freeze, hold, stop scrolling",
  "events.goToCounterpart": "짝이 되는 응답 또는 요청으로 이동",
  "events.noCounterpart": "짝이 되는 응답이나 요청을 찾지 못했습니다.",
  "events.counterpartNotHere": ({ seq }) =>
    `짝이 되는 이벤트는 ${seq}번이지만, 지금 표시된 행에 없습니다.`,
  "events.damaged": "(기록에서 손상됨)",
  "events.showAs": ({ view }) => `보기: ${view}`,
  "events.stillArriving": "수신 중",
  "events.stillArrivingOf": ({ arrived, expected }, t) =>
    `수신 중: ${t.spaced(expected)}바이트 중 ${t.spaced(arrived)}`,
  "events.nextRowOfSameSocket": "같은 소켓의 다음 행",
  "events.previousRowOfSameSocket": "같은 소켓의 이전 행",
  "events.followNewestEvents": "최신 이벤트 따라가기",
  "events.stayAtTheseEvents": "지금 이벤트에 머무르기",
  "events.showEventsOfAllSockets": "모든 소켓의 이벤트 보기",
  "events.showEventsOfSelectedSocketOnly": "선택한 소켓의 이벤트만 보기",
  "events.deselectSocket": "소켓 선택 해제",
  "events.asManyAsCanBeSelected": ({ most }, t) =>
    `한 번에 선택할 수 있는 최대치인 ${t.spaced(most)}행을 선택했습니다.`,
  "events.recordedOrder": "기록된 순서로 되돌렸습니다.",
  "events.sortedUp": ({ column }) => `‘${column}’ 열을 오름차순으로 정렬했습니다.`,
  "events.sortedDown": ({ column }) => `‘${column}’ 열을 내림차순으로 정렬했습니다.`,
  "events.readRowsAgain": "행 다시 읽기",
  "events.columnsTimesAndOrderDots": "열, 시간, 순서…",
});
