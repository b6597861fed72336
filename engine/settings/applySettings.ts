// What is set acts on the engine: at once, but for what deletes files, which is looked at each hour.

import type { Bounds } from "../../shared/model/bounds.ts";
import { boundsOf, changedBounds } from "./boundsOf.ts";
import { removeExpired } from "./removeExpired.ts";
import type { SettingsStore } from "./SettingsStore.ts";

const HOUR_MS = 60 * 60 * 1000;

export interface Applied {
  setBounds(changes: Partial<Bounds>): unknown;
  readonly recorder: {
    status(): { readonly path: string };
    newFolder(): string;
  };
}

/** Returns its undo. */
export function applySettings(
  settings: SettingsStore,
  { setBounds, recorder }: Applied,
): () => void {
  let bounds = boundsOf(settings);
  setBounds(bounds);
  const stop = settings.onChange(() => {
    const now = boundsOf(settings);
    const changes = changedBounds(bounds, now);
    bounds = now;
    if (Object.keys(changes).length > 0) setBounds(changes);
  });
  function expire(): void {
    const days = settings.value("recording.keepDays");
    const folder = recorder.newFolder();
    if (days > 0 && folder !== "")
      void removeExpired({ folder, days, keep: recorder.status().path, now: Date.now() });
  }
  expire();
  const timer = setInterval(expire, HOUR_MS).unref();
  return () => {
    stop();
    clearInterval(timer);
  };
}
