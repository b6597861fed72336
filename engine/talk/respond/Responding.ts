// A responder at work: on a connection, on a socket of datagrams, or on all connections of a listener, those that come too.

import type { ResponderProgress, RunOutcome, RunWork } from "../../../shared/model/running.ts";
import { isListener } from "../../../shared/model/socket.ts";
import type { LiveRegisters, Responder } from "../../../shared/talk/responder/Responder.ts";
import type { Registry } from "../../sockets/Registry.ts";
import type { SocketRecord } from "../../sockets/SocketRecord.ts";
import { now } from "../../system/clock.ts";
import type { Notes } from "../running/Notes.ts";
import type { RunVoice, Work } from "../running/Work.ts";
import { Answering } from "./Answering.ts";
import type { AnswerListener } from "./AnswerListener.ts";
import { Asked } from "./Asked.ts";
import type { ForwardChains } from "./ForwardChains.ts";

/** Rules that are counted apart. */
const MAX_COUNTED = 200;

export interface RespondingTo {
  readonly record: SocketRecord;
  readonly responder: Responder;
  /** The engine's. */
  readonly chains: ForwardChains;
}

export class Responding implements Work {
  readonly step = null;
  readonly registers: LiveRegisters | undefined;
  readonly ended: Promise<RunOutcome>;
  readonly #registry: Registry;
  readonly #responder: Responder;
  readonly #asked: Asked;
  readonly #chains: ForwardChains;
  readonly #voice: Pick<RunVoice, "changed">;
  readonly #notes: Notes;
  readonly #answering = new Map<number, Answering>();
  readonly #rules = new Map<string, number>();
  readonly #undo: readonly (() => void)[];
  #paused = false;
  #messages = 0;
  #answered = 0;
  #problems = 0;
  #dropped = 0;
  #end: (outcome: RunOutcome) => void = () => {};

  constructor(
    registry: Registry,
    { record, responder, chains }: RespondingTo,
    { voice, notes }: { readonly voice: Pick<RunVoice, "changed">; readonly notes: Notes },
  ) {
    this.#registry = registry;
    this.#responder = responder;
    this.registers = responder.registers;
    this.#asked = new Asked(responder);
    this.#chains = chains;
    this.#voice = voice;
    this.#notes = notes;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    if (!isListener(record.kind)) {
      this.#attach(record);
      this.#undo = [];
      return;
    }
    for (const each of registry.all())
      if (each.parent === record && each.handle !== null) this.#attach(each);
    this.#undo = [
      registry.log.onEventOf(record.id, (event) => {
        if (event.call === "accept" && event.accepted !== 0) this.#welcome(event.accepted);
      }),
      registry.ended.on(({ id }) => {
        if (this.#answering.delete(id)) voice.changed();
      }),
    ];
  }

  told(): RunWork {
    return { kind: "responder", progress: this.#progress() };
  }

  pause(): void {
    this.#paused = true;
    for (const each of this.#answering.values()) each.setPaused(true);
  }

  resume(): void {
    this.#paused = false;
    for (const each of this.#answering.values()) each.setPaused(false);
  }

  stop(): void {
    for (const undo of this.#undo) undo();
    for (const each of this.#answering.values()) each.end();
    this.#answering.clear();
    this.#end({ how: "stopped" });
  }

  #progress(): ResponderProgress {
    return {
      hasRegisters: this.registers !== undefined,
      connections: this.#answering.size,
      messages: this.#messages,
      answered: this.#answered,
      problems: this.#problems,
      dropped: this.#dropped,
      rules: Array.from(this.#rules, ([name, count]) => ({ name, count })),
    };
  }

  #welcome(accepted: number): void {
    const record = this.#registry.find(accepted);
    if (record === undefined) return;
    const answering = this.#attach(record);
    // The event of a call comes just before the state that it leads to.
    queueMicrotask(() => {
      if (record.handle !== null) answering.greet();
    });
  }

  #attach(record: SocketRecord): Answering {
    const answering = new Answering(this.#registry, record, {
      frame: this.#responder.frame,
      asked: this.#asked,
      chains: this.#chains,
      listener: this.#listenerOf(record.id),
    });
    answering.setPaused(this.#paused);
    this.#answering.set(record.id, answering);
    this.#voice.changed();
    return answering;
  }

  #listenerOf(socket: number): AnswerListener {
    return {
      onAnswer: (answer) => {
        this.#messages += 1;
        if (answer !== null) this.#count(answer.rule);
        this.#voice.changed();
      },
      onSent: (rule, received, sent) =>
        this.#notes.add({ kind: "answer", socket, rule, received, sent, time: now() }),
      onProblem: (rule, received, reason) => {
        this.#problems += 1;
        this.#notes.add({ kind: "problem", socket, rule, received, reason, time: now() });
        this.#voice.changed();
      },
      onDropped: () => {
        this.#dropped += 1;
        this.#voice.changed();
      },
    };
  }

  #count(rule: string): void {
    this.#answered += 1;
    const count = this.#rules.get(rule);
    if (count !== undefined) this.#rules.set(rule, count + 1);
    else if (this.#rules.size < MAX_COUNTED) this.#rules.set(rule, 1);
  }
}
