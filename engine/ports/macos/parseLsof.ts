// What `lsof -nP -iTCP -iUDP -U -T qs -F0 …` prints (lsof(8), "OUTPUT FOR OTHER PROGRAMS"): fields of one letter and a value, each
// ended by a NUL; a process's stand in a line of their own, then a line for each of its open sockets.

import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import type {
  MachineState,
  MachineProcess,
  SeenSocket,
  UnixType,
} from "../../../shared/model/machineSocket.ts";
import { endpointFrom } from "../endpointText.ts";

/** Of a process: pid, command, user's number and name. Of a file: its kind, device, protocol, name, and TCP's particulars. */
export const LSOF_FIELDS = "pcuLftdPnT";

/** As lsof names TCP's states on macOS and elsewhere; they are no translated words. */
const STATES: Readonly<Record<string, MachineState>> = {
  LISTEN: "LISTEN",
  SYN_SENT: "SYN-SENT",
  SYN_RCVD: "SYN-RECEIVED",
  SYN_RECEIVED: "SYN-RECEIVED",
  ESTABLISHED: "ESTABLISHED",
  FIN_WAIT_1: "FIN-WAIT-1",
  FIN_WAIT1: "FIN-WAIT-1",
  FIN_WAIT_2: "FIN-WAIT-2",
  FIN_WAIT2: "FIN-WAIT-2",
  CLOSE_WAIT: "CLOSE-WAIT",
  CLOSING: "CLOSING",
  LAST_ACK: "LAST-ACK",
  TIME_WAIT: "TIME-WAIT",
  CLOSED: "CLOSED",
  CLOSE: "CLOSED",
  BOUND: "BOUND",
};

interface Owner extends MachineProcess {
  readonly uid: number | null;
  readonly user: string | null;
}

/** A socket that several processes share is one, with all of them. */
export function parseLsof(output: string): SeenSocket[] {
  const sockets = new Map<string, SeenSocket>();
  let owner: Owner = { pid: 0, name: "", uid: null, user: null };
  for (const line of output.split("\n")) {
    const fields = line.split("\0").filter((field) => field !== "");
    const first = (letter: string): string | undefined =>
      fields.find((field) => field.startsWith(letter))?.slice(1);
    if (line.startsWith("p")) {
      const uid = Number(first("u") ?? Number.NaN);
      owner = {
        ...{ pid: Number(first("p")), name: unescaped(first("c") ?? "") },
        ...{ uid: Number.isNaN(uid) ? null : uid, user: first("L") ?? null },
      };
      continue;
    }
    const seen = socketOf(fields, owner);
    if (seen === null) continue;
    const { key, socket } = seen;
    const known = sockets.get(key);
    const processes = [...(known?.processes ?? []), ...socket.processes];
    sockets.set(key, { ...socket, processes: distinct(processes) });
  }
  return [...sockets.values()];
}

function distinct(processes: readonly MachineProcess[]): readonly MachineProcess[] {
  return [...new Map(processes.map((each) => [each.pid, each])).values()];
}

function socketOf(
  fields: readonly string[],
  owner: Owner,
): { readonly key: string; readonly socket: SeenSocket } | null {
  const value = (letter: string): string =>
    fields.find((field) => field.startsWith(letter))?.slice(1) ?? "";
  const told = (name: string): string | undefined =>
    fields.find((field) => field.startsWith(`T${name}=`))?.slice(name.length + 2);
  const kind = value("t");
  const common = {
    ...{ processes: [{ pid: owner.pid, name: owner.name }], unseen: null, group: null },
    ...{ uid: owner.uid, user: owner.user, backlog: null, drops: null, since: null, inode: null },
  };
  const device = value("d");
  if (kind === "unix") {
    // `->0x…` names the peer of one that was never bound. Linux's lsof tells the type behind the path.
    const [, path = "", type = "STREAM"] =
      /^(.*?)(?:(?:^| )type=(\w+)(?: .*)?)?$/s.exec(value("n")) ?? [];
    const isPeer = path.startsWith("->");
    const socket: SeenSocket = {
      ...{ ...common, protocol: "unix", unixType: UNIX_TYPES[type] ?? "stream" },
      state: UNIX_STATES[told("ST") ?? ""] ?? null,
      local: { family: "unix", path: isPeer ? "" : unescaped(path) },
      ...{ remote: null, receiveQueue: null, sendQueue: null },
    };
    return { key: ["unix", device, path].join(" "), socket };
  }
  const protocol = value("P").toLowerCase();
  if ((kind !== "IPv4" && kind !== "IPv6") || (protocol !== "tcp" && protocol !== "udp"))
    return null;
  const any = kind === "IPv4" ? "0.0.0.0" : "::";
  const [here = "", there] = value("n").split("->");
  const local = endpointFrom(here, any);
  const remote: IpEndpoint | null = there === undefined ? null : endpointFrom(there, any);
  if (local === null) return null;
  const state =
    protocol === "tcp"
      ? (STATES[told("ST") ?? ""] ?? null)
      : remote === null
        ? "UNCONNECTED"
        : "CONNECTED";
  const queue = (name: string): number | null => {
    const bytes = Number(told(name) ?? Number.NaN);
    return Number.isNaN(bytes) || state === "LISTEN" ? null : bytes;
  };
  const socket: SeenSocket = {
    ...{ ...common, protocol, unixType: null, local, remote, state },
    ...{ receiveQueue: queue("QR"), sendQueue: queue("QS") },
  };
  return { key: `${protocol} ${device} ${value("n")}`, socket };
}

const UNIX_STATES: Readonly<Record<string, MachineState>> = {
  LISTEN: "LISTEN",
  CONNECTED: "CONNECTED",
  UNCONNECTED: "UNCONNECTED",
};

const UNIX_TYPES: Readonly<Record<string, UnixType>> = {
  STREAM: "stream",
  DGRAM: "dgram",
  SEQPACKET: "seqpacket",
};

/** lsof writes what does not print as `\xHH` and the backslash as `\\`. */
function unescaped(name: string): string {
  return name.replaceAll(
    /\\(?:x([\da-f]{2})|([\\nrtbf]))/gi,
    (_whole, hex: string | undefined, letter: string | undefined) =>
      hex === undefined
        ? (ESCAPES[letter ?? ""] ?? letter ?? "")
        : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
