// What a workspace file holds: how sockets were opened and what was to be sent to them, how streams are cut, filters, how the
// window looks, what was noted about a recording. One declaration: its type, its check and the published JSON Schema
// (docs/workspace.schema.json) follow from it.
//
// A file that says less than all is whole: what it does not name is as usual. What the window does not know any more (a column,
// a pane) is left out there, by the checks of its own settings.

import * as v from "valibot";
import { MAX_FILTER } from "../contract/checks.ts";
import { specCheck } from "../contract/openSpec.ts";
import { MAX_OPENED } from "../contract/sockets.ts";
import { MAX_WORKSPACE } from "../contract/workspaces.ts";
import { draftCheck } from "../library/draftCheck.ts";
import { savedItems } from "../library/library.ts";

export const FORMAT = "portscope-workspace";
/** Raised when an older program would read a file wrongly. */
export const VERSION = 1;

/** Bytes of a file, in UTF-8. */
export const MAX_BYTES = MAX_WORKSPACE;
/** Entries of each list. */
export const MOST = {
  sockets: MAX_OPENED,
  filters: 100,
  framing: 1000,
  columns: 100,
  panels: 50,
  marked: 1000,
  hidden: 500,
  names: 500,
} as const;
/** Characters of a socket's name. */
export const MAX_NAME = 60;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const listOf = <S extends v.GenericSchema>(item: S, most: number) =>
  v.optional(v.pipe(v.array(item), v.maxLength(most)), []);
const tableOf = <S extends v.GenericSchema>(item: S, most: number) =>
  v.pipe(v.record(v.pipe(v.string(), v.maxLength(400)), item), v.maxEntries(most));

/** Names only what is not as usual. */
const writtenSpec = specCheck((check, usual) => v.optional(check, usual));

const socket = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME))),
  open: writtenSpec,
  draft: v.optional(draftCheck),
});

/** As the field and `--frame` take it, for what comes in and what goes out. */
const framing = v.strictObject({ in: text(400), out: text(400) });

/** Sizes of a group's panels by their names, in per cent. */
const panels = tableOf(v.pipe(v.number(), v.minValue(0), v.maxValue(100)), MOST.panels);

const view = v.strictObject({
  main: v.optional(word),
  filter: v.optional(text(MAX_FILTER)),
  time: v.optional(word),
  newestFirst: v.optional(v.boolean()),
  columns: v.optional(
    v.strictObject({
      order: listOf(word, MOST.columns),
      hidden: listOf(word, MOST.columns),
      widths: v.optional(tableOf(v.pipe(v.number(), v.minValue(0)), MOST.columns), {}),
    }),
  ),
  panels: v.optional(tableOf(panels, MOST.panels)),
});

/** A row: an event's number, behind a dot the message that ends in it. */
const item = v.pipe(v.string(), v.maxLength(60));
const whole = v.pipe(v.number(), v.integer(), v.minValue(1));

const marks = v.strictObject({
  /** The name of the file that they are of, without its folder. */
  recording: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  marked: listOf(item, MOST.marked),
  hidden: listOf(item, MOST.hidden),
  names: v.optional(tableOf(v.pipe(v.string(), v.maxLength(60)), MOST.names), {}),
  /** From which times count; µs since the epoch. */
  reference: v.optional(v.strictObject({ seq: whole, time: whole })),
});

export const workspaceCheck = v.strictObject({
  /** For editors, which find the schema by it. */
  $schema: v.optional(text(2000)),
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  sockets: listOf(socket, MOST.sockets),
  framing: v.optional(tableOf(framing, MOST.framing), {}),
  filters: listOf(v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_FILTER)), MOST.filters),
  /** To be sent again, as the library keeps them. */
  messages: v.optional(savedItems, []),
  view: v.optional(view, {}),
  marks: v.optional(marks),
});

export type Workspace = v.InferOutput<typeof workspaceCheck>;
export type SavedSocket = Workspace["sockets"][number];
export type SavedMarks = NonNullable<Workspace["marks"]>;
export type SavedView = Workspace["view"];

/** One that says nothing, to be filled. */
export const EMPTY_WORKSPACE: Workspace = {
  format: FORMAT,
  version: VERSION,
  sockets: [],
  framing: {},
  filters: [],
  messages: [],
  view: {},
};
