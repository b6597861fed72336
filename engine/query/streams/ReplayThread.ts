// Following a conversation again takes as long as its messages have parts, so a thread does it: one for all conversations that
// are asked about at a time, which come to their turn step by step.

import type { KnownBefore } from "../../../shared/decode/Conversation.ts";
import type { Direction } from "../../../shared/model/event.ts";
import { Fifo } from "../../../shared/util/Fifo.ts";
import type { Flow } from "../../record/index/FlowTable.ts";
import type { ScanResult } from "../scan/jobs.ts";
import type { Replayed, ReplayedRead, ReplayStep } from "../scan/replayStep.ts";
import { scanFailure, type ScanTask } from "../scanFailure.ts";
import type { ScanThread, ScanThreads } from "../ScanThread.ts";
import { Refusal } from "../../../shared/model/failure.ts";
import { said } from "../../../shared/words/said.ts";

/** A conversation that the thread follows. One step at a time; they throw a Refusal where the thread has ended. */
export interface RemoteReplay {
  /** Gives the bytes away. Resolves with how many messages ended in them. */
  reads(flow: Flow | null, reads: readonly ReplayedRead[]): Promise<number>;
  /** What follows does not follow what came so far. */
  gap(): Promise<void>;
  known(direction: Direction): Promise<KnownBefore>;
  close(): void;
}

interface Asked {
  resolve(answer: Replayed): void;
  reject(why: Refusal): void;
}

const TASK: ScanTask = { failed: "query.followingFailed", next: said("query.lookAtPayloadAgain") };

export class ReplayThread {
  readonly #threads: Pick<ScanThreads, "take">;
  /** Null while no conversation is followed. */
  #thread: ScanThread | null = null;
  #newest = 0;
  /** Those that are followed. */
  readonly #open = new Set<number>();
  /** Answers come in the order of what was asked. */
  #asked = new Fifo<Asked>();

  constructor(threads: Pick<ScanThreads, "take">) {
    this.#threads = threads;
  }

  /** `protocol`: the decoder that was chosen; null recognises one. */
  async open(protocol: string | null): Promise<RemoteReplay> {
    const id = (this.#newest += 1);
    this.#open.add(id);
    const ask = (step: ReplayStep): Promise<Replayed> => this.#ask(id, step);
    await ask({ kind: "open", protocol });
    return {
      reads: async (flow, reads) => (await ask({ kind: "reads", flow, reads })).messages,
      gap: async () => void (await ask({ kind: "gap" })),
      async known(direction) {
        const { known } = await ask({ kind: "know", direction });
        if (known === null) throw new Error("the thread does not know this conversation");
        return known;
      },
      close: () => this.#close(id, ask),
    };
  }

  #close(id: number, ask: (step: ReplayStep) => Promise<Replayed>): void {
    // Its thread ended in between.
    if (!this.#open.delete(id)) return;
    // The last one lets the thread go, and so forgets them all.
    if (this.#open.size === 0) this.#letGo();
    else ask({ kind: "close" }).catch(() => undefined);
  }

  #ask(replay: number, step: ReplayStep): Promise<Replayed> {
    if (this.#thread === null) {
      this.#thread = this.#threads.take();
      this.#thread.onResult((result) => this.#take(result));
    }
    const thread = this.#thread;
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      thread.send({ type: "replay", replay, step });
    });
  }

  #take(result: ScanResult): void {
    if (result.type === "replayed") return this.#asked.shift()?.resolve(result.answer);
    if (result.type !== "failed") return;
    const failure = new Refusal(scanFailure(result, "", TASK));
    const asked = this.#asked;
    this.#open.clear();
    this.#letGo();
    for (let each = asked.shift(); each !== undefined; each = asked.shift()) each.reject(failure);
  }

  #letGo(): void {
    this.#thread?.release();
    this.#thread = null;
    this.#asked = new Fifo();
  }
}
