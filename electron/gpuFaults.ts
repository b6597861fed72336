// The process that draws may die as often as it likes (a driver, a remote desktop, somebody who ends it): Chromium would end
// the whole program, and all sockets with it, after a few times. It is started again instead; after three deaths it draws in
// software, here and at the next start.

import { app } from "electron";
import { readNote, writeNote } from "./smallFile.ts";
import { notice } from "./notice.ts";
import { t } from "./wording.ts";

const DEATHS_UNTIL_SOFTWARE = 3;
/** Starts for which software drawing is kept before the hardware is tried again. */
const STARTS_IN_SOFTWARE = 5;

/** Before the app is ready. `file` remembers that the hardware is not to be used. */
export function outliveGpuFaults(file: string): void {
  app.commandLine.appendSwitch("disable-gpu-process-crash-limit");
  const left = startsLeft(readNote(file));
  if (left > 0) {
    app.disableHardwareAcceleration();
    note(file, left - 1);
  }
  let deaths = 0;
  app.on("child-process-gone", (_event, { type, reason }) => {
    if (type !== "GPU" || reason === "clean-exit") return;
    deaths += 1;
    if (deaths !== DEATHS_UNTIL_SOFTWARE) return;
    notice(t("desktop.drawingInSoftware"));
    // Read when it is started the next time.
    app.commandLine.appendSwitch("disable-gpu");
    note(file, STARTS_IN_SOFTWARE);
  });
}

function startsLeft(saved: unknown): number {
  if (typeof saved !== "object" || saved === null || !("softwareStarts" in saved)) return 0;
  return typeof saved.softwareStarts === "number"
    ? Math.min(saved.softwareStarts, STARTS_IN_SOFTWARE)
    : 0;
}

function note(file: string, softwareStarts: number): void {
  try {
    writeNote(file, { softwareStarts });
  } catch {
    // The next start tries the hardware.
  }
}
