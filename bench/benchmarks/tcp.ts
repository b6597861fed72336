// How fast one TCP connection is received when every byte is recorded, and what processor time that takes.

import { availableParallelism } from "node:os";
import type { Benchmark } from "../Benchmark.ts";
import { startReceiver, type ReceiverKind } from "../receiver/startReceiver.ts";
import { alternate, type Round } from "./alternate.ts";
import { warmFileCache } from "./warmFileCache.ts";

const WRITE = 64 * 1024;
/** 2 GiB: what the system's cache takes in at once; a disk slower than the network limits what comes after. */
const WRITES = 32 * 1024;
/** What a recording is larger than the bytes in it, with some room. */
const FILE_OVERHEAD = 1.05;
/** Sender, receiver and the thread that writes the file want a core each. */
const LEAST_RATE = availableParallelism() >= 4 ? 0.9 : 0.75;

export const tcp: Benchmark = {
  name: "tcp",
  about: "TCP receive, one connection, 64 KiB writes, all recorded",
  async run({ load, folder, rounds, scale, say }) {
    let complete = true;
    const count = Math.ceil(WRITES * scale);

    async function receive(kind: ReceiverKind): Promise<Round<"rate" | "cpu">> {
      const receiver = startReceiver(kind, folder);
      try {
        const { port } = await receiver.ask({ ask: "open", kind: "tcp" });
        warmFileCache(folder, WRITE * count * FILE_OVERHEAD);
        const before = await receiver.ask({ ask: "counts" });
        const sent = await load.tcp(port, { size: WRITE, count });
        const after = await receiver.settled();
        complete &&=
          after.bytes === sent.bytes && (kind === "bare" || after.recorded >= after.messages);
        const rate = sent.bytes / sent.seconds / 1e9;
        const cpu = (after.cpu - before.cpu) / (sent.bytes / 1e9);
        say(`${kind}: ${rate.toFixed(2)} GB/s, ${cpu.toFixed(2)} s/GB`);
        return { rate, cpu };
      } finally {
        await receiver.end();
      }
    }

    const { rate, cpu } = await alternate(rounds, ["rate", "cpu"], receive);
    return [
      {
        what: `${tcp.about} (rounds: ${rate.spread})`,
        ours: `${rate.ours.toFixed(2)} GB/s`,
        against: `${rate.bare.toFixed(2)} GB/s, bare socket`,
        ratio: rate.ratio,
        target: { least: LEAST_RATE },
        also: [{ what: "every byte received and recorded", holds: complete }],
      },
      {
        what: `The same: processor time (rounds: ${cpu.spread})`,
        ours: `${cpu.ours.toFixed(2)} s/GB`,
        against: `${cpu.bare.toFixed(2)} s/GB, bare socket`,
        ratio: cpu.ratio,
        target: { most: 1.4 },
      },
    ];
  },
};
