// Whether a recording's file is still what its name says: others may delete it, put another one in its place, take its folder
// away or cut it, and the system lets a program that has it open write on without a word.

import * as fs from "node:fs";
import type { RecordingTarget } from "./RecordingTarget.ts";

/** ms between two looks, each of two calls that need no disk. What happened is told within a second. */
const LOOK_MS = 400;

export type FileLoss =
  /** No name leads to it any more; what was written is there as long as it is open. */
  | { readonly kind: "deleted" }
  /** Its name is another file's now. */
  | { readonly kind: "replaced" }
  /** It was given another name, which only the system knows. */
  | { readonly kind: "moved" }
  /** Another program cut it to so many bytes. */
  | { readonly kind: "cut"; readonly size: number };

export interface FileWatch {
  /** Looks now; null while nothing is wrong. */
  look(): Promise<FileLoss | null>;
  stop(): void;
}

/** `written`: bytes that the file must have. `onLoss` is told once; afterwards nothing is looked at any more. */
export function watchFile(
  target: RecordingTarget,
  written: () => number,
  onLoss: (loss: FileLoss) => void,
): FileWatch {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  async function look(): Promise<FileLoss | null> {
    if (stopped) return null;
    const loss = await lossOf(target, written());
    // It may have been stopped while the system was asked.
    if (loss !== null && !stopped) {
      stop();
      onLoss(loss);
    }
    return loss;
  }
  function arm(): void {
    timer = setTimeout(() => {
      void look().then(() => {
        if (!stopped) arm();
      });
    }, LOOK_MS);
    timer.unref();
  }
  function stop(): void {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
  }
  arm();
  return { look, stop };
}

async function lossOf({ fd, path }: RecordingTarget, written: number): Promise<FileLoss | null> {
  // The name first: of a file that is deleted between the two, what is open knows it, and the name's answer of before says less.
  const named = await statOf((done) => fs.stat(path, { bigint: true }, done));
  const open = await statOf((done) => fs.fstat(fd, { bigint: true }, done));
  if (open === null) return null;
  if (Number(open.size) < written) return { kind: "cut", size: Number(open.size) };
  if (named !== null && named.ino === open.ino && named.dev === open.dev) return null;
  if (open.nlink === 0n) return { kind: named === null ? "deleted" : "replaced" };
  return { kind: named === null ? "moved" : "replaced" };
}

/** Null where the system has no answer. */
function statOf(
  ask: (done: (error: Error | null, stats: fs.BigIntStats) => void) => void,
): Promise<fs.BigIntStats | null> {
  return new Promise((resolve) => {
    ask((error, stats) => resolve(error === null ? stats : null));
  });
}
