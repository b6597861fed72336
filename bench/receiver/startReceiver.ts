// Starts a receiver in a process of its own and asks it things.
//
//     const receiver = startReceiver("engine", folder);
//     const { port } = await receiver.ask({ ask: "open", kind: "udp" });
//     await receiver.end();

import { fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Question, Reply } from "./answerParent.ts";
import type { Answers, Ask, Counts } from "./protocol.ts";

/** `watched`: the engine with a client attached that follows every row. */
export type ReceiverKind = "bare" | "engine" | "watched";

export interface Receiver {
  ask<K extends Ask>(question: K): Promise<Answers[K["ask"]]>;
  /** Its counts once nothing has come for a while: what is still in the kernel's buffer counts as received. */
  settled(): Promise<Counts>;
  /** Kills it and throws its recording away: closing it would first force gigabytes to the disk. */
  end(): Promise<void>;
}

const LOOK_MS = 50;
const QUIET_LOOKS = 8;

export function startReceiver(kind: ReceiverKind, folder: string): Receiver {
  const own = join(folder, `receiver-${process.hrtime.bigint()}`);
  mkdirSync(own);
  const program = kind === "bare" ? "bareReceiver.ts" : "engineReceiver.ts";
  const child = fork(join(import.meta.dirname, program), [own, kind], { serialization: "json" });
  const waiting = new Map<number, (reply: Reply | null) => void>();
  let nextId = 1;
  const ended = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  child.on("message", (reply: Reply) => {
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  void ended.then(() => {
    for (const answer of waiting.values()) answer(null);
  });

  async function ask<K extends Ask>(question: K): Promise<Answers[K["ask"]]> {
    const id = nextId++;
    const reply = await new Promise<Reply | null>((resolve) => {
      waiting.set(id, resolve);
      child.send({ id, ask: question } satisfies Question);
    });
    if (reply === null) throw new Error(`the ${kind} receiver ended before it answered`);
    return reply.answer as Answers[K["ask"]];
  }
  return {
    ask,
    async settled() {
      let last = await ask({ ask: "counts" });
      for (let quiet = 0; quiet < QUIET_LOOKS;) {
        await sleep(LOOK_MS);
        const now = await ask({ ask: "counts" });
        const same = now.messages === last.messages && now.recorded === last.recorded;
        quiet = same ? quiet + 1 : 0;
        last = now;
      }
      return last;
    },
    async end() {
      child.kill("SIGKILL");
      await ended;
      await rm(own, { recursive: true, force: true });
    },
  };
}
