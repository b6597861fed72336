// Watches the socket calls of a program, of its threads and of all that it starts.
//
//     const watch = await watchProgram(registry, { target: { kind: "command", command: "curl", args: ["…"] } });
//     const { code } = await watch.ended;

import type { Registry } from "../sockets/Registry.ts";
import { processName, threadRuns } from "../system/processes.ts";
import { Calls } from "./strace/Calls.ts";
import { StraceRun, type WatchTarget } from "./StraceRun.ts";
import type { WatchCounts } from "./Told.ts";
import { cannotAttach, onlyLinux, whyForbidden } from "./watchFailures.ts";
import { WatchedSockets } from "./WatchedSockets.ts";
import { TRACED, Watching } from "./Watching.ts";

export interface WatchSetting {
  readonly target: WatchTarget;
  /** Whether calls that had nothing to do (EAGAIN) are told, too. */
  readonly again?: boolean;
}

/** How watching came to its end. */
export interface WatchEnd {
  /** The program's exit code; null when a signal ended it, or watching ended before. */
  readonly code: number | null;
  readonly signal: string | null;
  readonly counts: WatchCounts;
  /** Whether strace ended before the program, which goes on unseen: something else ended strace. */
  readonly lost: boolean;
  /** Lines of the log that were not understood, or longer than is read; of the first of them its beginning. */
  readonly notUnderstood: number;
  readonly tooLong: number;
  readonly first: string;
}

export interface Watch {
  /** Rejects with a Refusal where nothing can be watched. */
  readonly ended: Promise<WatchEnd>;
  /** Asks the program to end (SIGTERM), or has it ended (SIGKILL). */
  end(signal: "SIGTERM" | "SIGKILL"): void;
  /** Ends watching; the program goes on. */
  leave(): void;
}

/** Throws a Refusal on a system where programs cannot be watched. */
export function watchProgram(registry: Registry, { target, again = false }: WatchSetting): Watch {
  if (process.platform !== "linux") throw onlyLinux();
  let pid = target.kind === "process" ? target.pid : 0;
  let left = false;
  const watching = new Watching({ told: new WatchedSockets(registry), again, nameOf: processName });
  const calls = new Calls((happening) => {
    // The command is the first of whom anything is heard.
    if (pid === 0 && "tid" in happening) pid = happening.tid;
    if (pid === 0 && happening.kind === "call") pid = happening.call.tid;
    watching.take(happening);
  }, TRACED);
  const run = new StraceRun({
    target,
    take: (bytes) => calls.take(bytes),
    mustWait: () => registry.paused,
  });
  async function ended(): Promise<WatchEnd> {
    const { code, signal, said } = await run.ended;
    calls.finish();
    const lost = !left && watching.finish(threadRuns) > 0;
    if (calls.lines === 0 && code !== 0 && signal === null) {
      if (target.kind === "process") throw cannotAttach(target.pid, said);
      const forbidden = whyForbidden();
      if (forbidden !== null) throw forbidden;
    }
    return {
      code,
      signal,
      lost,
      counts: watching.counts,
      notUnderstood: calls.notUnderstood,
      tooLong: calls.tooLong,
      first: calls.firstNotUnderstood,
    };
  }
  return {
    ended: ended(),
    end(signal) {
      if (pid === 0) return;
      try {
        process.kill(pid, signal);
      } catch {
        // It has ended.
      }
    },
    leave() {
      left = true;
      run.leave();
    },
  };
}
