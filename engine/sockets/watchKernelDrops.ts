// Counts what the kernel dropped on our UDP sockets (Linux): /proc/net/udp and udp6 are read while any is open. These list
// the sockets of all programs, and with thousands of them take a tenth of a second: then `ss` is asked for ours only, and
// what a look costs says when the next one is.

import * as fs from "node:fs/promises";
import type { Registry } from "./Registry.ts";
import type { SocketRecord } from "./SocketRecord.ts";
import { readTable, rowsOf, type KernelSocket } from "../system/linuxSockets.ts";
import { runSs, type RunSs } from "../system/runSs.ts";

const EVERY_MS = 500;
/** A look is followed by a pause of so many times what it took: one hundredth of a processor. */
const SHARE = 100;
const LONGEST_MS = 30_000;
/** Where the next look goes through ss, which takes less, it need not wait as long. */
const LONGEST_BEFORE_SS_MS = 5_000;
/** Characters of the tables from which on ss is asked: about 500 sockets. */
const LARGE = 64 * 1024;
/** Ports named to ss at a time. */
const MAX_NAMED = 64;
/** Looks through ss until the tables are read again: they may have shrunk. */
const SS_LOOKS = 20;

export interface DropWatch {
  /** Reads now; used before a socket's or the engine's last word. */
  look(): Promise<void>;
  stop(): void;
}

/** What is asked of the system; for tests. */
export interface DropSource {
  readonly tables: () => Promise<string>;
  readonly ss: RunSs;
}

const SYSTEM: DropSource = {
  tables: async () => (await readTable("udp")) + (await readTable("udp6")),
  ss: runSs,
};

export function watchKernelDrops(registry: Registry, source: DropSource = SYSTEM): DropWatch {
  /** Which kernel socket each of ours is: found once, since several may share an address. */
  const inodes = new Map<SocketRecord, number>();
  /** Looks that may still go through ss. */
  let ssLooks = 0;
  let ssWorks = true;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  async function look(): Promise<void> {
    const ours = [...registry.all()].filter(
      (record) => record.kind === "udp" && record.closeCause === null && record.local !== null,
    );
    for (const known of inodes.keys()) if (known.closeCause !== null) inodes.delete(known);
    if (ours.length === 0) return;
    const ports = new Set(ours.map(portOf));
    const drops = (await throughSs(ours, ports)) ?? (await throughTables(ours, ports));
    for (const record of ours) {
      const now = drops.get(inodes.get(record) ?? -1);
      if (now === undefined || now === record.kernelDrops) continue;
      record.kernelDrops = now;
      registry.touch(record);
    }
  }
  /** Drops by inode; null where ss is not to be asked, or does not tell. */
  async function throughSs(
    ours: readonly SocketRecord[],
    ports: ReadonlySet<number>,
  ): Promise<ReadonlyMap<number, number> | null> {
    if (ssLooks === 0 || ports.size > MAX_NAMED || !ours.every((one) => inodes.has(one)))
      return null;
    ssLooks -= 1;
    const drops = await askSs(source.ss, ports);
    ssWorks = drops !== null;
    return drops;
  }
  /** Drops by inode; also finds the inodes that are not known yet. */
  async function throughTables(
    ours: readonly SocketRecord[],
    ports: ReadonlySet<number>,
  ): Promise<ReadonlyMap<number, number>> {
    const text = await source.tables();
    ssLooks = ssWorks && text.length >= LARGE ? SS_LOOKS : 0;
    const rows = [...rowsOf(text, (port) => ports.has(port))];
    for (const record of ours) {
      const inode = inodes.get(record) ?? (await findInode(record, rows, inodes));
      if (inode !== null) inodes.set(record, inode);
    }
    return new Map(rows.map((row) => [row.inode, row.drops]));
  }
  async function tick(): Promise<void> {
    const began = performance.now();
    await look();
    const longest = ssLooks > 0 ? LONGEST_BEFORE_SS_MS : LONGEST_MS;
    const pause = Math.min(longest, pauseAfter(performance.now() - began));
    if (!stopped) timer = setTimeout(() => void tick(), pause).unref();
  }
  if (process.platform !== "linux") return { look: () => Promise.resolve(), stop: () => undefined };
  timer = setTimeout(() => void tick(), EVERY_MS).unref();
  return {
    look,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Milliseconds until the next look, after one that took so many. */
export function pauseAfter(took: number): number {
  return Math.max(EVERY_MS, SHARE * took);
}

/** Drops by inode, of the sockets with these ports; null where ss does not tell. */
async function askSs(
  ss: RunSs,
  ports: ReadonlySet<number>,
): Promise<ReadonlyMap<number, number> | null> {
  const filter = Array.from(ports, (port) => `sport = :${port}`).join(" or ");
  const outcome = await ss(["-uamneH", filter]);
  if (!outcome.ok) return null;
  const drops = new Map<number, number>();
  // `UNCONN 0 0 127.0.0.1:9000 0.0.0.0:* ino:4711 sk:1 …`, then a line `skmem:(r0,rb212992,…,d0)`.
  for (const [, inode, count] of outcome.output.matchAll(
    /\bino:(\d+)\b[^\n]*\n?[^\n]*skmem:\([^)\n]*\bd(\d+)\)/g,
  ))
    drops.set(Number(inode), Number(count));
  return drops;
}

function portOf({ local }: SocketRecord): number {
  return local === null || local.family === "unix" ? 0 : local.port;
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
