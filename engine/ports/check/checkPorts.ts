// Many looks at ports, a bounded number at a time and a second, in the order of the ports.

import { setTimeout } from "node:timers/promises";
import type { CheckSetting } from "../../../shared/model/portCheck.ts";

export interface Checking<T, R> {
  readonly items: readonly T[];
  readonly setting: CheckSetting;
  readonly signal: AbortSignal;
  /** Awaited before each look is begun; null: at once. */
  readonly mayBegin?: () => Promise<void> | null;
  /** Never rejects. */
  look(item: T, signal: AbortSignal): Promise<R>;
  /** As they come, which is not in the order of the items. */
  found(result: R, index: number): void;
}

/** Resolves when all were looked at, or the signal was aborted; then with fewer. How many were looked at. */
export async function checkPorts<T, R>(checking: Checking<T, R>): Promise<number> {
  const { items, setting, signal } = checking;
  const began = performance.now();
  let next = 0;
  let done = 0;
  async function work(): Promise<void> {
    while (next < items.length && !signal.aborted) {
      const index = next;
      next += 1;
      await due(index);
      await checking.mayBegin?.();
      const item = items[index];
      if (item === undefined || signal.aborted) return;
      const result = await checking.look(item, signal);
      if (signal.aborted) return;
      done += 1;
      checking.found(result, index);
    }
  }
  /** Until its turn in the second has come. */
  async function due(index: number): Promise<void> {
    if (setting.perSecond === null) return;
    const wait = began + (index * 1000) / setting.perSecond - performance.now();
    // Aborted: whoever waits looks at the signal.
    if (wait > 0) await setTimeout(wait, undefined, { signal }).catch(() => undefined);
  }
  await Promise.all(Array.from({ length: Math.min(setting.atOnce, items.length) }, work));
  return done;
}
