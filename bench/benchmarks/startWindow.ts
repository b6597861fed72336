// How soon the desktop program's window can be used, against an empty window of the same Electron.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { findElectron, linkTree } from "../../scripts/electronRuntime.mjs";
import { dist, ensureBuilt } from "../../scripts/ensureBuilt.mjs";
import type { Benchmark, Result, Setting } from "../Benchmark.ts";
import { processTree, processUseOf } from "../served/processTree.ts";
import { median } from "../statistics.ts";
import { openDisplay } from "../window/display.ts";

/** Starts of each in one round. */
const STARTS = 5;
/** Starts that are not counted: V8 keeps what it compiled of a script from its second use on. */
const FIRST = 3;
/** Seconds after which a window has done what it leaves for later. */
const RESTS = 4;
/** Milliseconds after which a start has failed. */
const PATIENCE = 60_000;
const MOST = 1.5;

interface Way {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
}

const EMPTY: Way = { name: "empty", env: {} };
const OURS: Way = {
  name: "ours",
  env: {
    BENCH_PROGRAM: pathToFileURL(join(dist, "electron/start.js")).href,
    BENCH_READY: '[aria-label="New socket"]:enabled',
  },
};

interface Started {
  /** From the start to the first frame that can be used. */
  readonly seconds: number;
  /** Processor seconds of all its processes, until then. */
  readonly use: number;
  /** Until it is at rest. */
  readonly rested: number;
}

export const startWindow: Benchmark = {
  name: "start-window",
  about: "starting the desktop program until its window can be used",
  async run(setting) {
    const display = await openDisplay();
    if (display === null) return skipped(setting, "there is no display, and no Xvfb");
    try {
      return await onDisplay(setting, display.name);
    } finally {
      await display.end();
    }
  },
};

function skipped({ say }: Setting, reason: string): readonly Result[] {
  say(`not measured: ${reason}`);
  return [];
}

async function onDisplay(setting: Setting, display: string): Promise<readonly Result[]> {
  process.env["DISPLAY"] = display;
  const found = await findElectron();
  if (!found.ok) return skipped(setting, found.reason);
  await ensureBuilt();
  const { folder, rounds, scale, say } = setting;
  const binary = await withTimedProgram(found.binary, join(folder, "electron"));
  const starts = Math.max(1, Math.round(STARTS * rounds * scale));
  const ours: Started[] = [];
  const empty: Started[] = [];
  for (let i = -FIRST; i < starts; i++) {
    for (const [way, all] of [
      [EMPTY, empty],
      [OURS, ours],
    ] as const) {
      const started = await start(binary, way, join(folder, way.name));
      if (i >= 0) all.push(started);
      const { seconds, use, rested } = started;
      say(
        `${way.name}: ${(seconds * 1000).toFixed(0)} ms, ${use.toFixed(2)} s of processor, at rest ${rested.toFixed(2)} s`,
      );
    }
  }
  return rowsOf(ours, empty);
}

/** A whole download starts the app that it is told; this one has ours inside, so that both ways are started alike. */
async function withTimedProgram(binary: string, copy: string): Promise<string> {
  await linkTree(dirname(binary), copy, "app");
  const app = join(copy, "resources/app");
  await mkdir(app, { recursive: true });
  await copyFile(join(import.meta.dirname, "../window/timedProgram.mjs"), join(app, "main.mjs"));
  await writeFile(join(app, "package.json"), JSON.stringify({ name: "timed", main: "main.mjs" }));
  return join(copy, binary.slice(dirname(binary).length));
}

async function start(binary: string, { env }: Way, home: string): Promise<Started> {
  await mkdir(home, { recursive: true });
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const began = performance.now();
  const child = spawn(binary, [`--user-data-dir=${join(home, "profile")}`, ...asRoot], {
    stdio: ["ignore", "pipe", "ignore"],
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: "",
      XDG_STATE_HOME: "",
      LANG: "C.UTF-8",
      ...env,
    },
  });
  const exit = once(child, "exit");
  const late = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  const used = (): number => processUseOf(processTree(child.pid ?? 0).map((each) => each.pid)).cpu;
  try {
    let usable = false;
    for await (const line of createInterface(child.stdout)) {
      usable = line === "usable";
      if (usable) break;
    }
    const seconds = (performance.now() - began) / 1000;
    clearTimeout(late);
    if (!usable) throw new Error("the window ended, or could not be used in time");
    const use = used();
    await sleep(RESTS * 1000);
    return { seconds, use, rested: used() };
  } finally {
    clearTimeout(late);
    child.kill();
    await exit;
  }
}

function rowsOf(ours: readonly Started[], empty: readonly Started[]): readonly Result[] {
  const ratios = ours.map((one, i) => one.seconds / (empty[i]?.seconds ?? Number.NaN));
  const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
  const row = (what: keyof Started, words: string, target: Result["target"]): Result => {
    const [own = Number.NaN, other = Number.NaN] = [ours, empty].map((all) =>
      median(all.map((each) => each[what])),
    );
    const shown = (value: number) =>
      what === "seconds" ? `${(value * 1000).toFixed(0)} ms` : `${value.toFixed(2)} s`;
    return {
      what: `The desktop program${words}`,
      ours: shown(own),
      against: `${shown(other)}, an empty window`,
      ratio: own / other,
      target,
    };
  };
  return [
    row("seconds", `, from its start to a window that can be used (pairs: ${spread})`, {
      most: MOST,
    }),
    row("use", ": processor time until then, all processes", null),
    row("rested", `: processor time until ${RESTS} s later`, null),
  ];
}
