// Recordings that are opened in the window, beside what happens now.

import { formatBytes, formatCount } from "../../quantity.ts";
import type { WordsOf } from "../../wording.ts";

export const sourcesWords = (): WordsOf<"sources"> => ({
  "sources.whatIsShown": "표시 대상",
  "sources.live": "실시간",
  "sources.state": ({ state, part, isSound }, t) =>
    state === "reading"
      ? `${t.number(Math.floor(part * 100))}%`
      : state === "failed"
        ? "읽지 못함"
        : isSound
          ? ""
          : "손상됨",
  "sources.closeNamed": ({ name }) => `${name} 닫기`,
  "sources.isLiveAlready": "열린 기록을 표시하고 있지 않습니다.",
  "sources.showLive": "실시간으로 돌아가기",
  "sources.showLiveAlso": "라이브, 현재, 뒤로",
  "sources.reopen": "이 기록 다시 읽기",
  "sources.reopenAlso": "새로 고침, 다시 열기",
  "sources.close": "이 기록 닫기",
  "sources.closeAlso": "나가기, 닫기",
  "sources.again": "다시 읽기",
  "sources.closeIt": "닫기",
  "sources.reading": "읽은 양",
  "sources.readingSoFar": ({ done, of }) => `${formatBytes(of)} 중 ${formatBytes(done)} 읽음`,
  "sources.cutOff": ({ bytes }) =>
    `중간에서 끊겼습니다. 마지막 ${formatBytes(bytes)}는 온전한 항목이 아니므로 제외했습니다.`,
  "sources.growing": "다른 프로그램이 아직 쓰고 있습니다. 연 뒤에 추가된 내용은 표시되지 않습니다.",
  "sources.moreSockets": ({ most }) =>
    `목록에는 처음 소켓 ${formatCount(most)}개만 있습니다. 행은 모두 표시됩니다.`,
  "sources.show": ({ name }) => `${name} 보기`,
  "sources.openAlso": "기록, 캡처, 파일, 최근",
});
