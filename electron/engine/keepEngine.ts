// The program's engine: the one that runs, and after a crash the one that takes its place, if the person wants that.

import type { EngineThread } from "./startEngineThread.ts";

export interface EngineKeeper {
  /** Null after a crash, until another one was started. */
  current(): EngineThread | null;
  /** Told when another engine runs. Returns its undo. */
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

/** Throws where the first one cannot begin. */
export async function keepEngine({ start, ask }: KeeperOptions): Promise<EngineKeeper> {
  const listeners = new Set<() => void>();
  let closing = false;
  let current: EngineThread | null = await start(crashed);

  function crashed(reason: string): void {
    current = null;
    void restart(reason);
  }
  async function restart(reason: string): Promise<void> {
    if (closing || !(await ask(reason)) || closing) return;
    try {
      current = await start(crashed);
    } catch (error) {
      return restart(String(error));
    }
    for (const listener of listeners) listener();
  }
  return {
    current: () => current,
    onStarted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closing = true;
      await current?.close();
    },
  };
}
