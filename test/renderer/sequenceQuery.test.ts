import { expect, test } from "vitest";
import { chosenSockets } from "../../renderer/sequence/chosenSockets.ts";
import {
  besideFrom,
  newestFrom,
  sequencePart,
  sequenceQuery,
} from "../../renderer/sequence/sequenceQuery.ts";
import { otherEnd } from "../../renderer/sequence/stepKeys.ts";
import { initialState, type AppState } from "../../renderer/app/state.ts";
import { MAX_CHOSEN } from "../../shared/sequence/ladder.ts";
import { connected, story, type Story } from "../shared/sequence/story.ts";

function stateOf(told: Story, more: Partial<AppState> = {}): AppState {
  const state = initialState("light");
  for (const socket of told.sockets.values()) state.sockets.put(socket);
  return { ...state, ...more };
}

test("whatever is selected brings what it talks with", () => {
  const told = connected();
  told.socket(4, "udp", { local: ":7" });
  for (const selectedSocket of [1, 2, 3])
    expect(chosenSockets(stateOf(told, { selectedSocket })).sockets).toEqual([1, 2, 3]);
  expect(chosenSockets(stateOf(told, { selectedSocket: 4 })).sockets).toEqual([4]);
  expect(chosenSockets(stateOf(told)).sockets).toEqual([1, 2, 3, 4]);
  expect(chosenSockets(stateOf(told, { selectedSocket: 4, wide: true })).of).toBe(4);
});

test("a Unix client brings its server, though it has no name", () => {
  const told = story();
  told.socket(1, "unix-listener", { local: "/tmp/s" });
  told.socket(2, "unix-connection", { local: "", remote: "/tmp/s" });
  told.socket(3, "unix-connection", { parent: 1, local: "/tmp/s", remote: "" });
  told.socket(4, "unix-connection", { local: "", remote: "/tmp/other" });
  for (const selectedSocket of [1, 2, 3])
    expect(chosenSockets(stateOf(told, { selectedSocket })).sockets).toEqual([1, 2, 3]);
});

test("a choice by hand counts as long as its selection", () => {
  const told = connected();
  const sequenceChoice = { selected: 2, sockets: [1] };
  expect(chosenSockets(stateOf(told, { selectedSocket: 2, sequenceChoice })).sockets).toEqual([1]);
  expect(chosenSockets(stateOf(told, { selectedSocket: 3, sequenceChoice })).sockets).toEqual([
    1, 2, 3,
  ]);
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
  expect(sequenceQuery(stateOf(told, { selectedSocket: 1 })).filter).toBe(
    "socket in {1, 2} or listener in {1}",
  );
  // Its listener's other connections are another story.
  expect(sequenceQuery(stateOf(told, { selectedSocket: 3 })).filter).toBe(
    'socket in {2, 3} or accepted in {3} or (socket in {1} and call != "accept")',
  );
  const sequenceChoice = { selected: null, sockets: [3] };
  expect(sequenceQuery(stateOf(told, { sequenceChoice })).filter).toBe(
    "socket in {3} or accepted in {3}",
  );
  expect(sequenceQuery(initialState("light")).filter).toBe("");
});

test("long sequences come in parts; the newest is followed in steps", () => {
  expect([0, 2000, 2001, 2500, 2501].map(newestFrom)).toEqual([0, 0, 500, 500, 1000]);
  const state = stateOf(connected());
  const view = { ...state.view, total: 5200 };
  const newest = sequencePart({ view, sequencePart: null });
  expect(newest).toEqual({ from: 3500, to: 5200, total: 5200 });
  const earlier = besideFrom(newest, -1);
  expect(earlier).toBe(2000);
  const part = sequencePart({ view, sequencePart: { filter: view.query.filter, from: earlier } });
  expect(part).toEqual({ from: 2000, to: 4000, total: 5200 });
  expect(besideFrom(part, 1)).toBe(3500);
  expect(sequencePart({ view, sequencePart: { filter: "other", from: 0 } }).from).toBe(3500);
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
