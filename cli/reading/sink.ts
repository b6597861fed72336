// Standard output for what is read from a file: whoever reads it sets the pace. A reader that went away (a closed pipe)
// ends the command quietly.

import { once } from "node:events";

export interface Sink {
  /** Resolves when more may be written. */
  write(chunk: Uint8Array | string): Promise<void>;
  /** Nobody reads any more. */
  readonly gone: boolean;
  /** Why, when it is another reason than a closed pipe. */
  readonly failure: Error | null;
  /** Whether what was written last ends in the middle of a line. */
  readonly lineOpen: boolean;
}

/** Small pieces are gathered up to this many bytes, so that a million events are not a million writes. */
const GATHER = 64 * 1024;

export function openSink(stdout: NodeJS.WriteStream = process.stdout): Sink {
  let gone = false;
  let failure: Error | null = null;
  let lineOpen = false;
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    gone = true;
    if (error.code !== "EPIPE") failure = error;
  });
  return {
    get gone() {
      return gone;
    },
    get failure() {
      return failure;
    },
    get lineOpen() {
      return lineOpen;
    },
    async write(chunk) {
      if (gone || chunk.length === 0) return;
      lineOpen = typeof chunk === "string" ? !chunk.endsWith("\n") : chunk.at(-1) !== 0x0a;
      // Payload is valid until the next event is read: text is a copy already.
      const taken = stdout.write(typeof chunk === "string" ? chunk : Uint8Array.from(chunk));
      if (taken || stdout.writableLength < GATHER) return;
      await Promise.race([once(stdout, "drain"), once(stdout, "close")]).catch(() => undefined);
    },
  };
}
