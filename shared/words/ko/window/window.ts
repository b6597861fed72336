// The window's frame: its regions, and what it says while there is no line to the engine.

import type { WordsOf } from "../../wording.ts";

export const windowWords = (): WordsOf<"window"> => ({
  "window.lineIsThere": "엔진에 이미 연결되어 있습니다.",
  "window.reconnectAlso": "다시 시도, 연결, 재연결, retry, connect, reconnect",
  "window.widthOf": ({ place }) => `${place} 너비`,
  "window.asItLastWas": "마지막으로 받은 상태를 표시하고 있습니다.",
  "window.waited": ({ seconds }) =>
    `멈췄거나 응답하지 못하는 상태일 수 있습니다. ${seconds}초 기다렸습니다. 응답하면 바로 이어집니다.`,
  "window.addressNotValid": "이 주소는 더 이상 유효하지 않습니다",
  "window.addressNotValidNext":
    "엔진은 실행할 때마다 주소가 달라집니다. “portscope serve” 명령이 시작할 때 출력한 주소를 여세요.",
  "window.updated": "Portscope가 업데이트되었습니다",
  "window.updatedNext": "이 페이지의 버전이 연결된 엔진의 버전과 다릅니다.",
  "window.reload": "다시 불러오기",
  "window.reconnectNow": "지금 다시 연결",
  "window.engineSilent": ({ since }) => `${since}부터 엔진의 응답이 없습니다.`,
  "window.engineLost": "엔진과의 연결이 끊겼습니다 – 다시 연결하는 중…",
  "window.engineUnreachable": "엔진에 연결할 수 없습니다 – 다시 시도하는 중…",
  "window.nextTry": ({ seconds }) => `${seconds}초 뒤에 다시 시도합니다.`,
  "window.nextRegion": "다음 영역",
  "window.previousRegion": "이전 영역",
});
