// The status bar: the line to the engine, and its totals.

import type { WordsOf } from "../../wording.ts";

export const statusBarWords = (): WordsOf<"statusBar"> => ({
  "statusBar.connecting": "연결 중…",
  "statusBar.live": "연결됨",
  "statusBar.outdated": "이전 버전",
  "statusBar.open": ({ count }, t) => `열린 소켓 ${t.spaced(count)}개`,
  "statusBar.events": ({ count }, t) => `이벤트 ${t.spaced(count)}개`,
  "statusBar.dropped": ({ count }, t) => `${t.spaced(count)}개 버려짐`,
  "statusBar.status": "상태",
  "statusBar.engineSilent": "엔진 응답 없음",
  "statusBar.engineLost": "엔진 연결 끊김",
  "statusBar.notAuthorized": "권한 없음",
  "statusBar.connectionToEngine": "엔진과의 연결",
  "statusBar.receivedBytesPerSecond": "받음, 초당 바이트",
  "statusBar.sentBytesPerSecond": "보냄, 초당 바이트",
  "statusBar.datagramsThatKernelDroppedBecauseReceiveBuffer":
    "수신 버퍼가 가득 차서 커널이 버린 데이터그램",
});
