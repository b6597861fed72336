// The rail of places, and going to one.

import type { WordsOf } from "../../wording.ts";

export const railWords = (): WordsOf<"rail"> => ({
  "rail.ports": "포트",
  "rail.library": "라이브러리",
  "rail.isHere": "이미 표시되어 있습니다.",
  "rail.places": "화면",
  "rail.goTo": ({ place }) => `이동: ${place}`,
  "rail.toggle": "화면 막대 보이기/숨기기",
});
