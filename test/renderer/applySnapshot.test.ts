// What a new snapshot leaves of what was chosen before.

import { expect, test } from "vitest";
import { applySnapshot } from "../../renderer/app/applyStream.ts";
import { createAppStore } from "../../renderer/app/createAppStore.ts";
import type { SelectedEvent } from "../../renderer/app/state.ts";
import type { Snapshot } from "../../shared/contract/messages.ts";

import { ALL_EVENTS } from "../../shared/model/query.ts";

/** As an engine tells that has seen `seq` events and records since `firstSeq`. */
function snapshot(seq: number, firstSeq: number): Snapshot {
  const view = { view: 1, total: 0, tail: null, scan: null, pending: null };
  // What is not read here is left out.
  return { seq, recording: { firstSeq }, view, sockets: [], more: false } as unknown as Snapshot;
}

function storeWithSelected(seq: number) {
  const store = createAppStore("system");
  applySnapshot(store, snapshot(100, 1), ALL_EVENTS);
  store.setState({ selectedEvent: { seq } as SelectedEvent });
  return store;
}

test.each([
  ["kept: the same recording goes on", 100, 1, 50],
  ["kept: the new recording begins with it", 100, 50, 50],
  ["gone: the new recording begins behind it", 101, 101, null],
  ["gone: another engine counts anew", 99, 1, null],
])("the selected event is %s", (_, seq, firstSeq, left) => {
  const store = storeWithSelected(50);
  applySnapshot(store, snapshot(seq, firstSeq), ALL_EVENTS);
  expect(store.getState().selectedEvent?.seq ?? null).toBe(left);
});
