// What was done to the view, and the way back.

import type { WordsOf } from "../../wording.ts";

export const undoWords = (): WordsOf<"undo"> => ({
  "undo.nothingToUndo": "아직 보기를 바꾼 것이 없습니다.",
  "undo.nothingToRedo": "실행 취소한 것이 없습니다.",
  "undo.undo": "실행 취소",
  "undo.redo": "다시 실행",
  "undo.undoAction": "보기의 마지막 변경 실행 취소",
  "undo.redoAction": "취소한 변경 다시 실행",
  "undo.undone": ({ what }) => `실행 취소함: ${what}`,
  "undo.dismiss": "닫기",
});
