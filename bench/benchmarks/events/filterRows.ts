// Filters on what the index has, over all events: from `view` until the client has been told that all were looked at.

import type { Result, Setting } from "../../Benchmark.ts";
import type { Receiver } from "../../receiver/startReceiver.ts";
import { median } from "../../statistics.ts";
import { compareWithTshark } from "../../tshark/compareWithTshark.ts";
import type { Kept } from "./keepRecording.ts";

const ROUNDS = 5;
const LIMIT_S = 1;

export async function filterRows(
  receiver: Receiver,
  { path, recorded }: Kept,
  { say }: Pick<Setting, "say">,
): Promise<Result[]> {
  const { flood } = recorded.ports;
  const shared = sharedFilter(recorded.ports);
  const results: Result[] = [];
  for (const filter of [
    `udp.port == ${flood} && len > 10`,
    "socket == 4",
    "dir == in && frame.time_relative > 5",
    "failed",
    shared,
  ])
    results.push(await timed(filter));

  async function timed(filter: string): Promise<Result> {
    const { total, times } = await receiver.ask({ ask: "filter", filter, rounds: ROUNDS });
    const seconds = times.map((time) => time / 1000);
    const worst = Math.max(...seconds);
    say(`${filter}: ${seconds.map((time) => time.toFixed(2)).join(" ")} s, ${total} rows`);
    return {
      what: `Filter \`${withoutPort(filter)}\`, slowest of ${ROUNDS} (median ${median(seconds).toFixed(2)} s, ${total.toLocaleString("en")} rows)`,
      ours: `${worst.toFixed(2)} s`,
      against: `${LIMIT_S} s, the limit`,
      ratio: worst / LIMIT_S,
      target: { most: 1 },
    };
  }
  const { total, times } = await receiver.ask({ ask: "filter", filter: shared, rounds: ROUNDS });
  const compared = await compareWithTshark(
    {
      what: `The same filter in tshark: \`${withoutPort(shared)}\``,
      file: path,
      filter: shared,
      seconds: median(times) / 1000,
      matches: total,
    },
    say,
  );
  return [...results, compared];
}

/** One that means the same in Wireshark and matches little: printing costs tshark nothing then. */
export function sharedFilter({ sparse }: Kept["recorded"]["ports"]): string {
  return `udp.port == ${sparse} && udp.length > 10`;
}

/** As it stands in the table: the ports are others in each run. */
export function withoutPort(filter: string): string {
  return filter.replace(/(?<=port == )\d+/, "N");
}
