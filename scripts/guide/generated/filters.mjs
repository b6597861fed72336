// What a filter can be made of, from the filter's own table.

import { FILTER_DIFFERENCES } from "../../../shared/filter/differences.ts";
import { FIELDS } from "../../../shared/filter/fields.ts";
import { code, plain, table } from "./markdown.mjs";

/** @typedef {import("./Speech.ts").Speech} Speech */

/** @param {Speech} speech */
export function filterFields({ t, labels }) {
  const rows = FIELDS.map(({ name, type, wireshark, about, values }) => [
    code(name),
    labels.types[type],
    values === undefined
      ? plain(t.text(about))
      : `${plain(t.text(about))} ${values.map(code).join(", ")}`,
    wireshark ? labels.yes : labels.onlyHere,
  ]);
  return table([labels.field, labels.type, labels.meaning, "Wireshark"], rows);
}

/** @param {Speech} speech */
export function filterDifferences({ t }) {
  return FILTER_DIFFERENCES.map((each) => `- ${plain(t.text(each))}`).join("\n");
}
