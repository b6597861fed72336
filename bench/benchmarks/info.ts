// What the Info column costs: the page with it and without it, in turns, over messages of a protocol that is recognised. While
// one scrolls, while the tail is followed, and while a filter's matches are.

import type { Page } from "@playwright/test";
import type { Benchmark, Result } from "../Benchmark.ts";
import type { Load } from "../load/createLoad.ts";
import { openUdp, settled } from "../served/openUdp.ts";
import { ProcessorClock, type ProcessorTime } from "../served/processorTime.ts";
import { setFilter } from "../served/setFilter.ts";
import { watchFrames } from "../served/watchFrames.ts";
import { withPage, withServed } from "../served/withPage.ts";
import type { Served } from "../served/startServed.ts";
import { median, quantile } from "../statistics.ts";
import { GESTURES } from "./scroll/gestures.ts";

/** Syslog (RFC 5424): each datagram says something in a line. */
const FILL = "<34>1 2026-01-01T00:00:00Z host app 42 ID7 - it happened again. ";
const EVENTS = 1_000_000;
const RATE = 20_000;
const SECONDS = 5;
const SHARE = 0.95;
const MOST = 1.1;

interface Measured extends ProcessorTime {
  /** Frame time, 95 %, ms. */
  readonly frames: number;
}

interface Case {
  readonly name: string;
  /** While the frames are watched. */
  drive(page: Page, load: () => Promise<unknown>): Promise<unknown>;
  readonly filter: string;
}

const scrolling = GESTURES.filter(({ rests }) => rests).map(({ name, drive }): Case => ({
  name: `scrolling ${name}`,
  drive: (page) => drive(page, SECONDS * 1000),
  filter: "",
}));

const CASES: readonly Case[] = [
  ...scrolling,
  { name: "following the tail", drive: (_, load) => load(), filter: "" },
  { name: "following a filter's matches", drive: (_, load) => load(), filter: "len > 60" },
];

export const info: Benchmark = {
  name: "info",
  about: `The page with the Info column and without it: ${(EVENTS / 1e6).toFixed(0)} million syslog messages, then ${RATE.toLocaleString("en")}/s`,
  run: (setting) =>
    withServed(setting.folder, async (served) => {
      const { folder: _, load, scale, rounds, say } = setting;
      const { port } = await openUdp(served);
      const send = (count: number, rate: number) =>
        load.udp(port, { size: FILL.length, fill: FILL, count: Math.ceil(count), rate });
      await send(EVENTS * scale, 100_000);
      await settled(served);
      const found = CASES.map(() => ({ on: [] as Measured[], off: [] as Measured[] }));
      for (let round = 0; round < rounds; round++)
        for (const way of ["on", "off"] as const)
          for (const [i, one] of CASES.entries()) {
            const measured = await measure(served, one, {
              hides: way === "off",
              load: () => send(RATE * SECONDS, RATE),
            });
            found[i]?.[way].push(measured);
            const { frames, page, engine } = measured;
            say(
              `${one.name}, ${way}: ${frames.toFixed(0)} ms, page ${page.toFixed(2)} s, engine ${engine.toFixed(2)} s`,
            );
          }
      return CASES.flatMap(({ name }, i) => rowsOf(name, found[i] ?? { on: [], off: [] }));
    }),
};

interface Way {
  readonly hides: boolean;
  readonly load: () => ReturnType<Load["udp"]>;
}

function measure(served: Served, one: Case, { hides, load }: Way): Promise<Measured> {
  return withPage(served, async (page) => {
    const head = page.getByRole("columnheader", { name: "Info" });
    await head.waitFor();
    if (hides) await hideColumns(page);
    if (one.filter !== "") await setFilter(page, one.filter);
    const clock = await ProcessorClock.of(served, page);
    const before = await clock.read();
    const watching = page.evaluate(watchFrames, SECONDS * 1000);
    await one.drive(page, load);
    const { times } = await watching;
    const after = await clock.read();
    if ((await head.count()) === (hides ? 1 : 0))
      throw new Error("the column is not as it was to be");
    return {
      frames: quantile(times, SHARE),
      page: after.page - before.page,
      engine: after.engine - before.engine,
    };
  });
}

/** As a person does. Where answers' times are shown the engine is asked all the same. */
async function hideColumns(page: Page): Promise<void> {
  await page.getByRole("columnheader", { name: "Time" }).click({ button: "right" });
  const menu = page.getByRole("menu");
  for (const name of ["Info", "Answer's time, in seconds"])
    await menu.getByRole("menuitemcheckbox", { name, exact: true }).click();
  await page.keyboard.press("Escape");
  await menu.waitFor({ state: "detached" });
}

interface Both {
  readonly on: readonly Measured[];
  readonly off: readonly Measured[];
}

function rowsOf(name: string, { on, off }: Both): readonly Result[] {
  const row = (
    what: keyof Measured,
    words: string,
    unit: string,
    target: Result["target"],
  ): Result => {
    const [ours, theirs] = [on, off].map((all) => median(all.map((each) => each[what])));
    const digits = unit === "ms" ? 0 : 2;
    return {
      what: `With the Info column, ${name}: ${words}`,
      ours: `${ours?.toFixed(digits)} ${unit}`,
      against: `${theirs?.toFixed(digits)} ${unit}, without it`,
      ratio: (ours ?? Number.NaN) / (theirs ?? Number.NaN),
      target,
    };
  };
  return [
    row("frames", "frame time, 95 %", "ms", { most: MOST }),
    row("page", "processor time of the page", "s", null),
    row("engine", "processor time of the engine", "s", null),
  ];
}
