// Where the window was, so that it comes back there. A place that no screen shows any more is forgotten.

import { readFileSync, writeFileSync } from "node:fs";
import { screen, type BrowserWindow, type Rectangle } from "electron";
import * as v from "valibot";

export const MINIMUM = { width: 900, height: 600 } as const;
const INITIAL = { width: 1280, height: 820 } as const;

const whole = v.pipe(v.number(), v.integer());
const saved = v.object({
  bounds: v.object({ x: whole, y: whole, width: whole, height: whole }),
  maximized: v.boolean(),
});
export type WindowPlace = v.InferOutput<typeof saved>;

/** Null when nothing was remembered, or nothing that can be used. */
export function rememberedPlace(file: string): WindowPlace | null {
  try {
    const place = v.parse(saved, JSON.parse(readFileSync(file, "utf8")));
    return isOnScreen(place.bounds) ? place : null;
  } catch {
    return null;
  }
}

export function boundsFor(place: WindowPlace | null): Partial<Rectangle> {
  return place?.bounds ?? INITIAL;
}

export function rememberPlace(file: string, window: BrowserWindow): void {
  window.on("close", () => {
    const place: WindowPlace = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    };
    try {
      writeFileSync(file, JSON.stringify(place));
    } catch (error) {
      process.stderr.write(`portscope: the window's place was not saved: ${String(error)}\n`);
    }
  });
}

function isOnScreen(bounds: Rectangle): boolean {
  // Enough of the title bar to take hold of.
  const grip = 64;
  return screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        bounds.x + bounds.width >= workArea.x + grip &&
        bounds.x + grip <= workArea.x + workArea.width &&
        bounds.y >= workArea.y - grip &&
        bounds.y + grip <= workArea.y + workArea.height,
    );
}
