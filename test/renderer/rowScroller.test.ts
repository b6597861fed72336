import { beforeEach, expect, test, vi } from "vitest";
import { createRowScroller } from "../../renderer/kit/virtual/rowScroller.ts";

/** An element of 100 rows of 24 pixels, whose scroll events are ours to send. */
function fakeElement(clientHeight: number) {
  return Object.assign(new EventTarget(), { scrollTop: 0, scrollHeight: 2400, clientHeight });
}

function followed(element: ReturnType<typeof fakeElement>) {
  const atEnd: boolean[] = [];
  const scroller = createRowScroller(() => 0);
  // Only its measures and events are used here.
  scroller.attach(element as unknown as HTMLElement);
  scroller.update({
    scale: { rows: 100, rowHeight: 24, viewport: element.clientHeight },
    follow: true,
    onPersonScrolled: (end) => atEnd.push(end),
  });
  return atEnd;
}

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  return () => vi.unstubAllGlobals();
});

test.each([600, 2400])("growing to %i pixels leaves the tail followed", (height) => {
  const element = fakeElement(400);
  const atEnd = followed(element);
  expect(element.scrollTop).toBe(2000);
  element.clientHeight = height;
  element.scrollTop = 2400 - height;
  element.dispatchEvent(new Event("scroll"));
  expect(atEnd).toEqual([]);
});

test("a person's scroll away from the end is told", () => {
  const element = fakeElement(400);
  const atEnd = followed(element);
  element.scrollTop = 1900;
  element.dispatchEvent(new Event("scroll"));
  expect(atEnd).toEqual([false]);
});

test("at the end of a long list rows that come have nothing to ask of the page", () => {
  const element = fakeElement(400);
  let asked = 0;
  let at = 0;
  Object.defineProperty(element, "scrollTop", {
    get: () => ((asked += 1), at),
    set(top: number) {
      at = top;
    },
  });
  const scroller = createRowScroller(() => 0);
  const detach = scroller.attach(element as unknown as HTMLElement);
  const grow = (rows: number) =>
    scroller.update({
      scale: { rows, rowHeight: 24, viewport: 400 },
      follow: true,
      onPersonScrolled: () => {},
    });
  grow(1_000_000);
  expect(at).toBe(8_000_000 - 400);
  const before = asked;
  grow(1_000_100);
  grow(1_000_200);
  expect(asked).toBe(before);
  // Taken out of sight and back, the bar may stand elsewhere.
  detach();
  at = 0;
  scroller.attach(element as unknown as HTMLElement);
  grow(1_000_200);
  expect(at).toBe(8_000_000 - 400);
});

test("newest first, rows that come leave what is in sight where it is", () => {
  const element = fakeElement(400);
  const scroller = createRowScroller(() => 0);
  scroller.attach(element as unknown as HTMLElement);
  const list = (rows: number, follow: boolean) => ({
    scale: { rows, rowHeight: 24, viewport: 400 },
    follow,
    mirrored: true,
    onPersonScrolled: () => {},
  });
  scroller.update(list(100, true));
  expect(element.scrollTop).toBe(0);
  scroller.update(list(100, false));
  scroller.show(40);
  scroller.update(list(100, false));
  const before = element.scrollTop;
  expect(before).toBe(41 * 24 - 400);
  scroller.update(list(110, false));
  expect(element.scrollTop).toBe(before + 10 * 24);
  expect(scroller.place()).toBe(2000 - before);
});

test("a row out of sight is brought into the middle, as far as there are rows on both sides; one in sight stays", () => {
  const element = fakeElement(400);
  const scroller = createRowScroller(() => 0);
  scroller.attach(element as unknown as HTMLElement);
  const scale = { rows: 100, rowHeight: 24, viewport: 400 };
  scroller.update({ scale, follow: false, onPersonScrolled: () => {} });
  scroller.show(50, "middle");
  expect(scroller.place()).toBe(50 * 24 + 12 - 200);
  scroller.show(52, "middle");
  expect(scroller.place()).toBe(50 * 24 + 12 - 200);
  scroller.show(2, "middle");
  expect(scroller.place()).toBe(0);
  scroller.show(99, "middle");
  expect(scroller.place()).toBe(2000);
});
