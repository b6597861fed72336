// A picture that moves along by itself stands still while a hand aims at something in it.

/** Milliseconds after the hand's last movement: a picture moves each second. */
const STANDS = 1000;

export interface Aim {
  /** The hand moved over the picture. */
  note(): void;
  /** It is done, or gone. */
  end(): void;
  /** Whether the picture stands still now; if so its owner is called once it need not any more. */
  holds(): boolean;
  stop(): void;
}

export function createAim(goOn: () => void): Aim {
  let until = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;

  function wait(): void {
    timer ??= setTimeout(() => {
      timer = null;
      if (performance.now() < until) wait();
      else goOn();
    }, until - performance.now());
  }
  return {
    note() {
      until = performance.now() + STANDS;
    },
    end() {
      until = Number.NEGATIVE_INFINITY;
    },
    holds() {
      const held = performance.now() < until;
      if (held) wait();
      return held;
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
