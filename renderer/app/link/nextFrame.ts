/** Milliseconds after which a hidden tab, whose frames do not fire, goes on. */
const HIDDEN_PACE = 250;

/** Settles with the next frame of the screen: the pace at which batches are worth having. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, HIDDEN_PACE);
    const frame = requestAnimationFrame(done);
    function done(): void {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      resolve();
    }
  });
}
