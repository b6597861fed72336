// What a new snapshot leaves of what was chosen before.

import { expect, test } from "vitest";
import { applySnapshot } from "../../renderer/app/applyStream.ts";
import { eventsSlice } from "../../renderer/events/eventsState.ts";
import { FEATURES } from "../../renderer/features.ts";
import type { Snapshot } from "../../shared/contract/messages.ts";

import { ALL_EVENTS } from "../../shared/model/query.ts";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";

/** As an engine tells that has seen `seq` events and records since `firstSeq`. */
function snapshot(seq: number, firstSeq: number): Snapshot {
  const view = { view: 1, total: 0, tail: null, scan: null, pending: null };
  // What is not read here is left out.
  return { seq, recording: { firstSeq }, view, sockets: [], more: false } as unknown as Snapshot;
}

function appWithSelected(seq: number) {
  const app = testApp(SILENT_ENGINE);
  applySnapshot(app, FEATURES, snapshot(100, 1), ALL_EVENTS);
  eventsSlice.set(app, { selected: { seq, position: 0 } });
  return app;
}

test.each([
  ["kept: the same recording goes on", 100, 1, 50],
  ["kept: the new recording begins with it", 100, 50, 50],
  ["gone: the new recording begins behind it", 101, 101, null],
  ["gone: another engine counts anew", 99, 1, null],
])("the selected event is %s", (_, seq, firstSeq, left) => {
  const app = appWithSelected(50);
  applySnapshot(app, FEATURES, snapshot(seq, firstSeq), ALL_EVENTS);
  expect(eventsSlice.get(app).selected?.seq ?? null).toBe(left);
});
