import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPoll, type Sight } from "../../renderer/measure/ask/poll.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A question that is answered when told to. */
function slowQuestion() {
  const answers: (() => void)[] = [];
  const ask = () => new Promise<void>((resolve) => answers.push(resolve));
  const answer = async () => {
    answers.at(-1)?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { ask, answer, asked: () => answers.length };
}

function sight(hidden = false): Sight & EventTarget & { hidden: boolean } {
  return Object.assign(new EventTarget(), { hidden });
}

test("asks at once and then once a period, never two at once", async () => {
  const { ask, answer, asked } = slowQuestion();
  const poll = createPoll(ask, sight());
  expect(asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked()).toBe(1);
  await answer();
  await vi.advanceTimersByTimeAsync(4999);
  // It took 5 s: that long it is left in peace.
  expect(asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked()).toBe(2);
  await answer();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked()).toBe(3);
  poll.stop();
});

test("what is wanted meanwhile is asked for as soon as the answer is there, once", async () => {
  const { ask, answer, asked } = slowQuestion();
  const poll = createPoll(ask, sight());
  poll.soon();
  poll.soon();
  expect(asked()).toBe(1);
  await answer();
  await vi.advanceTimersByTimeAsync(1);
  expect(asked()).toBe(2);
  await answer();
  poll.soon();
  expect(asked()).toBe(3);
  await answer();
  await vi.advanceTimersByTimeAsync(999);
  expect(asked()).toBe(3);
  poll.stop();
});

test("rests while the page is hidden, and asks when it is seen again", async () => {
  const { ask, answer, asked } = slowQuestion();
  const page = sight();
  const poll = createPoll(ask, page);
  page.hidden = true;
  await answer();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked()).toBe(1);
  page.hidden = false;
  page.dispatchEvent(new Event("visibilitychange"));
  expect(asked()).toBe(2);
  poll.stop();
});

test("asks no more once it was stopped", async () => {
  const { ask, answer, asked } = slowQuestion();
  const page = sight();
  const poll = createPoll(ask, page);
  poll.stop();
  await answer();
  page.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked()).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});
