// The program's engine: the one that runs, and after a crash the one that takes its place, if the person wants that.

import type { EngineThread } from "./startEngineThread.ts";

export interface EngineKeeper {
  /** The first one runs; rejects where it cannot begin. */
  readonly started: Promise<void>;
  /** Null until the first one runs, and after a crash until another one was started. */
  current(): EngineThread | null;
  /** Told when the first engine runs, and another one after it. Returns its undo. */
  onStarted(listener: () => void): () => void;
  /** Completes the recording; nothing is started any more. */
  close(): Promise<void>;
}

export interface KeeperOptions {
  /** Throws where it cannot begin. */
  start(onCrash: (reason: string) => void): Promise<EngineThread>;
  /** Whether to start another one. */
  ask(reason: string): Promise<boolean>;
}

/** The first one begins at once; windows need not wait for it. */
export function keepEngine({ start, ask }: KeeperOptions): EngineKeeper {
  const listeners = new Set<() => void>();
  let closing = false;
  let current: EngineThread | null = null;
  const started = begin().then(tell);

  async function begin(): Promise<void> {
    current = await start(crashed);
  }
  function tell(): void {
    for (const listener of listeners) listener();
  }
  function crashed(reason: string): void {
    current = null;
    void restart(reason);
  }
  async function restart(reason: string): Promise<void> {
    if (closing || !(await ask(reason)) || closing) return;
    try {
      await begin();
    } catch (error) {
      return restart(String(error));
    }
    tell();
  }
  return {
    started,
    current: () => current,
    onStarted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closing = true;
      // One that could not begin has nothing to complete.
      await started.catch(() => undefined);
      await current?.close();
    },
  };
}
