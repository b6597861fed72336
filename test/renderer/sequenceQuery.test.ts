import { expect, test } from "vitest";
import { chosenSockets } from "../../renderer/sequence/chosenSockets.ts";
import {
  besideFrom,
  newestFrom,
  sequencePart,
  sequenceQuery,
} from "../../renderer/sequence/sequenceQuery.ts";
import { otherEnd } from "../../renderer/sequence/stepKeys.ts";
import type { State } from "../../renderer/app/App.ts";
import { eventsSlice, type EventView } from "../../renderer/events/eventsState.ts";
import { sequenceSlice, type SequenceState } from "../../renderer/sequence/sequenceState.ts";
import { selectionSlice, socketsSlice } from "../../renderer/sockets/socketsState.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { MAX_CHOSEN } from "../../shared/sequence/ladder.ts";
import { connected, story, type Story } from "../shared/sequence/story.ts";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";

interface More extends Partial<Pick<SequenceState, "choice" | "part">> {
  readonly selected?: number | null;
  readonly wide?: boolean;
  readonly view?: EventView;
}

function stateOf(
  told: Story,
  { choice = null, part = null, view, ...selection }: More = {},
): State {
  const app = testApp(SILENT_ENGINE);
  const { table } = socketsSlice.get(app);
  for (const socket of told.sockets.values()) table.put(socket);
  selectionSlice.set(app, selection);
  sequenceSlice.set(app, { choice, part });
  if (view !== undefined) eventsSlice.set(app, { view });
  return app.store.getState();
}

/** Without a filter. */
const queryOf = (state: State) => sequenceQuery(ALL_EVENTS, state);

test("whatever is selected brings what it talks with", () => {
  const told = connected();
  told.socket(4, "udp", { local: ":7" });
  for (const selected of [1, 2, 3])
    expect(chosenSockets(stateOf(told, { selected })).sockets).toEqual([1, 2, 3]);
  expect(chosenSockets(stateOf(told, { selected: 4 })).sockets).toEqual([4]);
  expect(chosenSockets(stateOf(told)).sockets).toEqual([1, 2, 3, 4]);
  expect(chosenSockets(stateOf(told, { selected: 4, wide: true })).of).toBe(4);
});

test("a Unix client brings its server, though it has no name", () => {
  const told = story();
  told.socket(1, "unix-listener", { local: "/tmp/s" });
  told.socket(2, "unix-connection", { local: "", remote: "/tmp/s" });
  told.socket(3, "unix-connection", { parent: 1, local: "/tmp/s", remote: "" });
  told.socket(4, "unix-connection", { local: "", remote: "/tmp/other" });
  for (const selected of [1, 2, 3])
    expect(chosenSockets(stateOf(told, { selected })).sockets).toEqual([1, 2, 3]);
});

test("a choice by hand counts as long as its selection", () => {
  const told = connected();
  const choice = { selected: 2, sockets: [1] };
  expect(chosenSockets(stateOf(told, { selected: 2, choice })).sockets).toEqual([1]);
  expect(chosenSockets(stateOf(told, { selected: 3, choice })).sockets).toEqual([1, 2, 3]);
});

test("more sockets than lanes are cut, and it is told how many there would be", () => {
  const told = story();
  for (let id = 1; id <= 50; id++) told.socket(id, "udp", { local: `:${id}` });
  const chosen = chosenSockets(stateOf(told));
  expect(chosen.sockets).toHaveLength(MAX_CHOSEN);
  expect(chosen.of).toBe(50);
});

test("the query names a family by its listener, and brings the accept of a socket alone", () => {
  const told = connected();
  expect(queryOf(stateOf(told, { selected: 1 })).filter).toBe(
    "socket in {1, 2} or listener in {1}",
  );
  // Its listener's other connections are another story.
  expect(queryOf(stateOf(told, { selected: 3 })).filter).toBe(
    'socket in {2, 3} or accepted in {3} or (socket in {1} and call != "accept")',
  );
  const choice = { selected: null, sockets: [3] };
  expect(queryOf(stateOf(told, { choice })).filter).toBe("socket in {3} or accepted in {3}");
  expect(queryOf(stateOf(story())).filter).toBe("");
});

test("what the table leaves out is left out here too", () => {
  const chosen = { ...ALL_EVENTS, filter: "len > 2 or failed" };
  expect(sequenceQuery(chosen, stateOf(connected(), { selected: 1 })).filter).toBe(
    "(socket in {1, 2} or listener in {1}) and (len > 2 or failed)",
  );
});

test("long sequences come in parts; the newest is followed in steps", () => {
  expect([0, 2000, 2001, 2500, 2501].map(newestFrom)).toEqual([0, 0, 500, 500, 1000]);
  const view = { ...eventsSlice.get(testApp(SILENT_ENGINE)).view, total: 5200 };
  const partOf = (part: SequenceState["part"]) =>
    sequencePart(stateOf(connected(), { view, part }));
  const newest = partOf(null);
  expect(newest).toEqual({ from: 3500, to: 5200, total: 5200 });
  const earlier = besideFrom(newest, -1);
  expect(earlier).toBe(2000);
  const part = partOf({ filter: view.query.filter, from: earlier });
  expect(part).toEqual({ from: 2000, to: 4000, total: 5200 });
  expect(besideFrom(part, 1)).toBe(3500);
  expect(partOf({ filter: "other", from: 0 }).from).toBe(3500);
});

test("left and right follow an arrow to its other end", () => {
  const told = connected();
  told.send(2, "ab");
  told.send(2, "cd");
  told.recv(3, "abcd");
  const { steps } = told.ladder();
  expect(otherEnd(steps[8], "ArrowLeft")).toBe(6);
  expect(otherEnd(steps[8], "ArrowRight")).toBe(7);
  expect(otherEnd(steps[6], "ArrowRight")).toBe(8);
  expect(otherEnd(steps[0], "ArrowRight")).toBeNull();
});
