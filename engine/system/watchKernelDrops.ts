// Counts what the kernel dropped on our UDP sockets (Linux): /proc/net/udp and udp6 are read while any is open.

import * as fs from "node:fs/promises";
import type { Registry } from "../sockets/Registry.ts";
import type { SocketRecord } from "../sockets/SocketRecord.ts";
import { kernelSockets, type KernelSocket } from "./linuxSockets.ts";

const EVERY_MS = 500;

export interface DropWatch {
  /** Reads now; used before a socket's or the engine's last word. */
  look(): Promise<void>;
  stop(): void;
}

export function watchKernelDrops(registry: Registry): DropWatch {
  /** Which kernel socket each of ours is: found once, since several may share an address. */
  const inodes = new Map<SocketRecord, number>();
  let busy = false;

  async function look(): Promise<void> {
    const ours = [...registry.all()].filter(
      (record) => record.kind === "udp" && record.closeCause === null && record.local !== null,
    );
    for (const known of inodes.keys()) if (known.closeCause !== null) inodes.delete(known);
    if (ours.length === 0) return;
    const rows = [...(await kernelSockets("udp")), ...(await kernelSockets("udp6"))];
    const byInode = new Map(rows.map((row) => [row.inode, row]));
    for (const record of ours) {
      const inode = inodes.get(record) ?? (await findInode(record, rows, inodes));
      if (inode === null) continue;
      inodes.set(record, inode);
      const drops = byInode.get(inode)?.drops;
      if (drops === undefined || drops === record.kernelDrops) continue;
      record.kernelDrops = drops;
      registry.touch(record);
    }
  }
  async function tick(): Promise<void> {
    if (busy) return;
    busy = true;
    await look().finally(() => {
      busy = false;
    });
  }
  if (process.platform !== "linux") return { look: () => Promise.resolve(), stop: () => undefined };
  const timer = setInterval(() => void tick(), EVERY_MS);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}

async function findInode(
  record: SocketRecord,
  rows: readonly KernelSocket[],
  taken: ReadonlyMap<SocketRecord, number>,
): Promise<number | null> {
  const { local } = record;
  if (local === null || local.family === "unix") return null;
  const address = local.address.split("%", 1)[0];
  const claimed = new Set(taken.values());
  const candidates = rows.filter(
    (row) =>
      row.local.port === local.port && row.local.address === address && !claimed.has(row.inode),
  );
  if (candidates.length <= 1) return candidates[0]?.inode ?? null;
  // Others share the address (SO_REUSEADDR): ours are those that this process has open.
  const own = await ownInodes();
  return candidates.find((row) => own.has(row.inode))?.inode ?? null;
}

async function ownInodes(): Promise<Set<number>> {
  const inodes = new Set<number>();
  for (const descriptor of await fs.readdir("/proc/self/fd").catch(() => [])) {
    const target = await fs.readlink(`/proc/self/fd/${descriptor}`).catch(() => "");
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1];
    if (inode !== undefined) inodes.add(Number(inode));
  }
  return inodes;
}
