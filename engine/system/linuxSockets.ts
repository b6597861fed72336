// The kernel's socket tables on Linux (proc(5)): who is bound where, and how many datagrams were dropped.

import * as fs from "node:fs/promises";
import { ipText } from "../../shared/format/ipAddress.ts";
import { ipEndpoint, type IpEndpoint } from "../../shared/model/endpoint.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { processName } from "./processes.ts";

export interface KernelSocket {
  readonly local: IpEndpoint;
  /** Port 0 where there is none. */
  readonly remote: IpEndpoint;
  /** TCP: 10 (0x0A) is LISTEN; UDP: 7 is unconnected. */
  readonly state: number;
  /** Bytes not acknowledged yet (TCP), or not sent (UDP). */
  readonly sendQueue: number;
  /** Bytes not read yet; of a TCP listener, connections not accepted yet. */
  readonly receiveQueue: number;
  /** Seconds until its timer runs out (TIME-WAIT's end), 0 where none runs. */
  readonly timer: number;
  /** The user of the process that opened it. */
  readonly uid: number;
  /** 0 where no process has it open any more. */
  readonly inode: number;
  /** Datagrams dropped because the receive buffer was full (UDP only, otherwise 0). */
  readonly drops: number;
}

export type Table = "tcp" | "tcp6" | "udp" | "udp6";

/** Rows of /proc/net/TABLE; empty where there is none. */
export async function kernelSockets(table: Table): Promise<KernelSocket[]> {
  return [...rowsOf(await readTable(table), () => true)];
}

/** Text of /proc/net/TABLE; empty where there is none. */
export async function readTable(table: Table): Promise<string> {
  return fs.readFile(`/proc/net/${table}`, "latin1").catch(() => "");
}

/** The rows whose local port is wanted; of the others, which can be many thousands, nothing is read but the port. */
export function* rowsOf(text: string, wanted: (port: number) => boolean): Generator<KernelSocket> {
  for (let from = text.indexOf("\n") + 1; from > 0 && from < text.length;) {
    const next = text.indexOf("\n", from);
    const end = next === -1 ? text.length : next;
    // `sl: ADDRESS:PORT …`
    const port = text.indexOf(":", text.indexOf(":", from) + 1) + 1;
    if (wanted(Number.parseInt(text.slice(port, port + 4), 16))) {
      const row = parseRow(text.slice(from, end));
      if (row !== null) yield row;
    }
    from = end + 1;
  }
}

/** Those bound to this port. Only their lines are parsed: a busy machine's table has tens of thousands. */
export async function socketsOnPort(table: Table, port: number): Promise<KernelSocket[]> {
  const text = await fs.readFile(`/proc/net/${table}`, "latin1").catch(() => "");
  const rows: KernelSocket[] = [];
  const mark = `:${port.toString(16).toUpperCase().padStart(4, "0")} `;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    const end = text.indexOf("\n", at);
    const row = parseRow(text.slice(text.lastIndexOf("\n", at) + 1, end === -1 ? undefined : end));
    // A peer's port may be the same.
    if (row?.local.port !== port) continue;
    rows.push(row);
    at = end === -1 ? text.length : end;
  }
  return rows;
}

/** Ticks of the clock that proc(5) counts in (USER_HZ), in one second. */
const TICKS = 100;

/** `sl local rem st tx:rx tr:tm retrnsmt uid timeout inode [ref pointer drops]`, addresses in host byte order words. */
export function parseRow(line: string): KernelSocket | null {
  const fields = line.trim().split(/\s+/);
  const local = endpointOf(fields[1]);
  const remote = endpointOf(fields[2]);
  if (local === null || remote === null) return null;
  return {
    local,
    remote,
    state: Number.parseInt(fields[3] ?? "0", 16),
    sendQueue: Number.parseInt(fields[4]?.split(":")[0] ?? "0", 16),
    receiveQueue: Number.parseInt(fields[4]?.split(":")[1] ?? "0", 16),
    timer: Number.parseInt(fields[5]?.split(":")[1] ?? "0", 16) / TICKS,
    uid: Number(fields[7] ?? 0),
    inode: Number(fields[9] ?? 0),
    drops: Number(fields[12] ?? 0),
  };
}

/** `0100007F:1F90`; an IPv4 address of a dual-stack socket is given as such. */
function endpointOf(text = ""): IpEndpoint | null {
  const [address, port] = text.split(":");
  if (address === undefined || port === undefined) return null;
  return ipEndpoint(ipText(hostOrderBytes(address)), Number.parseInt(port, 16));
}

function hostOrderBytes(hex: string): Uint8Array {
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16),
  );
  for (let word = 0; word < bytes.length; word += 4) bytes.subarray(word, word + 4).reverse();
  return bytes;
}

/** `nginx (pid 812)`: the process that has this socket inode open, null where it may not be seen. */
export async function processOfInode(inode: number): Promise<Text | null> {
  const link = `socket:[${inode}]`;
  const processes = (await fs.readdir("/proc")).filter((name) => /^\d+$/.test(name));
  for (const pid of processes) {
    const descriptors = await fs.readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const descriptor of descriptors) {
      const target = await fs.readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => "");
      if (target !== link) continue;
      return Number(pid) === process.pid
        ? said("system.portscopeItself", { pid })
        : said("system.process", {
            name: processName(Number(pid)) || said("system.aProgram"),
            pid,
          });
    }
  }
  return null;
}
