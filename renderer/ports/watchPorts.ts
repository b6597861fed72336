// Has the engine look at the machine as long as the place is shown; what it tells goes into the state.

import type { MachineChanges, MachineSocket } from "../../shared/model/machineSocket.ts";
import type { App } from "../app/App.ts";
import { leaksOf } from "./leaks.ts";
import { MARKED } from "./portsRows.ts";
import { portsSlice, type Period } from "./portsState.ts";

/** Begins to look; returns its undo. `filter`: one that can be read. */
export function watchPorts(
  home: App,
  { filter, period }: { readonly filter: string; readonly period: Period },
): () => void {
  // Of what there is already nothing is new.
  let begins = true;
  const watch = home.engine.watch(
    "ports",
    { filter, every: EVERY[period] },
    {
      onUpdate(changes, whole) {
        begins ||= whole;
        takePorts(home, changes, { whole, marks: !begins });
        begins &&= changes.more;
      },
      onEnd: (failure) => portsSlice.set(home, { failure }),
    },
  );
  const timer = setInterval(() => forget(home), MARKED / 4);
  return () => {
    clearInterval(timer);
    watch.stop();
  };
}

const EVERY = { "0": 0, "1000": 1000, "2000": 2000, "5000": 5000 } as const;

interface Taking {
  /** It replaces all that there was. */
  readonly whole: boolean;
  /** What is new is marked as such. */
  readonly marks: boolean;
}

export function takePorts(home: App, changes: MachineChanges, { whole, marks }: Taking): void {
  portsSlice.set(home, (ports) => {
    const sockets = whole ? new Map<number, MachineSocket>() : ports.sockets;
    const born = whole ? new Map<number, number>() : ports.born;
    const ended = whole
      ? new Map<number, { socket: MachineSocket; at: number }>()
      : new Map(ports.ended);
    const now = Date.now();
    for (const id of changes.removed) {
      const socket = sockets.get(id);
      if (socket !== undefined && marks) ended.set(id, { socket, at: now });
      sockets.delete(id);
      born.delete(id);
    }
    for (const socket of changes.sockets) {
      if (marks && !sockets.has(socket.id)) born.set(socket.id, now);
      ended.delete(socket.id);
      sockets.set(socket.id, socket);
    }
    const { at, limits } = changes;
    const told = { sockets, born, ended, at, limits, failure: null };
    if (!whole && changes.sockets.length === 0 && changes.removed.length === 0 && !ports.inParts)
      return told;
    const version = ports.version + 1;
    // Of half a look nothing can be said.
    if (changes.more) return { ...told, version, inParts: true };
    const leaks = leaksOf(sockets.values(), ports.leaks);
    return { ...told, version, leaks, looks: ports.looks + 1, inParts: false };
  });
}

/** What came or ended two seconds ago is marked no more. */
function forget(home: App): void {
  const { born, ended, version } = portsSlice.get(home);
  const since = Date.now() - MARKED;
  let changed = false;
  for (const [id, at] of born)
    if (at <= since) {
      born.delete(id);
      changed = true;
    }
  for (const [id, { at }] of ended)
    if (at <= since) {
      ended.delete(id);
      changed = true;
    }
  if (changed) portsSlice.set(home, { version: version + 1 });
}
