// One clock for everything: µs since the epoch, whole, never backwards while the program runs.

/** Where the monotonic clock stood at the epoch's count; a later change of the system's time does not move it. */
const origin = performance.timeOrigin;

export function now(): number {
  return Math.floor((origin + performance.now()) * 1000);
}
