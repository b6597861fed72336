// Where a sequence waits before a step while it is paused.

export class Gate {
  #open: boolean;
  #waiting: (() => void)[] = [];

  constructor(open: boolean) {
    this.#open = open;
  }

  /** Resolves at once while it is open, else when it is opened or lets one through, or once the signal is aborted. */
  pass(signal: AbortSignal): Promise<void> | null {
    if (this.#open || signal.aborted) return null;
    return new Promise((resolve) => {
      const go = () => {
        signal.removeEventListener("abort", go);
        resolve();
      };
      signal.addEventListener("abort", go);
      this.#waiting.push(go);
    });
  }

  close(): void {
    this.#open = false;
  }

  open(): void {
    this.#open = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
  }

  letOne(): void {
    this.#waiting.shift()?.();
  }
}
