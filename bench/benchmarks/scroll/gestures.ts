// What a hand does to the table of events, through the browser's own input.

import type { Page } from "@playwright/test";

export interface Gesture {
  /** As in "scrolling … by the wheel". */
  readonly name: string;
  /** Whether it leaves the engine the time to answer: a bar that moves in every frame asks for other rows in every frame. */
  readonly rests: boolean;
  drive(page: Page, milliseconds: number): Promise<void>;
}

/** Between two events of a mouse. */
const MOUSE_MS = 16;
/** Pixels of one notch: five rows. */
const NOTCH = 120;
/** Between two moves of a hand that looks at each place. */
const JERK_MS = 100;
/** Between two presses of a key that is not held. */
const KEY_MS = 150;
const KEYS = ["Home", "PageDown", "PageDown", "End", "PageUp", "PageUp"];
/** Pixels of a scroll bar, of which the middle is held. */
const BAR = 15;

export const GESTURES: readonly Gesture[] = [
  {
    name: "with the wheel",
    rests: true,
    async drive(page, milliseconds) {
      const { x, y, width, height } = await boxOf(page);
      await page.mouse.move(x + width / 2, y + height / 2);
      await forAWhile(page, milliseconds, MOUSE_MS, (n) =>
        // Up, away from the tail, then down; in the second half of each turn three notches at once.
        page.mouse.wheel(0, (n % 80 < 60 ? -1 : 1) * NOTCH * (n % 20 < 10 ? 1 : 3)),
      );
    },
  },
  {
    name: "by the scroll bar",
    rests: false,
    // Slowly up and down, two seconds for each, another place in every frame.
    drive: (page, milliseconds) =>
      dragBar(page, milliseconds, MOUSE_MS, (n) => (1 - Math.cos((n / 120) * Math.PI)) / 2),
  },
  {
    name: "by the scroll bar in jerks",
    rests: true,
    // As a mouse moves that is moved by hand to look at places: 61 steps with no rhythm, resting a moment at each.
    drive: (page, milliseconds) =>
      dragBar(page, milliseconds, JERK_MS, (n) => ((n * 23) % 61) / 61),
  },
  {
    name: "with Home, End and pages",
    rests: true,
    async drive(page, milliseconds) {
      await page.getByRole("grid", { name: "Events" }).focus();
      await forAWhile(page, milliseconds, KEY_MS, (n) =>
        page.keyboard.press(KEYS[n % KEYS.length] ?? "End"),
      );
    },
  },
];

/** Holds the thumb and moves it; `share`: of the bar's way, from the end on. */
async function dragBar(
  page: Page,
  milliseconds: number,
  every: number,
  share: (n: number) => number,
): Promise<void> {
  const { x, y, width, height } = await boxOf(page);
  const bar = x + width - BAR / 2;
  const end = y + height - 20;
  await page.getByRole("grid", { name: "Events" }).focus();
  await page.keyboard.press("End");
  await page.mouse.move(bar, end);
  await page.mouse.down();
  await forAWhile(page, milliseconds, every, (n) =>
    page.mouse.move(bar, end - share(n) * (height - 80)),
  );
  await page.mouse.up();
}

async function boxOf(page: Page) {
  const box = await page.getByRole("grid", { name: "Events" }).boundingBox();
  if (box === null) throw new Error("the page shows no events");
  return box;
}

async function forAWhile(
  page: Page,
  milliseconds: number,
  every: number,
  step: (n: number) => Promise<void>,
): Promise<void> {
  const start = performance.now();
  for (let n = 0; performance.now() - start < milliseconds; n++) {
    await step(n);
    const due = start + (n + 1) * every;
    await page.waitForTimeout(Math.max(0, due - performance.now()));
  }
}
