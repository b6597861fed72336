// Which of the messages that were found are told: those that a filter matches, up to as many as a view holds.

import type { Expression } from "../../../../shared/filter/ast.ts";
import { usesOf } from "../../../../shared/filter/usesOf.ts";
import type { Frame, FrameSpan } from "../../../../shared/framing/framer.ts";
import { NONE_UNDECIDED, type Undecided } from "../../../../shared/model/query.ts";
import type { RowField } from "../../../../shared/model/rowField.ts";
import { MAX_MESSAGES } from "../../../../shared/model/rows.ts";
import type { CompiledFilter } from "../events/CompiledFilter.ts";
import { compileFilter } from "../events/evaluate.ts";
import { Undecided as CannotTell } from "../events/matcher.ts";
import type { FrameWriter } from "./createFrameWriter.ts";
import { MessageFacts, type MessageSetting } from "./MessageFacts.ts";
import type { DirectedStream } from "./openStreams.ts";
import { partOf } from "./partOf.ts";

/** Who is given messages one by one, with facts that are good during the call. */
export interface Listener {
  /** Whether what conversations say of each is wanted, also where the filter does not ask for it. */
  readonly tells?: boolean;
  /** The decoded fields of which the values are wanted with it. */
  readonly fields?: readonly RowField[];
  /** Each one, before the filter is asked. */
  hear?(message: MessageFacts): void;
  /** Each one that matches, instead of its being told. */
  take(message: MessageFacts): void;
}

export interface ChooserSetup {
  readonly expression: Expression | null;
  readonly setting: MessageSetting;
  readonly writer: FrameWriter;
  readonly listener: Listener | null;
  /** A test was ended, perhaps in the middle of a read. */
  forget(): void;
}

export class Chooser {
  /** Messages of which it cannot be told whether the filter holds. */
  undecided: Undecided = NONE_UNDECIDED;
  readonly #setup: ChooserSetup;
  readonly #filter: CompiledFilter | null;
  readonly #asksForPayload: boolean;
  #facts: MessageFacts | null = null;
  /** Messages given to the listener. */
  #taken = 0;
  /** Frames of the scope so far. */
  #number = 0;

  constructor(setup: ChooserSetup) {
    this.#setup = setup;
    const { expression } = setup;
    this.#filter = expression === null ? null : compileFilter(expression);
    const uses = usesOf(expression);
    this.#asksForPayload = uses.has("payload") || uses.has("talk");
  }

  /** Whether there are as many as a view holds. */
  get full(): boolean {
    return this.#setup.writer.written() >= MAX_MESSAGES;
  }

  /** Messages told so far. */
  get chosen(): number {
    return this.#setup.writer.written() + this.#taken;
  }

  /** `known`: ordinal of the event at which its end is known. */
  emit(from: DirectedStream, frame: Frame, known: number): void {
    const { writer, listener } = this.#setup;
    const own = this.#number;
    this.#number += 1;
    if (this.full) return;
    const part = partOf(from, frame);
    if (this.#filter !== null || listener !== null) {
      const facts = this.#factsOf(from, frame, part);
      listener?.hear?.(facts);
      if (this.#filter !== null && !this.#holds(this.#filter, facts)) return;
      if (listener !== null) {
        this.#taken += 1;
        return listener.take(facts);
      }
    }
    writer.write(from, frame, { number: own, part, known });
  }

  /** Of what is there so far. A filter that asks for payload says nothing of a message whose payload is not all there. */
  holdsSoFar(from: DirectedStream, span: FrameSpan): boolean {
    if (this.#filter === null) return true;
    if (this.#asksForPayload) return false;
    const frame = { ...span, complete: false, problem: null };
    return this.#holds(this.#filter, this.#factsOf(from, frame, 0));
  }

  #factsOf(from: DirectedStream, frame: Frame, part: number): MessageFacts {
    this.#facts ??= new MessageFacts(this.#setup.setting, from, frame);
    this.#facts.stream = from;
    this.#facts.frame = frame;
    this.#facts.part = part;
    return this.#facts;
  }

  /** False where it cannot be told, which is counted. */
  #holds(filter: CompiledFilter, facts: MessageFacts): boolean {
    try {
      return filter.holds(facts);
    } catch (error) {
      if (!(error instanceof CannotTell)) throw error;
      this.#setup.forget();
      const { count, seq } = this.undecided;
      this.undecided = { count: count + 1, seq: seq ?? facts.seq };
      return false;
    }
  }
}
