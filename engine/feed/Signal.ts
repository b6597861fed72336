// Tells whoever listens, in the order in which they came.

export interface Signal<T> {
  /** Returns its undo. */
  on(listener: (value: T) => void): () => void;
  tell(value: T): void;
}

export function createSignal<T>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(value) {
      for (const listener of listeners) listener(value);
    },
  };
}
