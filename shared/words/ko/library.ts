// 라이브러리로 쓰는 엔진의 말: 테스트가 기다린 것이 오지 않은 이유.

import type { WordsOf } from "../wording.ts";
import { BYTES } from "./nouns.ts";

const lines = (events: readonly string[]) => events.map((event) => `\n  ${event}`).join("");

export const libraryWords = (): WordsOf<"library"> => ({
  "library.late": ({ what, timeout }, t) =>
    `${t.number(timeout)} ms 안에 와야 하지만 오지 않았습니다: ${what}`,
  "library.unexpected": ({ what }) => `다른 것이 왔습니다. 기대한 값: ${what}`,
  "library.ended": ({ what }) => `상대가 먼저 송신을 종료했습니다. 기대한 값: ${what}`,
  "library.closed": ({ what }) => `닫혀서 더 올 수 없습니다. 기대한 값: ${what}`,
  "library.engineClosed": "엔진이 열려 있어야 하지만 닫혔습니다.",
  "library.theBytes": ({ bytes }) => bytes,
  "library.soMany": ({ count }, t) => t.count(count, BYTES),
  "library.aMatch": ({ pattern }) => `${pattern}의 일치`,
  "library.aConnection": "연결",
  "library.aDatagram": "데이터그램",
  "library.theDatagram": ({ bytes }) => `데이터그램 ${bytes}`,
  "library.theEnd": "상대 송신의 끝",
  "library.theClose": "소켓의 닫힘",
  "library.theSend": ({ size }) => `시스템이 ${size} 보내기를 받아들임`,
  "library.theOpening": "준비된 소켓",
  "library.anEvent": ({ match }) => (match === "" ? "조건에 맞는 이벤트" : `이벤트 ${match}`),
  "library.left": ({ size, bytes }) => `받았지만 아직 꺼내지 않음: ${size}, ${bytes}`,
  "library.full": ({ size }) =>
    `더 읽지 않습니다. 받았지만 어느 테스트도 꺼내지 않은 데이터: ${size}`,
  "library.seen": ({ id, events, more }, t) =>
    events.length === 0
      ? `소켓 #${id}에는 아무 일도 없었습니다.`
      : `소켓 #${id}${more === 0 ? "" : ` (앞선 이벤트 ${t.number(more)}개)`}:${lines(events)}`,
  "library.seenOfAll": ({ events }) =>
    events.length === 0 ? "아무 일도 없었습니다." : `마지막 이벤트:${lines(events)}`,
  "library.badOption": ({ where, problem }) =>
    `${where === "" ? "옵션" : `옵션 ${where}`}: ${problem}`,
  "library.badCount": ({ got }) => `바이트 수는 0 이상의 정수여야 하지만 ${got}입니다`,
  "library.badPeer": ({ host }) =>
    `보낼 곳은 IP 주소여야 하지만 "${host}"입니다. 이름은 조회하지 않습니다`,
  "library.timeout": ({ longest, got }, t) =>
    `timeout: 0부터 ${t.number(longest)}까지의 밀리초여야 하지만 ${got}입니다`,
});
