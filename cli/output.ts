// Standard output. What its reader has not taken is kept, up to a bound, past which the peers have to wait. A reader that
// went away (a closed pipe) ends the command quietly, as it ends nc.

import type { Writable } from "node:stream";
import type { Engine } from "../engine/createEngine.ts";

/** Bytes not taken by the reader at which reading from the peers pauses; it goes on when all are taken. */
const ENOUGH = 8 * 1024 * 1024;
/** UDP cannot be paused: past this its datagrams are not printed, and that is said. */
const TOO_MUCH = 64 * 1024 * 1024;

export interface Output {
  write(chunk: Uint8Array | string): void;
  /** Resolves when nobody reads any more. */
  readonly gone: Promise<void>;
  /** Why nobody does, when it is another reason than a closed pipe. */
  readonly failure: Error | null;
  /** Events that were not printed because the reader was too slow. */
  readonly skipped: number;
}

export function openOutput(
  engine: Pick<Engine, "setReading">,
  stdout: Writable = process.stdout,
): Output {
  let isGone = false;
  let paused = false;
  let skipped = 0;
  let failure: Error | null = null;
  const gone = new Promise<void>((resolve) => {
    stdout.on("error", (error: NodeJS.ErrnoException) => {
      isGone = true;
      resume();
      if (error.code !== "EPIPE") failure = error;
      resolve();
    });
  });
  function resume(): void {
    if (!paused) return;
    paused = false;
    engine.setReading(true);
  }
  stdout.on("drain", resume);
  return {
    gone,
    get failure() {
      return failure;
    },
    get skipped() {
      return skipped;
    },
    write(chunk) {
      if (isGone) return;
      if (stdout.writableLength > TOO_MUCH) {
        skipped += 1;
        return;
      }
      // Payload is valid during the event only, and a pipe that is full is written to later: text is a copy already.
      stdout.write(typeof chunk === "string" ? chunk : Uint8Array.from(chunk));
      if (paused || stdout.writableLength < ENOUGH) return;
      paused = true;
      engine.setReading(false);
    },
  };
}
