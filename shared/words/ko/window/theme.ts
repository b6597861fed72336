// The window's theme.

import type { WordsOf } from "../../wording.ts";

export const themeWords = (): WordsOf<"theme"> => ({
  "theme.also":
    "모양, 다크 모드, 라이트 모드, 어두운, 밝은, appearance, dark mode, light mode, theme",
  "theme.system": "테마: 시스템",
  "theme.asSystem": "테마: 시스템 설정 따르기",
  "theme.light": "테마: 밝게",
  "theme.dark": "테마: 어둡게",
  "theme.contrast": "테마: 고대비",
});
