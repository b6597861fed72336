// Which columns there are, what stands in them, and in which order the rows come.

import { formatLocalTime } from "../../shared/format/time.ts";
import { formatEndpoint, isUnnamed } from "../../shared/model/endpoint.ts";
import type { MachineSocket } from "../../shared/model/machineSocket.ts";
import { compareEndpoints } from "../../shared/ports/compareEndpoints.ts";
import { checkRecord } from "../../shared/util/check.ts";
import { said, type Text } from "../../shared/words/said.ts";

export const COLUMN_IDS = [
  "protocol",
  "local",
  "remote",
  "state",
  "process",
  "pid",
  "user",
  "received",
  "unsent",
  "drops",
  "group",
  "since",
] as const;
export type PortsColumnId = (typeof COLUMN_IDS)[number];

export interface PortsColumn {
  readonly id: PortsColumnId;
  readonly head: Text;
  readonly about: Text;
  readonly right?: boolean;
  /** Of a grid's track. */
  readonly width: string;
  readonly text: (socket: MachineSocket) => string;
  readonly compare: (a: MachineSocket, b: MachineSocket) => number;
  /** It compares texts as a person would. */
  readonly byWords: boolean;
}

const collator = new Intl.Collator("en", { numeric: true });
const byText =
  (text: (socket: MachineSocket) => string) =>
  (a: MachineSocket, b: MachineSocket): number =>
    collator.compare(text(a), text(b));
const byNumber =
  (of: (socket: MachineSocket) => number | null) =>
  (a: MachineSocket, b: MachineSocket): number =>
    (of(a) ?? -1) - (of(b) ?? -1);
const numberText = (value: number | null): string => (value === null ? "" : String(value));

const received = ({ backlog, receiveQueue }: MachineSocket) => backlog?.used ?? receiveQueue;
const unsent = ({ backlog, sendQueue }: MachineSocket) => backlog?.most ?? sendQueue;
const processName = ({ processes }: MachineSocket): string =>
  [...new Set(processes.map(({ name }) => name))].join(", ");
const userText = ({ user, uid }: MachineSocket): string => user ?? numberText(uid);
const remoteText = ({ remote }: MachineSocket): string =>
  remote === null ? "" : formatEndpoint(remote);

function column(
  row: Omit<PortsColumn, "compare" | "byWords"> & { readonly compare?: PortsColumn["compare"] },
): PortsColumn {
  const byWords = row.compare === undefined;
  return { ...row, byWords, compare: row.compare ?? byText(row.text) };
}

export const PORTS_COLUMNS: readonly PortsColumn[] = [
  column({
    id: "protocol",
    head: said("portsPlace.protocol"),
    about: said("ports.fieldProtocol"),
    width: "9ch",
    text: ({ protocol }) => protocol,
  }),
  column({
    id: "local",
    head: said("portsPlace.local"),
    about: said("ports.fieldLocal"),
    width: "minmax(15ch, 2fr)",
    text: ({ local }) => (isUnnamed(local) ? "" : formatEndpoint(local)),
    compare: (a, b) => compareEndpoints(a.local, b.local),
  }),
  column({
    id: "remote",
    head: said("portsPlace.remote"),
    about: said("ports.fieldRemote"),
    width: "minmax(12ch, 2fr)",
    text: remoteText,
    compare(a, b) {
      if (a.remote === null || b.remote === null)
        return (a.remote === null ? 0 : 1) - (b.remote === null ? 0 : 1);
      return compareEndpoints(a.remote, b.remote);
    },
  }),
  column({
    id: "state",
    head: said("portsPlace.state"),
    about: said("ports.fieldState"),
    width: "13ch",
    text: ({ state }) => state ?? "",
  }),
  column({
    id: "process",
    head: said("portsPlace.process"),
    about: said("ports.fieldProcess"),
    width: "minmax(10ch, 1.5fr)",
    text: processName,
  }),
  column({
    id: "pid",
    head: said("portsPlace.pid"),
    about: said("ports.fieldPid"),
    width: "8ch",
    right: true,
    text: ({ processes }) => processes.map(({ pid }) => pid).join(", "),
    compare: byNumber(({ processes }) => processes[0]?.pid ?? null),
  }),
  column({
    id: "user",
    head: said("portsPlace.user"),
    about: said("ports.fieldUser"),
    width: "9ch",
    text: userText,
  }),
  column({
    id: "received",
    head: said("portsPlace.received"),
    about: said("portsPlace.receivedAbout"),
    width: "9ch",
    right: true,
    text: (socket) => numberText(received(socket)),
    compare: byNumber(received),
  }),
  column({
    id: "unsent",
    head: said("portsPlace.unsent"),
    about: said("portsPlace.unsentAbout"),
    width: "9ch",
    right: true,
    text: (socket) => numberText(unsent(socket)),
    compare: byNumber(unsent),
  }),
  column({
    id: "drops",
    head: said("portsPlace.drops"),
    about: said("ports.fieldDrops"),
    width: "7ch",
    right: true,
    text: ({ drops }) => numberText(drops),
    compare: byNumber(({ drops }) => drops),
  }),
  column({
    id: "group",
    head: said("portsPlace.group"),
    about: said("ports.fieldGroup"),
    width: "minmax(12ch, 1fr)",
    text: ({ group }) => group ?? "",
  }),
  column({
    id: "since",
    head: said("portsPlace.since"),
    about: said("portsPlace.sinceAbout"),
    width: "9ch",
    text: ({ since }) => (since === null ? "" : formatLocalTime(since * 1000).slice(0, 8)),
    compare: byNumber(({ since }) => since),
  }),
];

export const PORTS_TRACKS = PORTS_COLUMNS.map(({ width }) => width).join(" ");

export interface PortsOrder {
  readonly by: PortsColumnId;
  readonly down: boolean;
}

export const USUAL_ORDER: PortsOrder = { by: "local", down: false };

export function checkPortsOrder(value: unknown): PortsOrder | null {
  const record = checkRecord(value);
  const by = COLUMN_IDS.find((id) => id === record?.["by"]);
  return by === undefined ? null : { by, down: record?.["down"] === true };
}

const PROTOCOLS: readonly string[] = ["tcp", "udp", "unix"];

/** Alike ones by protocol and end, so that no row moves without a reason. */
export function orderOf(order: PortsOrder): (a: MachineSocket, b: MachineSocket) => number {
  return orderFor(order, []);
}

/**
 * The same for many sockets at once: where their texts are compared as a person would, each text is given its place once, since
 * comparing two takes long.
 */
export function orderFor(
  { by, down }: PortsOrder,
  sockets: readonly MachineSocket[],
): (a: MachineSocket, b: MachineSocket) => number {
  const found = PORTS_COLUMNS.find(({ id }) => id === by);
  const compare = found === undefined ? () => 0 : placed(found, sockets);
  const sign = down ? -1 : 1;
  return (a, b) =>
    sign * compare(a, b) ||
    PROTOCOLS.indexOf(a.protocol) - PROTOCOLS.indexOf(b.protocol) ||
    compareEndpoints(a.local, b.local) ||
    a.id - b.id;
}

function placed(
  { text, compare, byWords }: PortsColumn,
  sockets: readonly MachineSocket[],
): PortsColumn["compare"] {
  if (!byWords || sockets.length === 0) return compare;
  const texts = new Map<MachineSocket, string>();
  for (const socket of sockets) texts.set(socket, text(socket));
  const distinct = [...new Set(texts.values())].toSorted((a, b) => collator.compare(a, b));
  const places = new Map<string, number>();
  let place = 0;
  for (const [at, one] of distinct.entries()) {
    // What compares as the same has the same place.
    if (at > 0 && collator.compare(distinct[at - 1] ?? "", one) !== 0) place += 1;
    places.set(one, place);
  }
  const placeOf = (socket: MachineSocket): number => places.get(texts.get(socket) ?? "") ?? 0;
  return (a, b) => placeOf(a) - placeOf(b);
}
