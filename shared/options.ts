// Every option of a socket, one row each. What a socket can be opened with (its type, its check, its defaults), the window's form
// and its draft, and the command line's flags derive from the rows; what an option does stands in engine/sockets. An option is named
// as the system names it, and never says the opposite.

import { BIND_OPTIONS } from "./socketOptions/bindOptions.ts";
import { MULTICAST_OPTIONS } from "./socketOptions/multicastOptions.ts";
import {
  SOCKET_KINDS,
  STREAMS,
  worded,
  type OptionRow,
  type SocketKind,
} from "./socketOptions/OptionRow.ts";
import { STREAM_OPTIONS } from "./socketOptions/streamOptions.ts";
import { TAKING_OPTIONS } from "./socketOptions/takingOptions.ts";

export { SOCKET_KINDS, type OptionRow, type SocketKind } from "./socketOptions/OptionRow.ts";

/** In the order of the forms and of the command line's help. */
export const OPTIONS = {
  echo: {
    kinds: SOCKET_KINDS,
    type: "switch",
    initial: false,
    ...worded("echo"),
    more: false,
  },
  /** What to do when the peer ends its writing side: keep ours open for more sends, or close. */
  onPeerEnd: {
    kinds: STREAMS,
    type: "choice",
    values: ["keep", "close"],
    on: "close",
    initial: "keep",
    ...worded("onPeerEnd"),
    more: true,
  },
  ...STREAM_OPTIONS,
  ...BIND_OPTIONS,
  ...MULTICAST_OPTIONS,
  ...TAKING_OPTIONS,
} as const satisfies Readonly<Record<string, OptionRow>>;

export type OptionName = keyof typeof OPTIONS;

export type OptionValue<N extends OptionName> = (typeof OPTIONS)[N] extends {
  readonly values: readonly (infer V)[];
}
  ? V
  : (typeof OPTIONS)[N]["type"] extends "switch"
    ? boolean
    : (typeof OPTIONS)[N]["type"] extends "number"
      ? number
      : string;

export type OptionPrimitive = string | number | boolean;

/** The names of a kind's options. */
export type OptionOf<K extends SocketKind> = {
  [N in OptionName]: K extends (typeof OPTIONS)[N]["kinds"][number] ? N : never;
}[OptionName];

/** What a socket of a kind is opened with beside its addresses. */
export type OptionsOf<K extends SocketKind> = { readonly [N in OptionOf<K>]: OptionValue<N> };

export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

export function optionRow(name: OptionName): OptionRow {
  return OPTIONS[name];
}

/** In the order of the table. */
export function optionsOf(kind: SocketKind): readonly OptionName[] {
  return OPTION_NAMES.filter((name) => optionRow(name).kinds.includes(kind));
}

/** Every option of a kind as it is where nobody says otherwise. */
export function defaultOptions<K extends SocketKind>(kind: K): OptionsOf<K>;
export function defaultOptions(kind: SocketKind): Readonly<Record<string, unknown>> {
  return Object.fromEntries(optionsOf(kind).map((name) => [name, initialOf(name, kind)]));
}

/** What an option of a kind is where nobody says otherwise. */
export function initialOf(name: OptionName, kind: SocketKind): OptionPrimitive {
  const row = optionRow(name);
  return row.type === "number" ? (row.initialOf?.[kind] ?? row.initial) : row.initial;
}
