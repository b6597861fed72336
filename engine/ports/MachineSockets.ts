// The machine's sockets from one look to the next: what came, what changed, what ended. Each has a number as long as it is there.

import {
  MAX_MACHINE_SOCKETS,
  type MachineLimits,
  type MachineSocket,
  type SeenSocket,
} from "../../shared/model/machineSocket.ts";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import type { SystemReader } from "./SystemReader.ts";

export interface Look {
  readonly added: readonly MachineSocket[];
  readonly changed: readonly MachineSocket[];
  readonly removed: readonly MachineSocket[];
  readonly limits: MachineLimits;
  /** ms since the epoch. */
  readonly at: number;
}

export class MachineSockets {
  readonly #reader: SystemReader;
  #known = new Map<string, { readonly socket: MachineSocket; readonly content: string }>();
  #next = 1;
  #looked = false;

  constructor(reader: SystemReader) {
    this.#reader = reader;
  }

  /** Throws a Refusal where the system tells nothing. What there was the last time stays then. */
  async look(): Promise<Look> {
    const { sockets, denied, missing } = await this.#reader.read();
    const at = Date.now();
    const known = new Map<string, { readonly socket: MachineSocket; readonly content: string }>();
    const added: MachineSocket[] = [];
    const changed: MachineSocket[] = [];
    for (const seen of sockets.slice(0, MAX_MACHINE_SOCKETS)) {
      const key = keyOf(seen, known);
      const content = JSON.stringify(seen);
      const before = this.#known.get(key);
      if (before?.content === content) {
        known.set(key, before);
        continue;
      }
      const since = seen.since ?? before?.socket.since ?? (this.#looked ? at : null);
      const id = before?.socket.id ?? this.#next++;
      const socket: MachineSocket = { ...seen, id, since, ours: ownOf(seen) };
      known.set(key, { socket, content });
      (before === undefined ? added : changed).push(socket);
    }
    const removed: MachineSocket[] = [];
    for (const [key, { socket }] of this.#known) if (!known.has(key)) removed.push(socket);
    this.#known = known;
    this.#looked = true;
    const over = Math.max(0, sockets.length - MAX_MACHINE_SOCKETS);
    return { added, changed, removed, limits: { denied, missing, over }, at };
  }
}

/** Which of them it is; several of the same ends (SO_REUSEPORT, unnamed ones) are counted. */
function keyOf(seen: SeenSocket, taken: ReadonlyMap<string, unknown>): string {
  const { protocol, local, remote, processes, unixType } = seen;
  const ends = `${protocol} ${formatEndpoint(local)} ${remote === null ? "" : formatEndpoint(remote)}`;
  // A connection stays the same whoever has it, down to TIME-WAIT, which nobody has.
  const whose = remote === null ? `${unixType ?? ""} ${seen.inode ?? processes[0]?.pid ?? ""}` : "";
  let key = `${ends} ${whose}`;
  for (let n = 2; taken.has(key); n++) key = `${ends} ${whose} ${n}`;
  return key;
}

/** 0: one of this program, which of its sockets is not known here. */
function ownOf({ processes }: SeenSocket): number | null {
  return processes.some(({ pid }) => pid === process.pid) ? 0 : null;
}
