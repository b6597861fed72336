// What was done to the view, and the way back.

export const undoWords = () => ({
  "undo.nothingToUndo": "Nothing was done to the view yet.",
  "undo.nothingToRedo": "Nothing was undone.",
  "undo.undo": "Undo",
  "undo.redo": "Redo",
  "undo.undoAction": "Undo the last change of the view",
  "undo.redoAction": "Redo what was undone",
  "undo.undone": ({ what }: { readonly what: string }) => `Undone: ${what}`,
  "undo.dismiss": "Dismiss",
});
