// What a datagram costs: processor time of a bare socket, of the engine that records, and of the engine while a client
// follows a filter's matches. At a rate that all can take, so that nothing but the work itself counts.

import type { Benchmark, Result } from "../Benchmark.ts";
import { startReceiver, type ReceiverKind } from "../receiver/startReceiver.ts";
import { median } from "../statistics.ts";

const SIZE = 64;
const RATE = 60_000;
const SECONDS = 5;
const FILTER = "socket == 1 && len > 60";

interface Way {
  readonly kind: ReceiverKind;
  readonly filter: string;
  readonly what: string;
  readonly most: number;
}

const WAYS: readonly Way[] = [
  { kind: "engine", filter: "", what: "recorded", most: 1.5 },
  { kind: "watched", filter: "", what: "recorded, all rows followed", most: 1.8 },
  {
    kind: "watched",
    filter: FILTER,
    what: `recorded, the filter \`${FILTER}\` followed`,
    most: 1.8,
  },
];

export const datagrams: Benchmark = {
  name: "datagrams",
  about: `Processor time of 64-byte datagrams at ${RATE.toLocaleString("en")}/s`,
  async run({ load, folder, rounds, scale, say }) {
    let lost = 0;

    /** Processor seconds for a million datagrams. */
    async function cost(kind: ReceiverKind, filter: string): Promise<number> {
      const receiver = startReceiver(kind, folder);
      try {
        const { port } = await receiver.ask({ ask: "open", kind: "udp" });
        if (filter !== "") await receiver.ask({ ask: "follow", filter });
        const count = Math.ceil(RATE * SECONDS * scale);
        // Compiled code and warm buffers first: what is measured is how it goes on.
        await load.udp(port, { size: SIZE, count: count / 5, rate: RATE });
        const before = await receiver.settled();
        await load.udp(port, { size: SIZE, count, rate: RATE });
        const after = await receiver.settled();
        lost += count - (after.messages - before.messages);
        const seconds = ((after.cpu - before.cpu) / count) * 1e6;
        say(`${kind} ${filter}: ${seconds.toFixed(2)} s`);
        return seconds;
      } finally {
        await receiver.end();
      }
    }

    const bare: number[] = [];
    const ours: number[][] = WAYS.map(() => []);
    for (let round = 0; round < rounds; round++) {
      bare.push(await cost("bare", ""));
      for (const [i, { kind, filter }] of WAYS.entries()) ours[i]?.push(await cost(kind, filter));
    }
    return WAYS.map(({ what, most }, i): Result => {
      const found = ours[i] ?? [];
      const ratios = found.map((seconds, round) => seconds / (bare[round] ?? Number.NaN));
      const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
      return {
        what: `${datagrams.about}, ${what} (rounds: ${spread})`,
        ours: `${median(found).toFixed(2)} s per million`,
        against: `${median(bare).toFixed(2)} s, bare socket`,
        ratio: median(found) / median(bare),
        target: { most },
        also: [{ what: `none lost${lost === 0 ? "" : ` (lost: ${lost})`}`, holds: lost === 0 }],
      };
    });
  },
};
