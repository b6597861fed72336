// A part of the program that is loaded when it is needed, once.

export interface Loadable<T> {
  /** Null until it is there. */
  readonly get: () => T | null;
  readonly hasFailed: () => boolean;
  /** Never rejects: what failed is told by `hasFailed`. */
  readonly load: () => Promise<void>;
  /** `changed` is called when it is there, and when it failed. Returns its undo. */
  readonly subscribe: (changed: () => void) => () => void;
}

export function loadable<T>(load: () => Promise<T>): Loadable<T> {
  const listeners = new Set<() => void>();
  let value: T | null = null;
  let failed = false;
  let underWay: Promise<void> | null = null;

  async function loadOnce(): Promise<void> {
    try {
      value = await load();
    } catch {
      // Its console has why.
      failed = true;
    }
    underWay = null;
    for (const changed of listeners) changed();
  }
  return {
    get: () => value,
    hasFailed: () => failed,
    async load() {
      if (value !== null) return;
      underWay ??= loadOnce();
      await underWay;
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
