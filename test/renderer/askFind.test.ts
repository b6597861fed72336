import { expect, test } from "vitest";
import { askFind, type SearchStart } from "../../renderer/events/askFind.ts";
import { eventsSlice } from "../../renderer/events/eventsState.ts";
import { testApp } from "../support/testApp.ts";

async function asked(
  mode: "calls" | "messages",
  start: SearchStart,
  direction: "next" | "previous",
): Promise<unknown> {
  const app = testApp({ call: async (_: string, input: object) => input });
  eventsSlice.set(app, ({ view }) => ({ view: { ...view, query: { ...view.query, mode } } }));
  return askFind(app, "tcp", start, { direction });
}

const row = { seq: 9, position: 4, included: false };

test("calls are sought from an event, messages from a position", async () => {
  expect(await asked("calls", row, "next")).not.toHaveProperty("position");
  expect(await asked("calls", row, "next")).toMatchObject({ seq: 9 });
  expect(await asked("messages", row, "previous")).toMatchObject({ seq: 9, position: 4 });
});

test("the row itself may be what is sought", async () => {
  const included = { ...row, included: true };
  expect(await asked("calls", included, "next")).toMatchObject({ seq: 8 });
  expect(await asked("messages", included, "next")).toMatchObject({ position: 3 });
  expect(await asked("messages", included, "previous")).toMatchObject({ position: 5 });
  const first = { seq: 2, position: 0, included: true };
  expect(await asked("messages", first, "next")).toMatchObject({ seq: 0 });
});

test("from an edge", async () => {
  expect(await asked("calls", null, "next")).toMatchObject({ seq: 0 });
  expect(await asked("calls", null, "previous")).toMatchObject({ seq: 1 });
});
