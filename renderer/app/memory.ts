// What the window remembers between starts: JSON by key in the browser's storage, checked when read, since an older version
// or a person may have written it. Remembering is a convenience: a full or forbidden storage is no failure.
//
//     const memory = createMemory(() => localStorage);
//     memory.write("theme", "dark");  memory.read("theme");  // "dark"

export interface Memory {
  /** Undefined where there is none that can be read. */
  read(key: string): unknown;
  write(key: string, value: unknown): void;
  /** The same; from then on this window reads what it wrote itself, whatever others write there. */
  writeOwn(key: string, value: unknown): void;
  forget(key: string): void;
  /** Called with what was written under which key. Returns its undo. */
  onWrite(listener: (key: string, value: unknown) => void): () => void;
}

export type KeptText = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const PREFIX = "portscope.";

/** `storage` is asked each time: naming it throws where storage is blocked. */
export function createMemory(storage: () => KeptText): Memory {
  const listeners = new Set<(key: string, value: unknown) => void>();
  const own = new Map<string, unknown>();
  function write(key: string, value: unknown): void {
    try {
      storage().setItem(PREFIX + key, JSON.stringify(value));
    } catch {
      // Nothing to do: the value lives on in this window.
    }
    for (const listener of listeners) listener(key, value);
  }
  return {
    read(key) {
      if (own.has(key)) return own.get(key);
      try {
        const text = storage().getItem(PREFIX + key);
        return text === null ? undefined : (JSON.parse(text) as unknown);
      } catch {
        return undefined;
      }
    },
    write,
    writeOwn(key, value) {
      own.set(key, value);
      write(key, value);
    },
    forget(key) {
      own.delete(key);
      try {
        storage().removeItem(PREFIX + key);
      } catch {
        // As above.
      }
    },
    onWrite(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
