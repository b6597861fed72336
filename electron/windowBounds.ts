// Where the window was, so that it comes back there.

import { screen, type BrowserWindow, type Rectangle } from "electron";
import { fitBounds, fittingPlace, type WindowPlace } from "./fitBounds.ts";
import { readNote, writeNote } from "./smallFile.ts";
import { notice } from "./notice.ts";
import { t } from "./wording.ts";

const INITIAL = { width: 1280, height: 820 } as const;
/** Steps from the window before, so that a second one does not hide the first. */
const CASCADE = 28;

const workAreas = () => screen.getAllDisplays().map(({ workArea }) => workArea);

/** Null when nothing was remembered, or nothing that can be used. */
export function rememberedPlace(file: string): WindowPlace | null {
  return fittingPlace(readNote(file), workAreas());
}

export function boundsFor(place: WindowPlace | null): Partial<Rectangle> {
  return place?.bounds ?? INITIAL;
}

/** A step away from another window, as long as the screen has room. */
export function boundsBeside(before: BrowserWindow): Partial<Rectangle> {
  const { x, y, width, height } = before.getNormalBounds();
  const wanted = { x: x + CASCADE, y: y + CASCADE, width, height };
  return fitBounds(wanted, workAreas()) ?? INITIAL;
}

export function rememberPlace(file: string, window: BrowserWindow): void {
  window.on("close", () => {
    const place: WindowPlace = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    };
    try {
      writeNote(file, place);
    } catch (error) {
      notice(t("desktop.placeNotSaved", { error: String(error) }));
    }
  });
}
