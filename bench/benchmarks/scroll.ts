// Scrolling through ten million events in the page, as a person does: with the wheel, by the scroll bar, with keys. Are the
// frames smooth, and how long does one look at rows that are still being read?

import type { Page } from "@playwright/test";
import type { Benchmark, Result, Setting } from "../Benchmark.ts";
import { openUdp, settled } from "../served/openUdp.ts";
import { watchFrames } from "../served/watchFrames.ts";
import { withPage, withServed } from "../served/withPage.ts";
import { quantile } from "../statistics.ts";
import { GESTURES, type Gesture } from "./scroll/gestures.ts";

const EVENTS = 10_000_000;
const SIZE = 64;
const RATE = 150_000;
const SECONDS = 5;
const FRAME_LIMIT_MS = 33;
const SHARE = 0.95;
/** A table that stays where it is is smooth too; a scrolled one shows other rows at least this many times a second. */
const LEAST_MOVES = 3;

export const scroll: Benchmark = {
  name: "scroll",
  about: "scrolling through 10 million events in the page",
  run: ({ folder, load, scale, say }) =>
    withServed(folder, async (served) => {
      const { port } = await openUdp(served);
      await load.udp(port, { size: SIZE, count: Math.round(EVENTS * scale), rate: RATE });
      const { recorded } = await settled(served);
      say(`${recorded} events recorded`);
      return withPage(served, async (page) => {
        const results: Result[] = [];
        for (const gesture of GESTURES) results.push(await watched(page, gesture, recorded, say));
        return results;
      });
    }),
};

async function watched(
  page: Page,
  { name, rests, drive }: Gesture,
  events: number,
  say: Setting["say"],
): Promise<Result> {
  const watching = page.evaluate(watchFrames, SECONDS * 1000);
  await drive(page, SECONDS * 1000);
  const { times, waits, moved } = await watching;
  const slow = quantile(times, SHARE);
  const wait = quantile(waits, SHARE);
  const unread = waits.filter((one) => one > 0).length;
  say(
    `${name}: ${times.length} frames, 95 % under ${slow.toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms; ${moved} with other rows; ${unread} with rows being read, 95 % wait ${wait.toFixed(0)} ms, longest ${Math.max(...waits).toFixed(0)} ms`,
  );
  return {
    what: `Scrolling ${(events / 1e6).toFixed(1)} million events ${name}: frame time, 95 % (worst ${Math.max(...times).toFixed(0)} ms)`,
    ours: `${slow.toFixed(0)} ms`,
    against: `${FRAME_LIMIT_MS} ms, the limit`,
    ratio: slow / FRAME_LIMIT_MS,
    target: { most: 1 },
    also: [
      {
        what: `rows read ${rests ? "within that" : "once it rests"}, 95 % (${wait.toFixed(0)} ms, worst ${Math.max(...waits).toFixed(0)} ms)`,
        holds: !rests || wait <= FRAME_LIMIT_MS,
      },
      { what: "other rows come", holds: moved >= LEAST_MOVES * SECONDS },
    ],
  };
}
