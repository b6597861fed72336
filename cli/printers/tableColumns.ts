// The columns of `portscope read --columns`: those of the window's table, and decoded fields by protocol and name, as `http:Host`.

import { formatEndpoint } from "../../shared/model/endpoint.ts";
import { describeEvent } from "../../shared/model/describeEvent.ts";
import { eventDirection, eventLength, type SocketEvent } from "../../shared/model/event.ts";
import { MAX_ROW_FIELDS, type RowField } from "../../shared/model/rowField.ts";
import { DECODERS } from "../../shared/decode/registry.ts";
import { wordedValue } from "../../shared/decode/reading/fieldText.ts";
import { secondsText } from "../../shared/filter/valueText.ts";
import { toEscapes } from "../../shared/format/escapes.ts";
import { formatIsoTime } from "../../shared/format/time.ts";
import { said } from "../../shared/words/said.ts";
import { UsageError } from "../exit.ts";
import { t } from "../wording.ts";
import type { Beside } from "./Printer.ts";

/** A row of the table. */
export interface TableRow {
  readonly event: SocketEvent;
  /** Null of an event that carries none. */
  readonly payload: Uint8Array | null;
  readonly beside: Beside;
  /** When the row before it happened, µs since the epoch; its own time of the first one. */
  readonly before: number;
}

export interface TableColumn {
  readonly name: string;
  readonly of: (row: TableRow) => string | number;
}

// not for people: names for programs, the same in every language.
const OWN: readonly TableColumn[] = [
  { name: "number", of: ({ event, beside }) => beside.message ?? event.seq },
  { name: "time", of: ({ event }) => formatIsoTime(event.time) },
  { name: "delta", of: ({ event, before }) => secondsText(event.time - before) },
  { name: "socket", of: ({ event }) => event.socket },
  { name: "call", of: ({ event }) => event.call },
  { name: "direction", of: ({ event }) => eventDirection(event) ?? "" },
  { name: "local", of: ({ event }) => (event.local === null ? "" : formatEndpoint(event.local)) },
  { name: "peer", of: ({ event }) => (event.remote === null ? "" : formatEndpoint(event.remote)) },
  { name: "length", of: ({ event, payload }) => (payload === null ? "" : eventLength(event)) },
  {
    name: "answer",
    of: ({ beside }) => {
      const time = beside.told?.answerTime ?? null;
      return time === null ? "" : secondsText(time);
    },
  },
  { name: "info", of: ({ beside }) => beside.told?.info ?? "" },
  {
    name: "payload",
    of: ({ event, payload }) => (payload === null ? describeEvent(event, t) : toEscapes(payload)),
  },
  // Of watched programs.
  { name: "process", of: ({ event }) => event.program?.process ?? "" },
  { name: "pid", of: ({ event }) => event.program?.pid ?? "" },
  { name: "fd", of: ({ event }) => event.program?.fd ?? "" },
  { name: "syscall", of: ({ event }) => event.program?.syscall ?? "" },
  {
    name: "duration",
    of: ({ event }) => {
      const duration = event.program?.duration ?? null;
      return duration === null ? "" : secondsText(duration);
    },
  },
];

/** Those that the window shows at first. */
const HIDDEN = new Set(["delta", "local", "process", "pid", "fd", "syscall", "duration"]);
const SHOWN = OWN.filter(({ name }) => !HIDDEN.has(name));

export const COLUMN_NAMES: readonly string[] = OWN.map(({ name }) => name);

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly fields: readonly RowField[];
  /** Whether what conversations say is wanted. */
  readonly tells: boolean;
}

/** `names`: as they were typed, a comma between two; null: those of the window. Throws a UsageError. */
export function tableOf(names: string | null): Table {
  if (names === null) return { columns: SHOWN, fields: [], tells: true };
  const fields: RowField[] = [];
  const columns = names.split(",").map((typed): TableColumn => {
    const name = typed.trim();
    const own = OWN.find((column) => column.name === name);
    if (own !== undefined) return own;
    const at = fields.push(fieldOf(name)) - 1;
    return { name, of: ({ beside }) => wordedValue(beside.told?.values[at] ?? "", t) };
  });
  if (fields.length > MAX_ROW_FIELDS)
    throw new UsageError(said("usage.tooManyFields", { most: MAX_ROW_FIELDS }));
  const tells =
    fields.length > 0 || columns.some(({ name }) => name === "answer" || name === "info");
  return { columns, fields, tells };
}

function fieldOf(name: string): RowField {
  const colon = name.indexOf(":");
  const protocol = DECODERS.find((decoder) => decoder.name === name.slice(0, colon))?.name;
  const path = name.slice(colon + 1).split("/");
  if (colon === -1 || protocol === undefined || path.includes(""))
    throw new UsageError(
      said("usage.noColumn", {
        name,
        columns: COLUMN_NAMES,
        protocols: DECODERS.map((decoder) => decoder.name),
      }),
    );
  return { protocol, path };
}
