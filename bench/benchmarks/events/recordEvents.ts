// Ten million events in one recording: datagrams to two sockets, nine to the one for each to the other, and single
// messages to quiet sockets among them.

import * as dgram from "node:dgram";
import * as net from "node:net";
import type { Setting } from "../../Benchmark.ts";
import type { Counts } from "../../receiver/protocol.ts";
import type { Receiver } from "../../receiver/startReceiver.ts";

export const EVENTS = 10_000_000;
/** Of the second socket. */
const TENTH = 0.1;
const SIZE = 64;
/** Datagrams a second: well below what is lost. */
const RATE = 150_000;
/** Of the sockets that have few events among the many: messages a second. */
const SPARSE_RATE = 100;
const NOW_AND_THEN = Buffer.from("now and then");

export interface Recorded {
  readonly counts: Counts;
  /** Bytes sent that were not received. */
  readonly lost: number;
  /** UDP ports: of the many, of the few (socket 2), and of every tenth (socket 4). */
  readonly ports: { readonly flood: number; readonly sparse: number; readonly tenth: number };
}

export async function recordEvents(
  receiver: Receiver,
  { load, scale }: Pick<Setting, "load" | "scale">,
): Promise<Recorded> {
  const flood = await receiver.ask({ ask: "open", kind: "udp" });
  const sparse = await receiver.ask({ ask: "open", kind: "udp" });
  const listener = await receiver.ask({ ask: "open", kind: "tcp" });
  const tenth = await receiver.ask({ ask: "open", kind: "udp" });
  const trickle = startTrickle(sparse.port, listener.port);
  const send = (port: number, share: number) =>
    load.udp(port, { size: SIZE, count: Math.round(EVENTS * scale * share), rate: RATE * share });
  const sent = await Promise.all([send(flood.port, 1 - TENTH), send(tenth.port, TENTH)]);
  trickle.stop();
  const counts = await receiver.settled();
  // By bytes: two small writes may come as one read.
  const bytes = sent.reduce((sum, one) => sum + one.bytes, trickle.bytes());
  return {
    counts,
    lost: bytes - counts.bytes,
    ports: { flood: flood.port, sparse: sparse.port, tenth: tenth.port },
  };
}

/** Single messages now and then, to a UDP socket and over two TCP connections. */
function startTrickle(udpPort: number, tcpPort: number): { stop(): void; bytes(): number } {
  const datagrams = dgram.createSocket("udp4");
  const streams = [1, 2].map(() =>
    net.connect({ host: "127.0.0.1", port: tcpPort, noDelay: true }),
  );
  const start = performance.now();
  let rounds = 0;
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - start) / 1000) * SPARSE_RATE);
    for (; rounds < due; rounds++) {
      datagrams.send(NOW_AND_THEN, udpPort, "127.0.0.1");
      streams[rounds % 2]?.write(NOW_AND_THEN);
    }
  }, 5);
  return {
    stop() {
      clearInterval(timer);
      datagrams.close();
      for (const stream of streams) stream.end();
    },
    bytes: () => rounds * 2 * NOW_AND_THEN.length,
  };
}
