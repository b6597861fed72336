// What has a port or a path that is in use, where the system tells (Linux: proc(5)): the process, or what is left of one.

import * as fs from "node:fs/promises";
import type { Found } from "../../shared/failure/FailureContext.ts";
import {
  systemPath,
  type Endpoint,
  type IpEndpoint,
  type UnixEndpoint,
} from "../../shared/model/endpoint.ts";
import type { SocketKind } from "../../shared/model/socket.ts";
import { processOfInode, socketsOnPort, type KernelSocket } from "./linuxSockets.ts";
import { isStaleSocket } from "./staleSocket.ts";
import { isOtherFile } from "./unixPath.ts";
import { said, type Text } from "../../shared/words/said.ts";

/** States of TCP as the kernel counts them (include/net/tcp_states.h). */
const TIME_WAIT = 6;
const LISTEN = 10;

/** `__SO_ACCEPTCON` in the flags of /proc/net/unix: it listens. */
const ACCEPTS = 0x10000;

export interface Occupant {
  /** `nginx (pid 812)`, or null where nobody is found or the system does not tell. */
  readonly holder: Text | null;
  /** What it is, where it is no process that may be seen. */
  readonly found: Found | null;
}

export const NOBODY: Occupant = { holder: null, found: null };

/** Why bind(2) says that this is in use. */
export function occupantOf(kind: SocketKind, endpoint: Endpoint): Promise<Occupant> {
  return endpoint.family === "unix" ? ofPath(endpoint) : ofPort(kind, endpoint);
}

/** Whether a connection between these ends is there already, perhaps in TIME-WAIT. */
export async function hasPair(local: IpEndpoint, remote: IpEndpoint): Promise<boolean> {
  const rows = await rowsOf("tcp-connection", local.port);
  return rows.some(
    (row) => row.remote.port === remote.port && row.remote.address === remote.address,
  );
}

async function ofPort(kind: SocketKind, endpoint: IpEndpoint): Promise<Occupant> {
  const rows = (await rowsOf(kind, endpoint.port)).filter(overlaps(endpoint));
  const held = rows.filter(({ inode }) => inode !== 0);
  const listening = held.find(({ state }) => kind === "udp" || state === LISTEN);
  const holding = listening ?? held[0];
  if (holding !== undefined) {
    const process = await processOfInode(holding.inode);
    if (process === null) return { holder: null, found: { what: "other-user", uid: holding.uid } };
    return { holder: listening ? process : said("system.connectionOf", { process }), found: null };
  }
  // Without an inode nobody has it open: what is left is the kernel's own work.
  const waits = rows.filter(({ state }) => state === TIME_WAIT).map(({ timer }) => timer);
  if (waits.length > 0)
    return { holder: null, found: { what: "time-wait", seconds: Math.ceil(Math.max(...waits)) } };
  return rows.length > 0 ? { holder: null, found: { what: "ending" } } : NOBODY;
}

async function rowsOf(kind: SocketKind, port: number): Promise<readonly KernelSocket[]> {
  const [four, six] = kind === "udp" ? (["udp", "udp6"] as const) : (["tcp", "tcp6"] as const);
  return [...(await socketsOnPort(four, port)), ...(await socketsOnPort(six, port))];
}

/** A wildcard on either side takes the port of every address. */
function overlaps(endpoint: IpEndpoint): (row: KernelSocket) => boolean {
  const wild = (address: string) => address === "0.0.0.0" || address === "::";
  return ({ local }) =>
    local.address === endpoint.address || wild(local.address) || wild(endpoint.address);
}

async function ofPath({ path }: UnixEndpoint): Promise<Occupant> {
  if (isOtherFile(path)) return { holder: null, found: { what: "other-file" } };
  const inode = (await unixInode(path)) ?? (await unixInode(systemPath(path)));
  const holder = inode === null ? null : await processOfInode(inode);
  if (holder !== null) return { holder, found: null };
  // Who bound it may have named it otherwise, or in another container: only a connection tells.
  return (await isStaleSocket(path))
    ? { holder: null, found: { what: "stale-socket", path } }
    : NOBODY;
}

/** Of the listener at this path; sockets that it accepted carry the path as well. */
async function unixInode(path: string): Promise<number | null> {
  const text = await fs.readFile("/proc/net/unix", "utf8").catch(() => "");
  const end = ` ${path}\n`;
  let other: number | null = null;
  for (let at = text.indexOf(end); at !== -1; at = text.indexOf(end, at + 1)) {
    // Num RefCount Protocol Flags Type St Inode Path
    const fields = text
      .slice(text.lastIndexOf("\n", at) + 1, at)
      .trim()
      .split(/\s+/);
    const inode = Number(fields[6]);
    if (fields.length !== 7 || !Number.isInteger(inode)) continue;
    if ((Number.parseInt(fields[3] ?? "0", 16) & ACCEPTS) !== 0) return inode;
    other ??= inode;
  }
  return other;
}
