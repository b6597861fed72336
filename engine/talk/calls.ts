// What a client begins, pauses and ends. Input has been checked at the door.

import type { Handlers } from "../../shared/contract/commands.ts";
import type { talkCalls } from "../../shared/contract/talk.ts";
import type { Caller } from "../feed/Caller.ts";
import type { Talk } from "./createTalk.ts";

export function createTalkCalls(talk: Talk): Handlers<typeof talkCalls, Caller> {
  const { runs } = talk;
  return {
    startRepeat: async (order) => ({ run: await talk.startRepeat(order) }),
    runSequence: async (order) => ({ run: await talk.runSequence(order) }),
    startLoad: async (order) => ({ run: await talk.startLoad(order) }),
    startResponder: async (order) => ({ run: await talk.startResponder(order) }),
    tryResponder: (order) => talk.tryResponder(order),
    pauseRun({ run }) {
      runs.pause(run);
      return null;
    },
    resumeRun({ run }) {
      runs.resume(run);
      return null;
    },
    stepRun({ run }) {
      runs.step(run);
      return null;
    },
    stopRun({ run }) {
      runs.stop(run);
      return null;
    },
    writeRegisters({ run, table, from, values }) {
      runs.registers(run).write(table, from, values);
      return null;
    },
    clearRuns: ({ runs: ids }) => ({ runs: runs.clear(ids) }),
  };
}
