// A page that follows the tail while 100,000 datagrams a second come in, of all events and of those that a filter matches:
// is any lost, and does the page stay smooth? The program, the browser and the load share the machine.

import type { Page } from "@playwright/test";
import type { Benchmark, Result, Setting } from "../Benchmark.ts";
import { openUdp, settled } from "../served/openUdp.ts";
import { setFilter } from "../served/setFilter.ts";
import { watchFrames } from "../served/watchFrames.ts";
import { withPage, withServed } from "../served/withPage.ts";
import { quantile } from "../statistics.ts";

const SIZE = 64;
const RATE = 100_000;
const SECONDS = 12;
const FRAME_LIMIT_MS = 50;
/** A page that draws nothing new is smooth too; a following one shows other rows at least this many times a second. */
const LEAST_MOVES = 5;
/** What a tenth of the datagrams carry. */
const TENTH = "every tenth ";

/** What is followed, and how many datagrams a second go to each socket with which payload. */
interface Following {
  readonly filter: string;
  readonly floods: readonly { readonly share: number; readonly fill: string }[];
}

const ALL: Following = { filter: "", floods: [{ share: 1, fill: "x" }] };
const FLOODS: Following["floods"] = [
  { share: 0.9, fill: "x" },
  { share: 0.1, fill: TENTH },
];

export const window: Benchmark = {
  name: "window",
  about: "A page follows the tail at 100,000 datagrams/s, all recorded",
  run: async (setting) => [
    await follow(ALL, setting),
    await follow({ filter: "socket == 2 && len > 0", floods: FLOODS }, setting),
    await follow({ filter: `data contains "${TENTH.trim()}"`, floods: FLOODS }, setting),
  ],
};

function follow({ filter, floods }: Following, { folder, load, say }: Setting): Promise<Result> {
  return withServed(folder, async (served) => {
    const ports: number[] = [];
    for (const _ of floods) ports.push((await openUdp(served)).port);
    const before = await settled(served);
    return withPage(served, async (page) => {
      if (filter !== "") await setFilter(page, filter);
      const watching = page.evaluate(watchFrames, (SECONDS - 1) * 1000);
      const sent = await Promise.all(
        floods.map(({ share, fill }, i) => {
          const rate = RATE * share;
          return load.udp(ports[i] ?? 0, { size: SIZE, count: rate * SECONDS, rate, fill });
        }),
      );
      const frames = await watching;
      const after = await settled(served);
      const messages = sent.reduce((sum, one) => sum + one.messages, 0);
      const lost = messages - (after.recorded - before.recorded);
      const wanted = filter === "" ? after.recorded : (sent.at(-1)?.messages ?? 0);
      const shown = await rowCount(page, wanted);
      const slow = quantile(frames.times, 0.95);
      const middle = quantile(frames.times, 0.5).toFixed(0);
      say(
        `${filter}: ${frames.times.length} frames, half under ${middle} ms, longest ${Math.max(...frames.times).toFixed(0)} ms; ${frames.moved} with new rows; ${lost} lost; ${shown} rows of ${wanted}`,
      );
      const what = filter === "" ? window.about : `The same with the filter \`${filter}\``;
      return {
        what: `${what}: frame time, 95 % (median ${middle} ms)`,
        ours: `${slow.toFixed(0)} ms`,
        against: `${FRAME_LIMIT_MS} ms, the limit`,
        ratio: slow / FRAME_LIMIT_MS,
        target: { most: 1 },
        also: [
          {
            what: lost === 0 ? "none lost" : `none lost (${lost} lost)`,
            holds: lost === 0 && after.kernelDrops === 0,
          },
          { what: "the tail is followed", holds: frames.moved >= LEAST_MOVES * (SECONDS - 1) },
          { what: "every match is a row", holds: shown === wanted },
        ],
      };
    });
  });
}

/** Rows that the page says the table has, once they are as many as wanted, or after a while. */
async function rowCount(page: Page, wanted: number): Promise<number> {
  const grid = page.getByRole("grid", { name: "Events" });
  const read = async () => Number((await grid.getAttribute("aria-rowcount")) ?? 0) - 1;
  for (let tries = 0; tries < 50 && (await read()) !== wanted; tries++)
    await page.waitForTimeout(100);
  return read();
}
