// Linux: the kernel's tables in /proc (proc(5)), who has them open, and what only `ss` knows.

import { processName } from "../../system/processes.ts";
import { type IpEndpoint } from "../../../shared/model/endpoint.ts";
import type { ProcessFacts, SeenSocket } from "../../../shared/model/machineSocket.ts";
import { rowsOf, type Table } from "../../system/linuxSockets.ts";
import { runSs } from "../../system/runSs.ts";
import type { Reading, SystemReader } from "../SystemReader.ts";
import { parseListeners, type Backlog } from "./parseListeners.ts";
import { parseProcUnix } from "./parseProcUnix.ts";
import { Processes, text, type Owner } from "./Processes.ts";
import { startedAt } from "./startedAt.ts";
import { stateOf } from "./tcpState.ts";
import { Users } from "./users.ts";

const TABLES: readonly (readonly [Table, "tcp" | "udp"])[] = [
  ["tcp", "tcp"],
  ["tcp6", "tcp"],
  ["udp", "udp"],
  ["udp6", "udp"],
];

/** Bytes of what ss says of listeners. */
const LISTENERS = 32 * 1024 * 1024;
/** UTF-16 units of a command line that are told. */
const LONGEST_COMMAND = 4096;

export function createLinuxReader(): SystemReader {
  const processes = new Processes();
  const users = new Users();
  return {
    async read() {
      // Asked first: its answer comes while the rest is read.
      const listeners = runSs(["-Hlntxe"], { maxBuffer: LISTENERS });
      users.refresh();
      const { owners, denied } = processes.read();
      const told = await listeners;
      const backlogs = parseListeners(told.ok ? told.output : "");
      const whose = (inode: number): readonly Owner[] => owners.get(inode) ?? [];
      const sockets = [
        ...ofTables(whose, users, backlogs, denied),
        ...ofUnix(whose, backlogs, denied),
      ];
      return { sockets, denied, missing: told.ok ? [] : ["ss"] } satisfies Reading;
    },
    process: (pid) => Promise.resolve(factsOf(pid, users)),
  };
}

function* ofTables(
  whose: (inode: number) => readonly Owner[],
  users: Users,
  backlogs: ReadonlyMap<number, Backlog>,
  denied: number,
): Generator<SeenSocket> {
  for (const [table, protocol] of TABLES)
    for (const row of rowsOf(text(`/proc/net/${table}`), () => true)) {
      const owners = whose(row.inode);
      const state = stateOf(protocol, row.state);
      const listens = state === "LISTEN";
      yield {
        protocol,
        inode: row.inode === 0 ? null : row.inode,
        unixType: null,
        local: row.local,
        remote: isNobody(row.remote) ? null : row.remote,
        state,
        ...owned(owners, row.inode, denied),
        uid: row.inode === 0 ? null : row.uid,
        user: row.inode === 0 ? null : users.name(row.uid),
        receiveQueue: listens ? null : row.receiveQueue,
        sendQueue: listens ? null : row.sendQueue,
        backlog: listens ? (backlogs.get(row.inode) ?? null) : null,
        drops: protocol === "udp" ? row.drops : null,
        since: null,
      };
    }
}

function* ofUnix(
  whose: (inode: number) => readonly Owner[],
  backlogs: ReadonlyMap<number, Backlog>,
  denied: number,
): Generator<SeenSocket> {
  for (const { inode, type, state, path } of parseProcUnix(text("/proc/net/unix")))
    yield {
      protocol: "unix",
      inode,
      unixType: type,
      local: { family: "unix", path },
      remote: null,
      state,
      ...owned(whose(inode), inode, denied),
      uid: null,
      user: null,
      receiveQueue: null,
      sendQueue: null,
      backlog: state === "LISTEN" ? (backlogs.get(inode) ?? null) : null,
      drops: null,
      since: null,
    };
}

function owned(
  owners: readonly Owner[],
  inode: number,
  denied: number,
): Pick<SeenSocket, "processes" | "unseen" | "group"> {
  const processes = owners.map(({ pid, name }) => ({ pid, name }));
  const unseen = owners.length > 0 ? null : inode === 0 || denied === 0 ? "nobody" : "denied";
  return { processes, unseen, group: owners[0]?.group ?? null };
}

function isNobody({ address, port }: IpEndpoint): boolean {
  return port === 0 && (address === "0.0.0.0" || address === "::");
}

function factsOf(pid: number, users: Users): ProcessFacts | null {
  const status = text(`/proc/${pid}/status`);
  if (status === "") return null;
  users.refresh();
  const uid = Number(/^Uid:\s+(\d+)/m.exec(status)?.[1] ?? Number.NaN);
  const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  return {
    pid,
    name: processName(pid),
    command: text(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim().slice(0, LONGEST_COMMAND),
    user: users.name(uid) ?? (Number.isNaN(uid) ? null : String(uid)),
    startedAt: startedAt(pid),
    parent: parent === 0 ? null : parent,
  };
}
