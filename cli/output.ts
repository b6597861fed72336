// Standard output. A reader that went away (a closed pipe) ends the command quietly, as it ends nc.

export interface Output {
  write(chunk: Uint8Array | string): void;
  /** Resolves when the reader has gone. */
  readonly gone: Promise<void>;
}

export function openOutput(): Output {
  let isGone = false;
  const gone = new Promise<void>((resolve) => {
    process.stdout.on("error", () => {
      isGone = true;
      resolve();
    });
  });
  return {
    write(chunk) {
      // Payload is valid during the event only, and a pipe that is full is written to later: text is a copy already.
      if (!isGone) process.stdout.write(typeof chunk === "string" ? chunk : Uint8Array.from(chunk));
    },
    gone,
  };
}
