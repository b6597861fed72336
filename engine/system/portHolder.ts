// Who holds a port or socket path, where the system tells (Linux).

import * as fs from "node:fs/promises";
import type { Endpoint, IpEndpoint } from "../../shared/model/endpoint.ts";
import type { SocketKind } from "../../shared/model/socket.ts";
import { kernelSockets, processOfInode, type KernelSocket, type Table } from "./linuxSockets.ts";

const TCP_LISTEN = 0x0a;

/** `nginx (pid 812)`, or null where nobody is found or the system does not tell. */
export async function portHolder(kind: SocketKind, endpoint: Endpoint): Promise<string | null> {
  if (process.platform !== "linux") return null;
  const inode =
    endpoint.family === "unix" ? await unixInode(endpoint.path) : await ipInode(kind, endpoint);
  return inode === null ? null : processOfInode(inode);
}

async function ipInode(kind: SocketKind, endpoint: IpEndpoint): Promise<number | null> {
  const tables: readonly Table[] = kind === "udp" ? ["udp", "udp6"] : ["tcp", "tcp6"];
  const rows = (await Promise.all(tables.map(kernelSockets))).flat();
  const onPort = rows.filter(({ local }) => local.port === endpoint.port);
  const listening = onPort.filter(({ state }) => kind === "udp" || state === TCP_LISTEN);
  const candidates = listening.length > 0 ? listening : onPort;
  const exact = candidates.find(({ local }) => local.address === endpoint.address);
  return (exact ?? candidates.find(overlaps(endpoint)) ?? null)?.inode ?? null;
}

/** A wildcard on either side takes the port of every address. */
function overlaps(endpoint: IpEndpoint): (row: KernelSocket) => boolean {
  const wild = (address: string) => address === "0.0.0.0" || address === "::";
  return ({ local }) => wild(local.address) || wild(endpoint.address);
}

async function unixInode(path: string): Promise<number | null> {
  const text = await fs.readFile("/proc/net/unix", "utf8").catch(() => "");
  for (const line of text.split("\n")) {
    // Num RefCount Protocol Flags Type St Inode Path
    const fields = line.trim().split(/\s+/);
    if (fields.slice(7).join(" ") === path) return Number(fields[6]);
  }
  return null;
}
