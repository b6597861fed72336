// The forms for a new socket: where it is to be, here; its options as shared/options.ts has them.

import { assertNever } from "../../../shared/assertNever.ts";
import {
  initialOf,
  type OptionName,
  optionRow,
  optionsOf,
  type SocketKind,
} from "../../../shared/options.ts";
import type { Unit } from "../../../shared/socketOptions/OptionRow.ts";
import { said, type Text, type WordKey } from "../../../shared/words/said.ts";

export type PlaceName = "at" | "to" | "from" | "path" | "peerPath";
export type FieldName = PlaceName | OptionName;

interface FieldBase {
  readonly name: FieldName;
  readonly label: Text;
  /** Behind "More options". */
  readonly more: boolean;
  readonly hint: Text;
}

export type Field = FieldBase &
  (
    | {
        readonly type: "address";
        readonly optional: boolean;
        readonly portZero: boolean;
        readonly initial: string;
      }
    | { readonly type: "path"; readonly optional: boolean; readonly initial: string }
    | { readonly type: "networks" | "groups" | "interface"; readonly initial: string }
    | { readonly type: "check"; readonly initial: boolean }
    | {
        readonly type: "number";
        readonly initial: string;
        readonly lowest: number;
        readonly highest: number;
        readonly unit: Unit;
      }
  );

const saidKey = (word: WordKey): Text => ({ word });

/** An option's field, as its row in shared/options.ts says. */
function optionField(name: OptionName, kind: SocketKind): Field {
  const row = optionRow(name);
  const base = { name, label: saidKey(row.label), hint: saidKey(row.hint), more: row.more };
  switch (row.type) {
    case "switch":
      return { ...base, type: "check", initial: row.initial };
    case "choice":
      return { ...base, type: "check", initial: row.initial === row.on };
    case "networks":
    case "groups":
    case "interface":
      return { ...base, type: row.type, initial: row.initial };
    case "number":
      return {
        ...base,
        type: "number",
        initial: String(initialOf(name, kind)),
        lowest: row.lowest,
        highest: row.highest,
        unit: row.unit,
      };
    default:
      return assertNever(row);
  }
}

const OPEN_TO: Field = {
  name: "peerPath",
  label: said("form.connectTo"),
  more: false,
  hint: said("form.anyPeerHint"),
  type: "path",
  optional: true,
  initial: "",
};
const PATH: Field = {
  name: "path",
  label: said("form.path"),
  more: false,
  hint: said("form.pathHint"),
  type: "path",
  optional: false,
  initial: "/tmp/portscope.sock",
};

function address(
  name: PlaceName,
  label: Text,
  initial: string,
  given: Partial<{ optional: boolean; portZero: boolean; more: boolean; hint: Text }> = {},
): Field {
  const { optional = false, portZero = false, more = false, hint = "" } = given;
  return { name, label, initial, optional, portZero, more, hint, type: "address" };
}

/** Where each kind is to be, or to connect to. */
const PLACES: { readonly [K in SocketKind]: readonly Field[] } = {
  "tcp-listener": [
    address("at", said("form.listenOn"), "127.0.0.1:9000", {
      portZero: true,
      hint: said("form.listenOnHint"),
    }),
  ],
  "tcp-connection": [
    address("to", said("form.connectTo"), "127.0.0.1:9000"),
    address("from", said("form.bindTo"), "", {
      optional: true,
      portZero: true,
      more: true,
      hint: said("form.bindToEmptyHint"),
    }),
  ],
  udp: [
    address("at", said("form.bindTo"), "127.0.0.1:9000", {
      portZero: true,
      hint: said("form.bindToHint"),
    }),
    address("to", said("form.connectTo"), "", { optional: true, hint: said("form.anyPeerHint") }),
  ],
  "unix-listener": [PATH],
  "unix-connection": [PATH],
  "unix-dgram": [
    { ...PATH, label: said("form.bindTo"), hint: said("form.datagramPathHint") },
    OPEN_TO,
  ],
};

const TITLES: { readonly [K in SocketKind]: Text } = {
  "tcp-listener": said("form.newTcpServer"),
  "tcp-connection": said("form.newTcpClient"),
  udp: said("form.newUdpSocket"),
  "unix-listener": said("form.newUnixServer"),
  "unix-connection": said("form.newUnixClient"),
  "unix-dgram": said("form.newUnixDatagramSocket"),
};

export interface Form {
  readonly title: Text;
  readonly fields: readonly Field[];
}

export function formOf(kind: SocketKind): Form {
  return {
    title: TITLES[kind],
    fields: [...PLACES[kind], ...optionsOf(kind).map((name) => optionField(name, kind))],
  };
}
