// Begins a connection's conversation in the recording.

import type { Packets } from "../record/write/Trace.ts";
import type { Registry } from "./Registry.ts";
import type { SocketRecord } from "./SocketRecord.ts";

/** Gives the record its trace and returns what writes its handshake; null where the other end, also ours, has it. */
export function startTcpTrace(
  registry: Registry,
  record: SocketRecord,
  outgoing: boolean,
): Packets | null {
  const { local, remote } = record;
  if (local === null || remote === null || local.family === "unix" || remote.family === "unix")
    return null;
  const trace = registry.conversations.start(local, remote, record.id);
  record.trace = trace;
  if (trace === null) return null;
  // The handshake is the new socket's, also where the call (accept) is its listener's.
  return (slab, mark) =>
    trace.handshake(slab, { seq: mark.seq, time: mark.time, socket: record.id }, outgoing);
}
