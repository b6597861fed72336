// What is said aloud of what happens, for those who hear the window.

import type { WordsOf } from "../../wording.ts";

export const announceWords = (): WordsOf<"announce"> => ({
  "announce.label": "일어난 일",
  "announce.came": ({ count }, t) => `연결 ${t.spaced(count)}개가 들어왔습니다.`,
  "announce.failed": ({ count }, t) => `소켓 ${t.spaced(count)}개가 실패했습니다.`,
  "announce.recordingStopped": "기록이 멈췄습니다.",
});
