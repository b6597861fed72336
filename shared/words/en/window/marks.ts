// Marks, names and hidden rows.

import type { Forms, Tongue } from "../../tongue.ts";

const ROWS: Forms = { one: "row", other: "rows" };
const MARKS: Forms = { one: "mark", other: "marks" };
const NAMES: Forms = { one: "name", other: "names" };

/** How many rows. */
interface Count {
  readonly count: number;
}

const ROWS_ARE: Forms = { one: "row is", other: "rows are" };

export const marksWords = () => ({
  "marks.noRowIsMarked": "No row is marked.",
  "marks.noRowIsHidden": "No row is hidden.",
  "marks.markAlso": "bookmark, flag, star, highlight",
  "marks.nameAlso": "rename, label, comment, note",
  "marks.hideAlso": "remove, exclude, ignore",
  "marks.referenceAlso": "zero, delta, relative",
  "marks.showHiddenAlso": "unhide, restore",
  "marks.rowsAreMarkedAlready": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.some(count, ROWS_ARE)} marked already: more there cannot be.`,
  "marks.takeMarksOffRowsThatNoLonger": "Take marks off rows that no longer matter.",
  "marks.rowsHaveNamesAlready": ({ most }: { readonly most: number }) =>
    `${most} rows have names already.`,
  "marks.takeNamesOffRowsFirst": "Take names off rows first.",
  "marks.rowsAreHiddenAlready": ({ count }: { readonly count: number }, t: Tongue) =>
    `${t.some(count, ROWS_ARE)} hidden already: more there cannot be.`,
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
  "marks.marked": ({ count }: Count, t: Tongue) => `Marked ${t.some(count, ROWS)}.`,
  "marks.unmarked": ({ count }: Count, t: Tongue) =>
    `Took the ${t.form(count, MARKS)} off ${t.some(count, ROWS)}.`,
  "marks.hid": ({ count }: Count, t: Tongue) => `Hid ${t.some(count, ROWS)}.`,
  "marks.showedHidden": ({ count }: Count, t: Tongue) => `Showed ${t.some(count, ROWS)} again.`,
  "marks.named": ({ name }: { readonly name: string }) => `Named a row “${name}”.`,
  "marks.tookNameOff": "Took the name off a row.",
  "marks.removed": (
    { marks, names }: { readonly marks: number; readonly names: number },
    t: Tongue,
  ) => `Removed ${t.some(marks, MARKS)} and ${t.some(names, NAMES)}.`,
  "marks.countsFrom": ({ seq }: { readonly seq: number }) => `Times count from #${seq}.`,
  "marks.nameEnterToKeep": "Name, Enter to keep",
});
