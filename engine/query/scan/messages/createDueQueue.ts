// Which streams a pause may end a message of, and when. Streams with the same gap come in the order of their last read, so
// that the first of each gap is the next one due.

export interface DueQueue<T> {
  /** Something was read at `time`; `gap` µs later it is due, unless more is read. */
  readonly touch: (item: T, gap: number, time: number) => void;
  readonly drop: (item: T, gap: number) => void;
  /** The first item due at `now`, taken out; null where none is. */
  readonly take: (now: number) => T | null;
  /** When the next one may be due; Infinity: none. Never too late. */
  readonly next: () => number;
}

export function createDueQueue<T>(): DueQueue<T> {
  const gaps = new Map<number, Map<T, number>>();
  let next = Number.POSITIVE_INFINITY;

  function find(): {
    readonly item: T;
    readonly at: number;
    readonly queue: Map<T, number>;
  } | null {
    let found: ReturnType<typeof find> = null;
    for (const [gap, queue] of gaps)
      for (const [item, time] of queue) {
        if (found === null || time + gap < found.at) found = { item, at: time + gap, queue };
        break;
      }
    return found;
  }
  return {
    touch(item, gap, time) {
      const queue = gaps.get(gap) ?? new Map<T, number>();
      gaps.set(gap, queue);
      queue.delete(item);
      queue.set(item, time);
      next = Math.min(next, time + gap);
    },
    drop: (item, gap) => void gaps.get(gap)?.delete(item),
    take(now) {
      if (now < next) return null;
      const found = find();
      next = found?.at ?? Number.POSITIVE_INFINITY;
      if (found === null || now < found.at) return null;
      found.queue.delete(found.item);
      return found.item;
    },
    next: () => next,
  };
}
