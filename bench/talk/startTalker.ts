// A process that talks, ours or a bare socket's.
//
//     const talker = startTalker("engine", folder);
//     const { port } = await talker.ask({ do: "answer", how: "echo" });
//     await talker.end();

import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { TalkAnswer, TalkAsk } from "./protocol.ts";

export interface Talker {
  /** One after the other. */
  ask(ask: TalkAsk): Promise<TalkAnswer>;
  /** Kills it and throws its recording away. */
  end(): Promise<void>;
}

export function startTalker(kind: "bare" | "engine", folder: string): Talker {
  const own = join(folder, `talker-${process.hrtime.bigint()}`);
  mkdirSync(own);
  const child = fork(join(import.meta.dirname, `${kind}Talker.ts`), [own]);
  const ended = once(child, "exit");
  return {
    async ask(ask) {
      child.send(ask);
      const answer: unknown = await Promise.race([once(child, "message"), ended.then(() => null)]);
      if (!Array.isArray(answer)) throw new Error(`the ${kind} talker ended before it answered`);
      return answer[0] as TalkAnswer;
    },
    async end() {
      child.kill("SIGKILL");
      await ended;
      await rm(own, { recursive: true, force: true });
    },
  };
}
