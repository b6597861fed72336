// What the window's features have in common: the sections of their actions, the line to the engine.

import type { WordsOf } from "../../wording.ts";

export const appWords = (): WordsOf<"app"> => ({
  "app.dismiss": "닫기",
  "app.isSoAlready": "이미 그 상태입니다.",
  "app.nothingToDismiss": "닫을 알림이 없습니다.",
  "app.new": "새로 만들기",
  "app.socket": "소켓",
  "app.sockets": "소켓 목록",
  "app.events": "이벤트",
  "app.payload": "페이로드",
  "app.recording": "기록",
  "app.window": "창",
  "app.isARecording": "기록된 파일이므로 그 소켓은 지금 열려 있지 않습니다.",
  "app.isARecordingNext": "실시간으로 돌아가세요.",
  "app.notConnected": "엔진에 연결되어 있지 않습니다.",
  "app.notConnectedNext": "자동으로 다시 연결합니다. 연결되면 다시 시도하세요.",
  "app.partNotLoaded": "창의 이 부분을 불러오지 못했습니다.",
  "app.partNotLoadedNext":
    "엔진에 연결되면 창을 다시 불러오세요. 열려 있는 소켓은 그대로 있습니다.",
  "app.loadAnew": "다시 불러오기",
  "app.close": "닫기",
});
