// Marks, names and hidden rows.

import type { WordsOf } from "../../wording.ts";

export const marksWords = (): WordsOf<"marks"> => ({
  "marks.noRowIsMarked": "마크한 행이 없습니다.",
  "marks.noRowIsHidden": "숨긴 행이 없습니다.",
  "marks.markAlso": "표시, 북마크, 책갈피, 깃발, 별표, 강조, bookmark, flag, star, highlight, mark",
  "marks.nameAlso": "이름 바꾸기, 이름표, 메모, 주석, rename, label, comment, note, name",
  "marks.hideAlso": "제거, 제외, 무시, remove, exclude, ignore, hide",
  "marks.referenceAlso": "0점, 기준, 시간차, 상대 시간, zero, delta, relative, reference",
  "marks.showHiddenAlso": "숨김 해제, 복원, unhide, restore, show",
  "marks.rowsAreMarkedAlready": ({ count }, t) =>
    `이미 ${t.spaced(count)}행을 마크했습니다. 더 마크할 수 없습니다.`,
  "marks.takeMarksOffRowsThatNoLonger": "필요 없는 행의 마크를 해제하세요.",
  "marks.rowsHaveNamesAlready": ({ most }) => `이미 ${most}행에 이름이 있습니다.`,
  "marks.takeNamesOffRowsFirst": "먼저 다른 행의 이름을 지우세요.",
  "marks.rowsAreHiddenAlready": ({ count }, t) =>
    `이미 ${t.spaced(count)}행을 숨겼습니다. 더 숨길 수 없습니다.`,
  "marks.leaveOutManyRowsWithFilterInstead": "여러 행을 빼려면 !(len == 0)과 같은 필터를 쓰세요.",
  "marks.markOrUnmarkRow": "행 마크/마크 해제",
  "marks.nameRow": "행 이름 지정…",
  "marks.hideRow": "행 숨기기",
  "marks.countTimesFromThisRow": "이 행을 시간 기준으로 지정",
  "marks.showHiddenRowsAgain": "숨긴 행 다시 보이기",
  "marks.nextMarkedRow": "다음 마크된 행",
  "marks.previousMarkedRow": "이전 마크된 행",
  "marks.removeAllMarksAndNames": "모든 마크와 이름 지우기",
  "marks.nameOfRow": "행의 이름",
  "marks.marked": ({ count }, t) => `${t.spaced(count)}행을 마크했습니다.`,
  "marks.unmarked": ({ count }, t) => `${t.spaced(count)}행의 마크를 해제했습니다.`,
  "marks.hid": ({ count }, t) => `${t.spaced(count)}행을 숨겼습니다.`,
  "marks.showedHidden": ({ count }, t) => `${t.spaced(count)}행을 다시 표시했습니다.`,
  "marks.named": ({ name }) => `행에 이름을 붙였습니다: “${name}”.`,
  "marks.tookNameOff": "행의 이름을 지웠습니다.",
  "marks.removed": ({ marks, names }, t) =>
    `마크 ${t.spaced(marks)}개와 이름 ${t.spaced(names)}개를 지웠습니다.`,
  "marks.countsFrom": ({ seq }) => `#${seq}부터 시간을 셉니다.`,
  "marks.nameEnterToKeep": "이름, Enter로 저장",
});
