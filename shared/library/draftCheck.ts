// What is to be sent, as files keep it: how it is written, and what of a template is not in its text.

import * as v from "valibot";
import { BREAK_NAMES, DRAFT_MODES, ENDING_NAMES } from "../model/draft.ts";
import { ENCODINGS } from "../text/encodings.ts";

/** Characters of one draft. */
export const MAX_DRAFT = 100_000;
/** Characters of a variable's value. */
export const MAX_VALUE = 10_000;
/** Variables of one draft. */
export const MAX_VARIABLES = 100;

export const draftEntries = {
  mode: v.optional(v.picklist(DRAFT_MODES), "text"),
  text: v.pipe(v.string(), v.maxLength(MAX_DRAFT)),
  ending: v.optional(v.picklist(ENDING_NAMES), "none"),
  breaks: v.optional(v.picklist(BREAK_NAMES), "typed"),
  encoding: v.optional(v.picklist(ENCODINGS.map(({ id }) => id)), "utf-8"),
  /** Whether the text is a template, with fields between {{ and }}. */
  fields: v.optional(v.boolean(), false),
  /** Values of its variables, by name. */
  variables: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.maxLength(400)), v.pipe(v.string(), v.maxLength(MAX_VALUE))),
      v.maxEntries(MAX_VARIABLES),
    ),
    {},
  ),
};

export const draftCheck = v.strictObject(draftEntries);

export type SavedDraft = v.InferOutput<typeof draftCheck>;

/** One that says nothing. */
export const EMPTY_SAVED_DRAFT: SavedDraft = v.parse(draftCheck, { text: "" });

/** As a file has it: where there are no fields nothing is said of them. */
export function writtenDraft({ fields, variables, ...plain }: SavedDraft): object {
  return {
    ...plain,
    fields: fields || undefined,
    variables: Object.keys(variables).length === 0 ? undefined : sortedTable(variables),
  };
}

/** By code unit: the same on every machine. */
export function sortedTable(table: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(table).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
