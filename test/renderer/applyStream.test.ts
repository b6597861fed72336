// What a list of sockets that begins anew, after a stall or on a new line, leaves of what was chosen before.

import { expect, test } from "vitest";
import { createFrames } from "../../renderer/app/applyStream.ts";
import { engineSlice } from "../../renderer/app/engineState.ts";
import type { EngineLink } from "../../renderer/app/link/engineLink.ts";
import { eventsSlice } from "../../renderer/events/eventsState.ts";
import { FEATURES } from "../../renderer/features.ts";
import type { Watch, WatchListener } from "../../shared/rpc/client.ts";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";

function setup() {
  const app = testApp(SILENT_ENGINE);
  const frames = createFrames(FEATURES);
  const listeners = new Map<string, WatchListener<unknown>>();
  const watch = (feed: string, _: unknown, listener: WatchListener<unknown>): Watch => {
    listeners.set(feed, listener);
    return { stop() {} };
  };
  // Each feed's own type of value is given below.
  frames.watch({ watch } as unknown as Pick<EngineLink, "watch">);
  frames.hello({ kind: "test", platform: "", canReveal: false, version: "", log: null });
  /** As an engine tells that has seen `seq` events and records since `firstSeq`. What is not read here is left out. */
  function begin(seq: number, firstSeq: number): void {
    listeners.get("sockets")?.onUpdate({ sockets: [], removed: [], more: false }, true);
    listeners.get("totals")?.onUpdate({}, true);
    listeners.get("bounds")?.onUpdate({}, true);
    listeners.get("recording")?.onUpdate({ firstSeq, path: "", events: 0 }, true);
    frames.take(app, { seq });
  }
  return { app, frames, begin };
}

test.each([
  ["kept: the same recording goes on", 100, 1, 50],
  ["kept: the new recording begins with it", 100, 50, 50],
  ["gone: the new recording begins behind it", 101, 101, null],
  ["gone: another engine counts anew", 99, 1, null],
])("the selected event is %s", (_, seq, firstSeq, left) => {
  const { app, begin } = setup();
  begin(100, 1);
  eventsSlice.set(app, { selected: { seq: 50, at: null, position: 0 } });
  begin(seq, firstSeq);
  expect(eventsSlice.get(app).selected?.seq ?? null).toBe(left);
  expect(engineSlice.get(app).epoch).toBe(2);
});

test("one write for each frame", () => {
  const { app, frames, begin } = setup();
  begin(1, 1);
  let writes = 0;
  app.store.subscribe(() => (writes += 1));
  frames.take(app, { seq: 2 });
  expect(writes).toBe(1);
  expect(engineSlice.get(app)).toMatchObject({ epoch: 1, facts: { seq: 2 } });
});
