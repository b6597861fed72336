// The request to end: SIGINT (Ctrl+C), SIGTERM or SIGHUP (the terminal is gone). Every command ends at once then, in order: with
// its summary and a complete recording.

export interface Stop {
  /** Resolves at the first signal. */
  readonly asked: Promise<void>;
  /** Whether it has come. */
  readonly isAsked: boolean;
  /** Ends the program as it is, by the signal that came. */
  endBySignal(): void;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** ms. npm passes a signal on that its whole process group gets as well: the same request may come twice at once. */
const SAME_WISH = 1000;

/** Listens from now on. A second signal, later than the first, ends the program as it is. */
export function stopSignal(): Stop {
  let first: { readonly signal: NodeJS.Signals; readonly at: number } | null = null;
  const asked = new Promise<void>((resolve) => {
    for (const signal of SIGNALS)
      process.on(signal, () => {
        if (first === null) {
          first = { signal, at: performance.now() };
          resolve();
        } else if (performance.now() - first.at > SAME_WISH) endBy(signal);
      });
  });
  return {
    asked,
    get isAsked() {
      return first !== null;
    },
    endBySignal() {
      if (first !== null) endBy(first.signal);
    },
  };
}

function endBy(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
