// What happened, as strace tells it, to what became of sockets. Pure: it knows neither strace as a program nor the engine.

import { DATA_CALLS } from "./calls/dataCalls.ts";
import { LIFE_CALLS, MAKING } from "./calls/lifeCalls.ts";
import { NAME_CALLS } from "./calls/nameCalls.ts";
import { Scene, type SceneSetting } from "./Scene.ts";
import type { Happening } from "./strace/Calls.ts";
import type { WatchCounts } from "./Told.ts";

const UNDERSTOOD = { ...LIFE_CALLS, ...NAME_CALLS, ...DATA_CALLS };

/** The calls that strace is to trace. */
export const TRACED: readonly string[] = Object.keys(UNDERSTOOD);

/** How a process ended. */
export interface Ended {
  readonly pid: number;
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: string;
}

export class Watching {
  readonly #scene: Scene;
  readonly #onExit: (ended: Ended) => void;
  /** When what was heard last happened, µs since the epoch. */
  #time = 0;

  constructor(setting: SceneSetting, onExit: (ended: Ended) => void = () => undefined) {
    this.#scene = new Scene(setting);
    this.#onExit = onExit;
  }

  get counts(): WatchCounts {
    return this.#scene.counts;
  }

  take(happening: Happening): void {
    const { processes } = this.#scene;
    switch (happening.kind) {
      case "call": {
        const { began, duration } = happening.call;
        this.#time = began + (duration ?? 0);
        const understand = UNDERSTOOD[happening.call.name];
        understand?.(this.#scene, happening.call);
        return;
      }
      case "begun":
        if (MAKING.has(happening.name))
          processes.making(happening.tid, happening.head.toString("latin1"));
        return;
      case "superseded":
        return processes.superseded(happening.tid, happening.by);
      case "exit":
        this.#time = happening.time;
        return this.#exit(happening.tid, happening.code, happening.signal);
      case "signal":
    }
  }

  /**
   * No more comes. What is left of the program has ended, where strace ended with it and its last lines are missing, or goes on
   * unseen: of that nothing is said. Returns how many threads go on.
   */
  finish(goesOn: (tid: number) => boolean): number {
    let going = 0;
    for (const tid of this.#scene.processes.threads())
      if (goesOn(tid)) going += 1;
      else this.#exit(tid, null, "");
    return going;
  }

  #exit(tid: number, code: number | null, signal: string): void {
    const { processes } = this.#scene;
    const { pid, name } = processes.of(tid);
    const by = { syscall: "exit", pid, tid, process: name, began: this.#time };
    const ended = processes.exit(tid, (socket, fd) =>
      this.#scene.ended(socket, { ...by, fd, duration: null, result: null }),
    );
    if (ended !== null) this.#onExit({ pid: ended.pid, code, signal });
  }
}
