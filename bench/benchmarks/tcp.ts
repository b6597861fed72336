// How fast one TCP connection is received when every byte is recorded.

import type { Benchmark } from "../Benchmark.ts";
import { startReceiver, type ReceiverKind } from "../receiver/startReceiver.ts";
import { alternate } from "./alternate.ts";
import { warmFileCache } from "./warmFileCache.ts";

const WRITE = 64 * 1024;
/** 2 GiB: what the system's cache takes in at once; a disk slower than the network limits what comes after. */
const WRITES = 32 * 1024;
/** What a recording is larger than the bytes in it, with some room. */
const FILE_OVERHEAD = 1.05;

export const tcp: Benchmark = {
  name: "tcp",
  about: "TCP receive, one connection, 64 KiB writes, all recorded",
  async run({ load, folder, rounds, say }) {
    let complete = true;

    async function receive(kind: ReceiverKind): Promise<number> {
      const receiver = startReceiver(kind, folder);
      try {
        const { port } = await receiver.ask({ ask: "open", kind: "tcp" });
        warmFileCache(folder, WRITE * WRITES * FILE_OVERHEAD);
        const sent = await load.tcp(port, { size: WRITE, count: WRITES });
        const { bytes, messages, recorded } = await receiver.settled();
        complete &&= bytes === sent.bytes && (kind === "bare" || recorded >= messages);
        const rate = sent.bytes / sent.seconds / 1e9;
        say(`${kind}: ${rate.toFixed(2)} GB/s`);
        return rate;
      } finally {
        await receiver.end();
      }
    }

    const { bare, ours, ratio, spread } = await alternate(rounds, receive);
    return [
      {
        what: `${tcp.about} (rounds: ${spread})`,
        ours: `${ours.toFixed(2)} GB/s`,
        against: `${bare.toFixed(2)} GB/s, bare socket`,
        ratio,
        target: { least: 0.8 },
        also: [{ what: "every byte received and recorded", holds: complete }],
      },
    ];
  },
};
