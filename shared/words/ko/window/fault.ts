// The last resort: the window could not be loaded or drawn. Only texts, so that they can be had without all the other words.

import type { WordsOf } from "../../wording.ts";

export const faultWords = (): WordsOf<"fault"> => ({
  "fault.notShown": "창을 표시하지 못했습니다",
  "fault.engineGoesOn": "엔진에는 영향이 없습니다. 소켓과 기록은 계속됩니다.",
  "fault.reload": "다시 불러오기",
});
