// Lines of text, and what is none.

import type { WordsOf } from "../../wording.ts";

export const linesWords = (): WordsOf<"lines"> => ({
  "lines.title": "텍스트 줄",
  "lines.theLine": "줄",
  "lines.textIsExpectedButThereIsByte": ({ byte }) => `텍스트가 와야 하지만 바이트 ${byte}입니다`,
});
