// Marks, names and hidden rows.

export const marksWords = () => ({
  "marks.rowsAreMarkedAlready": ({ most }: { readonly most: number }) =>
    `${most} rows are marked already.`,
  "marks.takeMarksOffRowsThatNoLonger": "Take marks off rows that no longer matter.",
  "marks.rowsHaveNamesAlready": ({ most }: { readonly most: number }) =>
    `${most} rows have names already.`,
  "marks.takeNamesOffRowsFirst": "Take names off rows first.",
  "marks.rowsAreHiddenAlready": ({ most }: { readonly most: number }) =>
    `${most} rows are hidden already.`,
  "marks.leaveOutManyRowsWithFilterInstead":
    "Leave out many rows with a filter instead, as in !(len == 0).",
  "marks.markOrUnmarkRow": "Mark or unmark row",
  "marks.nameRow": "Name row…",
  "marks.hideRow": "Hide row",
  "marks.countTimesFromThisRow": "Count times from this row",
  "marks.showHiddenRowsAgain": "Show hidden rows again",
  "marks.nextMarkedRow": "Next marked row",
  "marks.previousMarkedRow": "Previous marked row",
  "marks.removeAllMarksAndNames": "Remove all marks and names",
  "marks.nameOfRow": "Name of the row",
  "marks.nameEnterToKeep": "Name, Enter to keep",
});
