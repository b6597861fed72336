// Notices an engine that says nothing any more though the line to it stands: stopped, hung, or on a machine that sleeps. The
// engine beats each second (contract/wire.ts), so silence means something.
//
//     const watch = watchSilence({ timers, onSilent, onHeard });
//     watch.begin();  watch.heard();  watch.end();

import { BEAT_EVERY_MS } from "../../../shared/contract/wire.ts";

export interface Timers {
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(timer: number): void;
  /** Milliseconds since the epoch. */
  now(): number;
}

export interface SilenceOptions {
  readonly timers: Timers;
  /** `since`: when something came last, or when it was first waited for; ms since the epoch. Told once for each silence. */
  readonly onSilent: (since: number) => void;
  /** Something came after `onSilent`. */
  readonly onHeard: () => void;
}

export interface SilenceWatch {
  /** A line is being opened, or is open. */
  begin(): void;
  heard(): void;
  end(): void;
}

/**
 * Looks in a row that found nothing new. Looks are counted, not milliseconds: a page that was frozen itself looks late, once,
 * and then takes what had come meanwhile.
 */
export const LOOKS = 5;

export function watchSilence({ timers, onSilent, onHeard }: SilenceOptions): SilenceWatch {
  let timer: number | null = null;
  let last: number | null = null;
  let empty = 0;
  let silent = false;

  function look(): void {
    timer = timers.setTimeout(look, BEAT_EVERY_MS);
    empty += 1;
    if (empty < LOOKS || silent) return;
    silent = true;
    onSilent(last ?? timers.now());
  }
  function end(): void {
    if (timer !== null) timers.clearTimeout(timer);
    timer = null;
    empty = 0;
    silent = false;
  }
  return {
    begin() {
      end();
      last ??= timers.now();
      timer = timers.setTimeout(look, BEAT_EVERY_MS);
    },
    heard() {
      last = timers.now();
      empty = 0;
      if (!silent) return;
      silent = false;
      onHeard();
    },
    end,
  };
}
