// The palette: search over actions and sockets.

import type { WordsOf } from "../../wording.ts";

export const paletteWords = (): WordsOf<"palette"> => ({
  "palette.searchSocketsAndCommands": "소켓과 명령 검색",
  "palette.found": "검색 결과",
  "palette.nothingIsCalledThat": "일치하는 항목이 없습니다.",
});
