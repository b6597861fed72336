// Asks once a period while the page can be seen: never two at once, and at once when something else is wanted.
//
//     const poll = createPoll(async () => show(await engine.call(…)), document);
//     poll.soon();  poll.stop();

export interface Poll {
  /** What is asked for has changed. */
  soon(): void;
  stop(): void;
}

/** What is used of the document. */
export interface Sight extends Pick<EventTarget, "addEventListener" | "removeEventListener"> {
  readonly hidden: boolean;
}

/** `ask` must not reject. */
export function createPoll(ask: () => Promise<void>, sight: Sight, period = 1000): Poll {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asking = false;
  let again = false;
  let stopped = false;

  function turn(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (stopped || sight.hidden) return;
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    const begun = performance.now();
    void ask().then(() => {
      asking = false;
      if (stopped) return;
      // An engine that is busy with an answer for long gets as long a rest.
      const took = performance.now() - begun;
      timer = setTimeout(turn, again ? 0 : Math.max(took, period - took));
      again = false;
    });
  }
  const onSeen = () => {
    if (!sight.hidden) turn();
  };
  sight.addEventListener("visibilitychange", onSeen);
  turn();
  return {
    soon: turn,
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      sight.removeEventListener("visibilitychange", onSeen);
    },
  };
}
