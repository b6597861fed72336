// Ten million events: how much memory the engine then takes, and how long a page of them takes to read.

import * as dgram from "node:dgram";
import * as net from "node:net";
import type { Benchmark, Result } from "../Benchmark.ts";
import type { ScopeName } from "../receiver/protocol.ts";
import { startReceiver, type Receiver } from "../receiver/startReceiver.ts";
import { quantile } from "../statistics.ts";

const EVENTS = 10_000_000;
const SIZE = 64;
/** Datagrams a second: well below what is lost. */
const RATE = 150_000;
/** Of the sockets that have few events among the many: messages a second. */
const SPARSE_RATE = 100;
const NOW_AND_THEN = Buffer.from("now and then");
const MEMORY_LIMIT = 400 * 2 ** 20;
const PAGES = 2000;
const SPARSE_PAGES = 200;
const PAGE_LIMIT_MS = 10;

export const events: Benchmark = {
  name: "events",
  about: "10 million events, recorded, followed by a client",
  async run({ load, folder, say }) {
    const receiver = startReceiver("watched", folder);
    try {
      const flood = await receiver.ask({ ask: "open", kind: "udp" });
      const sparse = await receiver.ask({ ask: "open", kind: "udp" });
      const listener = await receiver.ask({ ask: "open", kind: "tcp" });
      const trickle = startTrickle(sparse.port, listener.port);
      await load.udp(flood.port, { size: SIZE, count: EVENTS, rate: RATE });
      trickle.stop();
      const counts = await receiver.settled();
      // By bytes: two small writes may come as one read.
      const lost = EVENTS * SIZE + trickle.bytes() - counts.bytes;
      say(`${counts.recorded} events recorded, ${lost} bytes lost, ${counts.told} told`);
      const memory: Result = {
        what: `Memory of the engine after ${(counts.recorded / 1e6).toFixed(1)} million events (at most ${mib(counts.memoryPeak)})`,
        ours: mib(counts.memory),
        against: `${mib(MEMORY_LIMIT)}, the limit`,
        ratio: counts.memory / MEMORY_LIMIT,
        target: { most: 1 },
        also: [
          { what: `none lost${lost === 0 ? "" : ` (${lost} bytes lost)`}`, holds: lost === 0 },
          { what: "all told to the client", holds: counts.told === counts.recorded },
        ],
      };
      return [
        memory,
        await pages(receiver, "all", "of all rows", PAGES, true),
        await pages(receiver, "socket", "of one quiet socket's rows", SPARSE_PAGES, false),
        await pages(
          receiver,
          "family",
          "of a listener's and its connections' rows",
          SPARSE_PAGES,
          false,
        ),
      ];
    } finally {
      await receiver.end();
    }
  },
};

async function pages(
  receiver: Receiver,
  scope: ScopeName,
  whose: string,
  count: number,
  hasTarget: boolean,
): Promise<Result> {
  const { total, times } = await receiver.ask({ ask: "pages", scope, pages: count });
  const slow = quantile(times, 0.99);
  return {
    what: `A page of 200 ${whose} (${total.toLocaleString("en")} among ${(EVENTS / 1e6).toFixed(0)} million), 99 % (median ${quantile(times, 0.5).toFixed(1)} ms)`,
    ours: `${slow.toFixed(1)} ms`,
    against: `${PAGE_LIMIT_MS} ms, the limit`,
    ratio: slow / PAGE_LIMIT_MS,
    target: hasTarget ? { most: 1 } : null,
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

function mib(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}
