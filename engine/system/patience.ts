// A time within which something must come. A busy machine or event loop may keep what came in time from being heard, and timers
// are looked at before sockets: so when the time is over the sockets get their turn first.

export interface Patience {
  /** Something came: the time begins anew. */
  refresh(): void;
  stop(): void;
}

/** `milliseconds` without a `refresh`, and then `isOver` is called once. Keeps no program alive. */
export function patience(milliseconds: number, isOver: () => void): Patience {
  let turn: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    turn = setImmediate(isOver);
  }, milliseconds).unref();
  return {
    refresh() {
      clearImmediate(turn);
      timer.refresh();
    },
    stop() {
      clearImmediate(turn);
      clearTimeout(timer);
    },
  };
}
