// One socket of the machine as a line for people, or as JSON for programs.

import { formatEndpoint, isUnnamed } from "../../shared/model/endpoint.ts";
import type { MachineSocket } from "../../shared/model/machineSocket.ts";
import { compareEndpoints } from "../../shared/ports/compareEndpoints.ts";
import { inertJson } from "../terminal.ts";
import { t } from "../wording.ts";

/** TCP, UDP, Unix; then by port, address and path. */
export function byPort(a: MachineSocket, b: MachineSocket): number {
  return (
    PROTOCOLS.indexOf(a.protocol) - PROTOCOLS.indexOf(b.protocol) ||
    compareEndpoints(a.local, b.local) ||
    a.id - b.id
  );
}

const PROTOCOLS = ["tcp", "udp", "unix"];

const COLUMNS: readonly {
  /** Names of programs' own output, as ss and netstat have them. */
  readonly head: string;
  readonly right?: boolean;
  readonly text: (socket: MachineSocket) => string;
}[] = [
  {
    head: "PROTO",
    text: ({ protocol, unixType }) => (unixType === null ? protocol : `${protocol}-${unixType}`),
  },
  { head: "LOCAL", text: ({ local }) => (isUnnamed(local) ? "*" : formatEndpoint(local)) },
  { head: "REMOTE", text: ({ remote }) => (remote === null ? "*" : formatEndpoint(remote)) },
  { head: "STATE", text: ({ state }) => state ?? "?" },
  {
    head: "RECV-Q",
    right: true,
    text: (socket) => queued(socket.backlog?.used ?? socket.receiveQueue),
  },
  {
    head: "SEND-Q",
    right: true,
    text: (socket) => queued(socket.backlog?.most ?? socket.sendQueue),
  },
  { head: "DROPS", right: true, text: ({ drops }) => queued(drops) },
  { head: "USER", text: ({ user, uid }) => user ?? (uid === null ? "-" : String(uid)) },
  { head: "PROCESS", text: processText },
];

function queued(value: number | null): string {
  return value === null ? "-" : String(value);
}

/** Columns are at most as wide; what is longer pushes the rest. */
const WIDEST = 48;

export function columnWidths(sockets: readonly MachineSocket[]): readonly number[] {
  return COLUMNS.map(({ head, text }) =>
    sockets.reduce(
      (most, socket) => Math.max(most, Math.min(WIDEST, text(socket).length)),
      head.length,
    ),
  );
}

export function portHeader(widths: readonly number[]): string {
  return joined(
    COLUMNS.map(({ head }) => head),
    widths,
  );
}

export function portLine(socket: MachineSocket, widths: readonly number[]): string {
  return joined(
    COLUMNS.map(({ text }) => text(socket)),
    widths,
  );
}

function joined(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, i) =>
      COLUMNS[i]?.right === true ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
    )
    .join("  ")
    .trimEnd();
}

/** `node (812), worker (813)`; why nobody is named, where nobody is. */
export function processText({ processes, unseen, group }: MachineSocket): string {
  if (unseen !== null) return t(unseen === "denied" ? "ports.notPermitted" : "ports.nobody");
  const names = processes.map(({ name, pid }) => (name === "" ? String(pid) : `${name} (${pid})`));
  return group === null ? names.join(", ") : `${names.join(", ")} [${group}]`;
}

/** A line of JSON: every field there is, null where the system does not tell it. */
export function portJson(
  socket: MachineSocket,
  more: Readonly<Record<string, string>> = {},
): string {
  const { id: _id, since, local, remote, ...rest } = socket;
  const told = {
    ...more,
    ...rest,
    local: formatEndpoint(local),
    remote: remote === null ? null : formatEndpoint(remote),
    since: since === null ? null : new Date(since).toISOString(),
  };
  return inertJson(JSON.stringify(told));
}
