// Views of the events side by side.

import type { WordsOf } from "../../wording.ts";

export const splitWords = (): WordsOf<"split"> => ({
  "split.isOne": "이벤트 보기가 하나뿐입니다.",
  "split.isSplit": "이벤트 보기가 이미 두 개입니다.",
  "split.splitAlso": "나란히, 두 창, 옆에, 분할, side by side, two panes, beside, split",
  "split.closeAlso": "분할 해제, 하나로, unsplit, single, close",
  "split.split": "이벤트 보기 나누기",
  "split.close": "이 이벤트 보기 닫기",
  "split.closeOther": "다른 이벤트 보기 닫기",
  "split.goToOther": "다른 이벤트 보기로 이동",
  "split.width": "이벤트 보기 너비",
});
