// The conversations that a thread follows again, by the numbers that the engine gave them.

import { assertNever } from "../../../../shared/assertNever.ts";
import { Replay } from "./Replay.ts";
import type { Replayed, ReplayStep } from "../replayStep.ts";

export interface Replays {
  take(replay: number, step: ReplayStep): Replayed;
  close(): void;
}

const NOTHING: Replayed = { messages: 0, known: null };

export function createReplays(): Replays {
  const replays = new Map<number, Replay>();
  return {
    take(id, step) {
      const replay = replays.get(id);
      switch (step.kind) {
        case "open":
          replays.set(id, new Replay(step.protocol));
          return NOTHING;
        case "reads": {
          let messages = 0;
          for (const read of step.reads) messages += replay?.push(read, step.flow) ?? 0;
          return { messages, known: null };
        }
        case "gap":
          replay?.gap();
          return NOTHING;
        case "know":
          return { messages: 0, known: replay?.known(step.direction) ?? null };
        case "close":
          replays.delete(id);
          return NOTHING;
        default:
          return assertNever(step);
      }
    },
    close: () => replays.clear(),
  };
}
