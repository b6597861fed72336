// The find bar: its actions, and what came of a search.

import type { WordsOf } from "../../wording.ts";

export const findWords = (): WordsOf<"find"> => ({
  "find.isNotOpen": "찾기 표시줄이 열려 있지 않습니다.",
  "find.also": "검색, 조회, 찾아보기, search, look for, grep, locate, find",
  "find.open": "행에서 찾기…",
  "find.field": "행에서 찾기",
  "find.placeholder": "찾기",
  "find.modes": "찾는 형식",
  "find.findAs": ({ mode }) => `찾는 형식: ${mode}`,
  "find.text": "텍스트",
  "find.hex": "16진수",
  "find.regex": "정규식",
  "find.next": "다음 찾기",
  "find.previous": "이전 찾기",
  "find.close": "찾기 표시줄 닫기",
  "find.expectedHexDigits": "16진수 숫자가 있어야 합니다.",
  "find.problem": ({ message, help }) => (help === "" ? `${message}.` : `${message}. ${help}`),
  "find.searching": "찾는 중…",
  "find.found": ({ number, total, wrapped }, t) => {
    const count = `${total === null ? "…" : t.spaced(total)}개 중 ${t.spaced(number)}`;
    if (wrapped === null) return count;
    return `${count} – ${wrapped === "top" ? "맨 위" : "맨 아래"}부터 계속`;
  },
  "find.count": ({ total }, t) => `${t.spaced(total)}개 찾음`,
  "find.nowhere": "표시된 행에서 찾지 못함",
  "find.besides": ({ found, undecided }) => `${found}, ${undecided}`,
});
