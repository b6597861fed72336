// The rule alone: 33 real windows would take a machine minutes.

import { expect, test } from "vitest";
import { insteadOfNew } from "../../electron/mostWindows.ts";

const windows = Array.from({ length: 32 }, (_, i) => `window ${i + 1}`);

test("there is room for 32 windows", () => {
  for (let count = 0; count < 32; count++)
    expect(insteadOfNew(windows.slice(0, count), "focused")).toBeNull();
});

test("instead of one more the focused one is shown, or the first where none is", () => {
  expect(insteadOfNew(windows, "focused")).toBe("focused");
  expect(insteadOfNew(windows, null)).toBe("window 1");
});
