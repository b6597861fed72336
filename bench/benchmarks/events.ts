// Ten million events: how much memory the engine then takes, and how long a person waits for what they ask of them.

import type { Benchmark, Result } from "../Benchmark.ts";
import type { Counts } from "../receiver/protocol.ts";
import { startReceiver, type Receiver } from "../receiver/startReceiver.ts";
import { filterRows } from "./events/filterRows.ts";
import { keepRecording } from "./events/keepRecording.ts";
import { pageRows } from "./events/pageRows.ts";
import { recordEvents, type Recorded } from "./events/recordEvents.ts";

const MEMORY_LIMIT = 400 * 2 ** 20;
const MEASURED_AGAIN = 5;

export const events: Benchmark = {
  name: "events",
  about: "10 million events, recorded, followed by a client; then pages, filters, measuring",
  async run(setting) {
    const { folder, say } = setting;
    const receiver = startReceiver("watched", folder);
    try {
      const recorded = await recordEvents(receiver, setting);
      const { counts, lost } = recorded;
      say(`${counts.recorded} events recorded, ${lost} bytes lost, ${counts.told} told`);
      const kept = await keepRecording(receiver, recorded, setting);
      return [
        memoryRow(recorded),
        ...(await pageRows(receiver)),
        ...(await measureRows(receiver)),
        ...(await filterRows(receiver, kept, setting)),
        laterRow(await receiver.ask({ ask: "counts" })),
      ];
    } finally {
      await receiver.end();
    }
  },
};

function memoryRow({ counts, lost }: Recorded): Result {
  return {
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
}

/** The threads that filter have memory of their own, and more of it here, where they take the types off their sources. */
function laterRow({ memory, memoryPeak }: Counts): Result {
  return {
    what: `Memory after these pages, measurements and filters (at most ${mib(memoryPeak)})`,
    ours: mib(memory),
    against: `${mib(MEMORY_LIMIT)}, the limit`,
    ratio: memory / MEMORY_LIMIT,
    target: null,
  };
}

async function measureRows(receiver: Receiver): Promise<Result[]> {
  const { total, times } = await receiver.ask({ ask: "measure", rounds: 1 + MEASURED_AGAIN });
  const [first = Number.NaN, ...again] = times;
  const none = { against: "–", ratio: Number.NaN, target: null };
  const what = `Measuring all of it (${total.toLocaleString("en")} events, 500 buckets)`;
  return [
    { what: `${what}, the first time`, ours: `${(first / 1000).toFixed(2)} s`, ...none },
    {
      what: `${what}, again: slowest of ${MEASURED_AGAIN}`,
      ours: `${(Math.max(...again) / 1000).toFixed(2)} s`,
      ...none,
    },
  ];
}

function mib(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}
