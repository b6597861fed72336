// A plot that moves along under a hand.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAim } from "../../renderer/measure/plot/aim.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("stands still while the hand aims, and goes on once, a second after its last movement", () => {
  let went = 0;
  const aim = createAim(() => (went += 1));
  expect(aim.holds()).toBe(false);
  aim.note();
  expect(aim.holds()).toBe(true);
  vi.advanceTimersByTime(900);
  aim.note();
  expect(aim.holds()).toBe(true);
  vi.advanceTimersByTime(900);
  expect({ held: aim.holds(), went }).toEqual({ held: true, went: 0 });
  vi.advanceTimersByTime(200);
  expect({ held: aim.holds(), went }).toEqual({ held: false, went: 1 });
  vi.advanceTimersByTime(5000);
  expect(went).toBe(1);
});

test("that is done with, or left, goes on at the next drawing", () => {
  const aim = createAim(() => {});
  aim.note();
  aim.end();
  expect(aim.holds()).toBe(false);
});

test("that nobody drew meanwhile goes on by itself, and not after its end", () => {
  let went = 0;
  const aim = createAim(() => (went += 1));
  aim.note();
  vi.advanceTimersByTime(5000);
  expect(went).toBe(0);
  aim.note();
  expect(aim.holds()).toBe(true);
  aim.stop();
  vi.advanceTimersByTime(5000);
  expect(went).toBe(0);
});
