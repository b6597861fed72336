// The limits of the engine.

import type { WordsOf } from "../../wording.ts";

export const limitsWords = (): WordsOf<"limits"> => ({
  "limits.also": "할당량, 최대, quota, maximum, bounds, limits",
  "limits.sockets": "동시에 열 수 있는 소켓",
  "limits.closedSockets": "목록에 남겨 둘 닫힌 소켓",
  "limits.diskWaiting": "스트림을 멈추기 전까지 디스크를 기다리는 바이트",
  "limits.sendQueue": "느린 상대 하나의 송신 대기열 바이트",
  "limits.clientLag": "창이 뒤처질 수 있는 행",
  "limits.recordingSize": "기록 하나의 크기",
  "limits.runs": "동시에 실행되는 반복, 시퀀스 등",
  "limits.rows": ({ count }, t) => `${t.spaced(count)}행`,
  "limits.range": ({ lowest, highest }) => `${lowest} – ${highest}`,
  "limits.show": "한도…",
});
