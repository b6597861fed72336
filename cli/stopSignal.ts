// The wish to end: SIGINT (Ctrl+C) or SIGTERM.

/** ms. npm passes a signal on that its whole process group gets as well: the same wish may come twice at once. */
const SAME_WISH = 1000;

/** Settles at the first signal. Another one, later, ends the program as it is. */
export function stopSignal(): Promise<void> {
  let first: number | null = null;
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const listener = (): void => {
        if (first === null) {
          first = performance.now();
          resolve();
        } else if (performance.now() - first > SAME_WISH) {
          process.off(signal, listener);
          process.kill(process.pid, signal);
        }
      };
      process.on(signal, listener);
    }
  });
}
