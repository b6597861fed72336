// A run of a sequence as one of what runs: its steps are its notes.

import type { RunOutcome, RunWork, StepPlace } from "../../../shared/model/running.ts";
import type { Sequence } from "../../../shared/talk/sequence/Sequence.ts";
import type { Registry } from "../../sockets/Registry.ts";
import { now } from "../../system/clock.ts";
import { runSequence, type RunAt, type SequenceRun } from "../runSequence.ts";
import { Gate } from "../Gate.ts";
import type { Notes } from "./Notes.ts";
import type { RunVoice, Work } from "./Work.ts";

export interface SequenceOrder {
  readonly sequence: Sequence;
  readonly variables: ReadonlyMap<string, string>;
  readonly at: RunAt | null;
  readonly paused: boolean;
}

export class SequenceWork implements Work {
  readonly ended: Promise<RunOutcome>;
  readonly #run: SequenceRun;
  readonly #gate: Gate;
  #steps = 0;
  #conversations = 0;
  #at: StepPlace | null = null;

  constructor(
    registry: Registry,
    { sequence, variables, at, paused }: SequenceOrder,
    { voice, notes }: { readonly voice: RunVoice; readonly notes: Notes },
  ) {
    this.#gate = new Gate(!paused);
    this.#run = runSequence(registry, sequence, {
      variables,
      at,
      gate: this.#gate,
      onOpen: (socket) => voice.onSocket(socket),
      onBegin: ({ path, line }, conversation) => {
        this.#at = { path, line };
        this.#conversations = Math.max(this.#conversations, conversation);
        voice.changed();
      },
      onStep: (result) => {
        this.#steps += 1;
        notes.add({ kind: "step", ...result });
        voice.changed();
      },
      onLog: (text) => notes.add({ kind: "log", text, time: now() }),
    });
    this.ended = this.#run.ended.then(({ problem }) =>
      problem === null ? { how: "done" } : { how: "failed", problem },
    );
  }

  told(): RunWork {
    return {
      kind: "sequence",
      progress: { steps: this.#steps, conversations: this.#conversations, at: this.#at },
    };
  }

  pause(): void {
    this.#gate.close();
  }

  resume(): void {
    this.#gate.open();
  }

  readonly step = () => this.#gate.letOne();

  stop(): void {
    this.#run.stop();
  }
}
