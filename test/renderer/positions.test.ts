// Going to a row, which may have to wait for the engine.

import { expect, test } from "vitest";
import type { App } from "../../renderer/app/App.ts";
import { engineSlice } from "../../renderer/app/engineState.ts";
import { eventsSlice } from "../../renderer/events/eventsState.ts";
import { goToMoment } from "../../renderer/events/goActions.ts";
import { goToEvent, selectPosition } from "../../renderer/events/positions.ts";
import { packRows } from "../../shared/codec/rows.ts";
import { callRow } from "../support/rows.ts";
import { testApp } from "../support/testApp.ts";

const ROWS = 20;

interface Waiting {
  readonly app: App;
  /** Answers what was asked for the `nth` time, from 0, of what is held back. */
  answer(nth: number): Promise<void>;
}

/** An App whose view has rows 1 to 20, and whose engine answers some of its calls only when it is told to. */
function waitingApp(held: readonly string[]): Waiting {
  const asked: (() => void)[] = [];
  const call = (name: string, input: { seq: number; from: number }) =>
    new Promise((resolve) => {
      const answer = () => resolve(answerOf(name, input));
      if (held.includes(name)) asked.push(answer);
      else answer();
    });
  const app = testApp({ call });
  engineSlice.set(app, { link: { kind: "live" } });
  eventsSlice.set(app, ({ view }) => ({ view: { ...view, total: ROWS } }));
  return {
    app,
    async answer(nth) {
      await expect.poll(() => asked.length).toBeGreaterThan(nth);
      asked[nth]?.();
    },
  };
}

function answerOf(name: string, { seq, from }: { seq: number; from: number }): unknown {
  if (name === "locate") return { position: seq - 1, total: ROWS };
  if (name === "find") return { seq: 15, position: 14 };
  return { rows: packRows(from, [callRow({ seq: from + 1 })]), total: ROWS };
}

const selected = (app: App) => eventsSlice.get(app).selected?.seq;

test("what was asked for last is selected, whichever answer comes last", async () => {
  const { app, answer } = waitingApp(["locate"]);
  const first = goToEvent(app, 3);
  const second = goToEvent(app, 7);
  await answer(1);
  await second;
  expect(selected(app)).toBe(7);
  await answer(0);
  expect(await first).toBeNull();
  expect(selected(app)).toBe(7);
});

test("a row whose bytes come late does not take the place of a later one", async () => {
  const { app, answer } = waitingApp(["rows"]);
  const last = selectPosition(app, 19);
  const fifth = selectPosition(app, 4);
  await answer(1);
  await fifth;
  await answer(0);
  await last;
  expect(selected(app)).toBe(5);
});

test("a moment that is found late does not, either", async () => {
  const { app, answer } = waitingApp(["find", "locate"]);
  const moment = goToMoment(app, { kind: "relative", micros: 1 });
  const event = goToEvent(app, 2);
  await answer(1);
  await event;
  await answer(0);
  await moment;
  expect(selected(app)).toBe(2);
});
