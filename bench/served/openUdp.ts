// A UDP socket of a served engine, and what it has counted.

import { setTimeout as sleep } from "node:timers/promises";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import type { FeedName, FeedValue } from "../../shared/contract/commands.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { RECEIVE_BUFFER } from "../receiver/protocol.ts";
import type { Served } from "./startServed.ts";

/** Once it is bound. */
export async function openUdp(served: Served): Promise<{ readonly port: number }> {
  const spec = udpSocket({ receiveBuffer: RECEIVE_BUFFER });
  const { socket } = await served.client.call("open", { spec });
  for (;;) {
    const { sockets } = await now(served, "sockets");
    const info = sockets.find(({ id }) => id === socket);
    if (info === undefined || info.failure !== null) throw new Error("the socket did not open");
    const { local, state } = info;
    if (state === "bound" && local !== null && local.family !== "unix") return { port: local.port };
    await sleep(10);
  }
}

export interface Settled {
  readonly received: number;
  readonly kernelDrops: number;
  /** Events in the recording. */
  readonly recorded: number;
}

/** Once nothing new has been counted for a second: as often as the kernel's drops are read. */
export async function settled(served: Served): Promise<Settled> {
  for (let before = -1; ;) {
    const { sockets } = await now(served, "sockets");
    const recording = await now(served, "recording");
    const received = sum(sockets, ({ counters }) => counters.receives);
    const kernelDrops = sum(sockets, ({ counters }) => counters.kernelDrops ?? 0);
    if (received === before) return { received, kernelDrops, recorded: recording.events };
    before = received;
    await sleep(1000);
  }
}

/** What a feed tells first. */
export function now<K extends FeedName & ("sockets" | "recording")>(
  { client }: Served,
  feed: K,
): Promise<FeedValue<K>> {
  return new Promise((resolve, reject) => {
    const watch = client.watch(
      feed,
      {},
      {
        onUpdate(value) {
          watch.stop();
          resolve(value);
        },
        onEnd: (failure) => reject(new Error(failure.code)),
      },
    );
  });
}

function sum(sockets: readonly SocketInfo[], of: (socket: SocketInfo) => number): number {
  return sockets.reduce((total, socket) => total + of(socket), 0);
}
