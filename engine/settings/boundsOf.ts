// The limits among the settings, as the engine names them.

import type { Bounds } from "../../shared/model/bounds.ts";
import type { SettingsStore } from "./SettingsStore.ts";

export function boundsOf(settings: Pick<SettingsStore, "value">): Bounds {
  return {
    sockets: settings.value("limits.sockets"),
    closedSockets: settings.value("limits.closedSockets"),
    diskWaiting: settings.value("limits.diskWaiting"),
    sendQueue: settings.value("limits.sendQueue"),
    clientLag: settings.value("limits.clientLag"),
    recordingSize: settings.value("limits.recordingSize"),
    runs: settings.value("limits.runs"),
  };
}

/** Those that are others than before: what was set meanwhile for this run alone stays. */
export function changedBounds(before: Bounds, now: Bounds): Partial<Bounds> {
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => before[name as keyof Bounds] !== value),
  );
}
