// How fast payload is searched: a gigabyte of it, recorded through real sockets, read from the system's file cache.

import type { Benchmark, Result, Setting } from "../Benchmark.ts";
import { startReceiver, type Receiver } from "../receiver/startReceiver.ts";
import { median } from "../statistics.ts";
import { compareWithTshark } from "../tshark/compareWithTshark.ts";
import { readIntoCache } from "./readIntoCache.ts";
import { NEEDLE, NEEDLES, NEEDLE_HEX, sendHaystack } from "./search/sendHaystack.ts";

const PAYLOAD = 1_000_000_000;
const READ = 64 * 1024;
const TIMES = 5;
const LEAST_GB_S = 1;

interface Search {
  readonly what: string;
  readonly filter: string;
  readonly found: number;
  readonly hasTarget: boolean;
  readonly inTshark: boolean;
}

const SEARCHES: readonly Search[] = [
  {
    what: `text that is there ${NEEDLES} times`,
    filter: `data contains "${NEEDLE}"`,
    found: NEEDLES,
    hasTarget: true,
    inTshark: true,
  },
  {
    what: "text that is not there",
    filter: 'data contains "needle without a stack"',
    found: 0,
    hasTarget: true,
    inTshark: false,
  },
  {
    what: `bytes that are there ${NEEDLES} times`,
    filter: `data contains ${NEEDLE_HEX}`,
    found: NEEDLES,
    hasTarget: true,
    inTshark: false,
  },
  {
    what: "an expression",
    filter: 'data matches "[a-z]eedle in [a-z] hay"',
    found: NEEDLES,
    hasTarget: false,
    inTshark: true,
  },
];

export const search: Benchmark = {
  name: "search",
  about: "searching 1 GB of recorded payload",
  run: async (setting) => [...(await inDatagrams(setting)), await inLargeReads(setting)],
};

async function inDatagrams(setting: Setting): Promise<Result[]> {
  const { folder, scale, say } = setting;
  const receiver = startReceiver("watched", folder);
  try {
    const { port } = await receiver.ask({ ask: "open", kind: "udp" });
    const sent = await sendHaystack(setting.load, port, PAYLOAD * scale);
    const { bytes } = await receiver.settled();
    const lost = { what: "none lost", holds: bytes === sent };
    say(`${bytes} bytes of payload, ${sent - bytes} lost`);
    const { path } = await receiver.ask({ ask: "recording" });
    readIntoCache(path);
    const results: Result[] = [];
    for (const one of SEARCHES) {
      const { result, seconds, matches } = await timed(receiver, one, bytes, setting);
      results.push({ ...result, also: [lost, ...(result.also ?? [])] });
      if (!one.inTshark) continue;
      const what = `The same in tshark: \`${one.filter}\``;
      const { filter } = one;
      results.push(await compareWithTshark({ what, file: path, filter, seconds, matches }, say));
    }
    return results;
  } finally {
    await receiver.end();
  }
}

async function inLargeReads(setting: Setting): Promise<Result> {
  const { folder, load, scale } = setting;
  const receiver = startReceiver("watched", folder);
  try {
    const { port } = await receiver.ask({ ask: "open", kind: "tcp" });
    const count = Math.ceil((PAYLOAD * scale) / READ);
    await load.tcp(port, { size: READ, count, fill: "words" });
    const { bytes } = await receiver.settled();
    const { path } = await receiver.ask({ ask: "recording" });
    readIntoCache(path);
    const what = "text that is not there, one TCP connection read 64 KiB at a time";
    const filter = 'data contains "needle without a stack"';
    const one: Search = { what, filter, found: 0, hasTarget: false, inTshark: false };
    return (await timed(receiver, one, bytes, setting)).result;
  } finally {
    await receiver.end();
  }
}

/** `bytes`: of payload, all of which is looked at. */
async function timed(
  receiver: Receiver,
  { what, filter, found, hasTarget }: Search,
  bytes: number,
  { say }: Setting,
): Promise<{ readonly result: Result; readonly seconds: number; readonly matches: number }> {
  const { total, times } = await receiver.ask({ ask: "filter", filter, rounds: TIMES });
  const rates = times.map((time) => bytes / 1e6 / time);
  const rate = median(rates);
  say(`${filter}: ${rates.map((one) => one.toFixed(2)).join(" ")} GB/s, ${total} rows`);
  const result: Result = {
    what: `Searching ${(bytes / 1e9).toFixed(2)} GB of payload for ${what} (slowest of ${TIMES}: ${Math.min(...rates).toFixed(2)} GB/s)`,
    ours: `${rate.toFixed(2)} GB/s`,
    against: `${LEAST_GB_S} GB/s, wanted`,
    ratio: rate / LEAST_GB_S,
    target: hasTarget ? { least: 1 } : null,
    also: [{ what: "all found", holds: total === found }],
  };
  return { result, seconds: median(times) / 1000, matches: total };
}
