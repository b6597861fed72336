// A hundred thousand real sockets of other processes in the page's table, scrolled by the wheel and with keys while they are looked at
// each second; and how long the engine's turns are meanwhile.

import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Page } from "@playwright/test";
import { createEngine } from "../../engine/createEngine.ts";
import type { ClientFrame, EngineFrame } from "../../shared/contract/wire.ts";
import { createClient } from "../../shared/rpc/client.ts";
import { memoryPair } from "../../shared/rpc/memoryPair.ts";
import { encodeMessage } from "../../shared/rpc/wireCodec.ts";
import type { Result, Setting } from "../Benchmark.ts";
import { openUdp } from "../served/openUdp.ts";
import { withPage, withServed } from "../served/withPage.ts";
import { quantile } from "../statistics.ts";

const TABLE = "Sockets of this machine";
const SECONDS = 5;
/** Until all of them are told. */
const PATIENCE_MS = 120_000;
const FRAME_LIMIT_MS = 33;
const TURN_LIMIT_MS = 10;
const SHARE = 0.95;
const LEAST_MOVES = 3;
const NOTCH = 120;
const KEYS = ["Home", "PageDown", "PageDown", "End", "PageUp", "PageUp"];

/** `count`: sockets that are there already. */
export async function scrolledTable(
  { folder, say }: Pick<Setting, "folder" | "say">,
  count: number,
): Promise<readonly Result[]> {
  const turns = await engineTurns(folder, count, say);
  const scrolled = await withServed(folder, async (served) => {
    await openUdp(served);
    return withPage(served, async (page) => {
      await page.keyboard.press("Control+3");
      const grid = page.getByRole("grid", { name: TABLE });
      await grid.waitFor();
      const began = performance.now();
      await page.waitForFunction(
        ([name, least]) =>
          Number(
            document
              .querySelector(`[role="grid"][aria-label="${name}"]`)
              ?.getAttribute("aria-rowcount"),
          ) > least,
        [TABLE, count] as const,
        { timeout: 120_000 },
      );
      say(`the table has all after ${(performance.now() - began).toFixed(0)} ms`);
      const results: Result[] = [];
      for (const gesture of ["with the wheel", "with Home, End and pages"] as const)
        results.push(await watched(page, gesture, count, say));
      return results;
    });
  });
  return [...scrolled, turns];
}

async function watched(
  page: Page,
  gesture: "with the wheel" | "with Home, End and pages",
  count: number,
  say: Setting["say"],
): Promise<Result> {
  const grid = page.getByRole("grid", { name: TABLE });
  const box = await grid.boundingBox();
  if (box === null) throw new Error("the page shows no sockets");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await grid.focus();
  const watching = page.evaluate(framesOf, { name: TABLE, milliseconds: SECONDS * 1000 });
  const start = performance.now();
  for (let n = 0; performance.now() - start < SECONDS * 1000; n++) {
    const wheel = gesture === "with the wheel";
    if (wheel) await page.mouse.wheel(0, (n % 80 < 60 ? 1 : -1) * NOTCH * (n % 20 < 10 ? 1 : 3));
    else await page.keyboard.press(KEYS[n % KEYS.length] ?? "End");
    const due = start + (n + 1) * (wheel ? 16 : 150);
    await page.waitForTimeout(Math.max(0, due - performance.now()));
  }
  const { times, moved } = await watching;
  const slow = quantile(times, SHARE);
  const worst = Math.max(...times);
  say(
    `${gesture}: ${times.length} frames, 95 % under ${slow.toFixed(0)} ms, worst ${worst.toFixed(0)} ms; ${moved} with other rows`,
  );
  return {
    what: `Scrolling ${count} sockets of the machine ${gesture}: frame time, 95 % (worst ${worst.toFixed(0)} ms)`,
    ours: `${slow.toFixed(0)} ms`,
    against: `${FRAME_LIMIT_MS} ms, the limit`,
    ratio: slow / FRAME_LIMIT_MS,
    target: { most: 1 },
    also: [{ what: "other rows come", holds: moved >= LEAST_MOVES * SECONDS }],
  };
}

interface Watched {
  readonly name: string;
  readonly milliseconds: number;
}

/** Runs inside the page, to which it is sent as text: ms from frame to frame, and how many began with another row. */
function framesOf({ name, milliseconds }: Watched): Promise<{ times: number[]; moved: number }> {
  return new Promise((resolve) => {
    const times: number[] = [];
    let moved = 0;
    let first = "";
    let before = performance.now();
    const end = before + milliseconds;
    function frame(now: number): void {
      times.push(now - before);
      before = now;
      const row = document.querySelector(`[role="grid"][aria-label="${name}"] .ports-row`);
      const index = row?.getAttribute("aria-rowindex") ?? "";
      if (index !== first) moved += 1;
      first = index;
      if (now < end) requestAnimationFrame(frame);
      // The first one is the time since this began, not between two frames.
      else resolve({ times: times.slice(1), moved });
    }
    requestAnimationFrame(frame);
  });
}

/** Of an engine whose client is told of all of them, as bytes, and of what changes for some seconds. */
async function engineTurns(folder: string, count: number, say: Setting["say"]): Promise<Result> {
  const engine = await createEngine({ recording: { file: null, folder } });
  const [ours, theirs] = memoryPair<ClientFrame, EngineFrame>((frame) => {
    // What a WebSocket costs the engine; what the page does with it is another process's work.
    encodeMessage(frame);
    return frame;
  });
  engine.attach(theirs, { info: HOST, reveal: null });
  const client = createClient(ours);
  const sockets = new Set<number>();
  const turns = monitorEventLoopDelay({ resolution: 1 });
  turns.enable();
  const watch = client.watch(
    "ports",
    { every: 1000 },
    {
      onUpdate(changes, whole) {
        if (whole) sockets.clear();
        for (const { id } of changes.sockets) sockets.add(id);
        for (const id of changes.removed) sockets.delete(id);
      },
      onEnd: (failure) => say(failure.code),
    },
  );
  const deadline = performance.now() + PATIENCE_MS;
  while (sockets.size < count) {
    if (performance.now() > deadline)
      throw new Error(`${sockets.size} of ${count} sockets were told`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
  turns.disable();
  watch.stop();
  client.close();
  await engine.close();
  const most = turns.percentile(99.9) / 1e6;
  say(
    `the engine's turns: 99.9 % under ${most.toFixed(1)} ms, longest ${(turns.max / 1e6).toFixed(1)} ms`,
  );
  return {
    what: `The engine's turns while ${count} sockets are told and looked at, 99.9 % (longest ${(turns.max / 1e6).toFixed(1)} ms)`,
    ours: `${most.toFixed(1)} ms`,
    against: `${TURN_LIMIT_MS} ms, the limit`,
    ratio: most / TURN_LIMIT_MS,
    target: { most: 1 },
  };
}

const HOST = {
  kind: "test",
  platform: process.platform,
  canReveal: false,
  version: "0",
  log: null,
} as const;
