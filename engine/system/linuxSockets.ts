// The kernel's socket tables on Linux (proc(5)): who is bound where, and how many datagrams were dropped.

import * as fs from "node:fs/promises";
import { ipText } from "../../shared/format/ipAddress.ts";
import { ipEndpoint, type IpEndpoint } from "../../shared/model/endpoint.ts";

export interface KernelSocket {
  readonly local: IpEndpoint;
  /** TCP: 10 (0x0A) is LISTEN; UDP: 7 is unconnected. */
  readonly state: number;
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

/** `sl local rem st tx:rx tr:tm retrnsmt uid timeout inode [ref pointer drops]`, addresses in host byte order words. */
export function parseRow(line: string): KernelSocket | null {
  const fields = line.trim().split(/\s+/);
  const [address, port] = (fields[1] ?? "").split(":");
  if (address === undefined || port === undefined) return null;
  const bytes = hostOrderBytes(address);
  return {
    // An IPv4 address of an IPv6 socket is what the registry calls it too: IPv4.
    local: ipEndpoint(ipText(bytes), Number.parseInt(port, 16)),
    state: Number.parseInt(fields[3] ?? "0", 16),
    inode: Number(fields[9] ?? 0),
    drops: Number(fields[12] ?? 0),
  };
}

function hostOrderBytes(hex: string): Uint8Array {
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16),
  );
  for (let word = 0; word < bytes.length; word += 4) bytes.subarray(word, word + 4).reverse();
  return bytes;
}

/** `nginx (pid 812)` for the process that has this socket inode open, null where it may not be seen. */
export async function processOfInode(inode: number): Promise<string | null> {
  const link = `socket:[${inode}]`;
  const processes = (await fs.readdir("/proc")).filter((name) => /^\d+$/.test(name));
  for (const pid of processes) {
    const descriptors = await fs.readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const descriptor of descriptors) {
      const target = await fs.readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => "");
      if (target !== link) continue;
      const name = (await fs.readFile(`/proc/${pid}/comm`, "utf8").catch(() => "a program")).trim();
      return Number(pid) === process.pid ? `Portscope itself (pid ${pid})` : `${name} (pid ${pid})`;
    }
  }
  return null;
}
