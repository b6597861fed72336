// The steps of a sequence, done on one connection (or one UDP socket), in order, until the last or the first that fails.

import { randomBytes } from "node:crypto";
import { assertNever } from "../../shared/assertNever.ts";
import { Refusal } from "../../shared/model/failure.ts";
import type { StepPlace } from "../../shared/model/running.ts";
import { bytesOfHeld } from "../../shared/talk/heldBytes.ts";
import { byteText } from "../../shared/talk/sequence/bytePattern.ts";
import {
  matchMessage,
  matchStream,
  type Match,
  type Wanted,
} from "../../shared/talk/sequence/matchMessage.ts";
import type { Expectation, Sequence, Step } from "../../shared/talk/sequence/Sequence.ts";
import { buildTemplate } from "../../shared/talk/template/buildTemplate.ts";
import type { Template } from "../../shared/talk/template/Template.ts";
import { said } from "../../shared/words/said.ts";
import type { Registry } from "../sockets/Registry.ts";
import type { SocketRecord } from "../sockets/SocketRecord.ts";
import * as verbs from "../sockets/verbs.ts";
import { now } from "../system/clock.ts";
import { runBounded } from "../system/runBounded.ts";
import { Line } from "./Line.ts";
import type { Gate } from "./Gate.ts";
import { shownOf } from "./shownOf.ts";
import { MAX_SHOWN, StepFailed, type StepProblem, type StepResult } from "./runResult.ts";

/** Bytes of a stream in which something is looked for, each time that more came. */
const MAX_SEARCHED = 256 * 1024;
/** Milliseconds that a regular expression has for what came. */
const PATIENCE = 250;
/** Bytes that may wait to be sent before the next step is done. */
const MAX_QUEUED = 1024 * 1024;
/** Milliseconds that a kernel has to take what is sent before the next step is done. */
const SOON = 20;
/** Milliseconds after which other work gets its turn. */
const TURN = 5;

export interface ConversationSetup {
  readonly registry: Registry;
  readonly sequence: Sequence;
  /** Its own: steps change them. */
  readonly variables: Map<string, string>;
  /** From 1. */
  readonly number: number;
  readonly signal: AbortSignal;
  /** Where it waits while it is paused; null: it is never. */
  readonly gate: Gate | null;
  /** A step that is done (none that only holds others) begins. */
  readonly onBegin: (place: StepPlace) => void;
  readonly onStep: (result: StepResult) => Promise<void> | void;
  readonly onLog: (text: string) => Promise<void> | void;
  /** Opens the sequence's socket again; null where it was accepted from a peer. */
  readonly connect: (() => Promise<SocketRecord>) | null;
}

export class Conversation {
  readonly #setup: ConversationSetup;
  #line: Line;
  /** How often each message was sent. */
  readonly #sent = new Map<Step, number>();
  #turnSince = performance.now();

  constructor(setup: ConversationSetup, record: SocketRecord) {
    this.#setup = setup;
    this.#line = this.#lineOf(record);
  }

  /** Null when all steps were passed. The socket stays as it is then. */
  async run(): Promise<StepResult | null> {
    try {
      return await this.#all(this.#setup.sequence.steps);
    } finally {
      this.#line.release();
    }
  }

  /** The one that it has now. */
  get record(): SocketRecord {
    return this.#line.record;
  }

  async #all(steps: readonly Step[]): Promise<StepResult | null> {
    for (const step of steps) {
      const failed = await this.#one(step);
      if (failed !== null) return failed;
    }
    return null;
  }

  async #one(step: Step): Promise<StepResult | null> {
    await this.#giveTurn();
    if (step.do === "loop") return this.#loop(step);
    if (step.do === "if") return this.#all(this.#holds(step) ? step.yes : step.no);
    const { gate, signal, onBegin } = this.#setup;
    onBegin(step);
    await gate?.pass(signal);
    this.#line.takeEvents();
    const startedAt = now();
    const problem = await this.#problemOf(step);
    const result: StepResult = {
      path: step.path,
      line: step.line,
      does: step.do,
      conversation: this.#setup.number,
      startedAt,
      endedAt: now(),
      events: this.#line.takeEvents(),
      problem,
    };
    await this.#setup.onStep(result);
    return problem === null ? null : result;
  }

  async #problemOf(step: Exclude<Step, { do: "loop" | "if" }>): Promise<StepProblem | null> {
    try {
      await this.#do(step);
      return null;
    } catch (error) {
      if (error instanceof StepFailed) return error.problem;
      if (!(error instanceof Refusal)) throw error;
      const { failure } = error;
      return new StepFailed(failure.sentence, { failure }).problem;
    }
  }

  async #do(step: Exclude<Step, { do: "loop" | "if" }>): Promise<void> {
    switch (step.do) {
      case "send":
        return this.#send(step);
      case "expect":
        return this.#expect(step.expectation, step.timeout);
      case "wait":
        await this.#line.until(() => null, step.duration);
        return;
      case "wait-for":
        return this.#waitFor(step.what, step.timeout);
      case "set":
        for (const [name, template] of step.values)
          this.#setup.variables.set(name, this.#text(template));
        return;
      case "shutdown":
        return verbs.shutdown(this.#setup.registry, this.record.id);
      case "close":
        return verbs.close(this.#setup.registry, this.record.id);
      case "reset":
        return verbs.reset(this.#setup.registry, this.record.id);
      case "connect":
        return this.#connect();
      case "log":
        await this.#setup.onLog(this.#text(step.text));
        return;
      case "fail":
        throw new StepFailed(this.#text(step.text));
      default:
        return assertNever(step);
    }
  }

  async #send(step: Extract<Step, { do: "send" }>): Promise<void> {
    const count = this.#sent.get(step) ?? 0;
    this.#sent.set(step, count + 1);
    const { registry } = this.#setup;
    verbs.send(registry, this.record.id, this.#bytes(step.message, count), this.#line.target);
    const { record } = this.#line;
    // The event of what the kernel takes at once is this step's.
    await this.#line.until(() => record.pendingOut === 0 || this.#line.closed || null, SOON);
    // A peer that does not take it holds up the steps, not the memory.
    const taken = () => (record.pendingOut <= MAX_QUEUED || this.#line.closed ? true : null);
    await this.#line.until(taken, null);
  }

  async #expect(expectation: Expectation, timeout: number): Promise<void> {
    const wanted = this.#wanted(expectation);
    const { inbox } = this.#line;
    const match = await this.#line.until(() => {
      const next = inbox.next();
      const found = next === null ? null : this.#match(next, wanted);
      if (found !== null && found.result !== "more") return found;
      return this.#line.peerEnded ? ("ended" as const) : null;
    }, timeout);
    if (match !== null && match !== "ended" && match.result === "matched") {
      inbox.take(match.length);
      for (const [name, text] of match.captures) this.#setup.variables.set(name, text);
      return;
    }
    const reason =
      match === "ended"
        ? said("talk.ended")
        : match === null
          ? said("talk.nothingMore", { ms: timeout })
          : said("talk.different");
    const got = (match === null || match === "ended" ? null : inbox.next()) ?? inbox.rest();
    throw new StepFailed(reason, {
      expected: shownOf(wanted),
      got: Uint8Array.from(got.subarray(0, MAX_SHOWN)),
    });
  }

  #match(next: Uint8Array, wanted: Wanted): Match {
    const { framed } = this.#line.inbox;
    const searched = framed ? next : next.subarray(0, MAX_SEARCHED);
    let match: Match = { result: "more" };
    const look = () => {
      match = framed ? matchMessage(searched, wanted) : matchStream(searched, wanted);
    };
    if (wanted.kind !== "matches") look();
    else if (!runBounded(look, PATIENCE))
      throw new StepFailed(said("talk.patternTakesLong", { ms: PATIENCE }), {
        expected: wanted.written,
        got: next.slice(0, MAX_SHOWN),
      });
    const isFull = !framed && next.length >= MAX_SEARCHED;
    return match.result === "more" && isFull ? { result: "different" } : match;
  }

  async #waitFor(what: "end" | "close", timeout: number): Promise<void> {
    const line = this.#line;
    const ended = await line.until(
      () => (what === "end" ? line.peerEnded : line.closed) || null,
      timeout,
    );
    if (ended === null) throw new StepFailed(said("talk.stillOpen", { ms: timeout }));
  }

  async #connect(): Promise<void> {
    const { connect } = this.#setup;
    if (connect === null) throw new StepFailed(said("talk.cannotConnect"));
    if (!this.#line.closed) verbs.close(this.#setup.registry, this.record.id);
    const record = await connect();
    this.#line.release();
    this.#line = this.#lineOf(record);
  }

  async #loop(step: Extract<Step, { do: "loop" }>): Promise<StepResult | null> {
    for (let round = 0; round < step.times; round++) {
      const row = step.rows[round % Math.max(1, step.rows.length)];
      for (const [name, text] of row ?? []) this.#setup.variables.set(name, text);
      await this.#giveTurn();
      const failed = await this.#all(step.steps);
      if (failed !== null) return failed;
    }
    return null;
  }

  #holds({ variable, test }: Extract<Step, { do: "if" }>): boolean {
    const text = this.#setup.variables.get(variable) ?? "";
    if (test.kind === "equals") return text === test.text;
    return test.pattern.test(byteText(bytesOfHeld(text)));
  }

  #wanted(expectation: Expectation): Wanted {
    if (!("bytes" in expectation) || expectation.bytes instanceof Uint8Array)
      return expectation as Wanted;
    return { kind: expectation.kind, bytes: this.#bytes(expectation.bytes) } as Wanted;
  }

  #text(template: Template): string {
    return new TextDecoder().decode(this.#bytes(template));
  }

  /** Throws a StepFailed. */
  #bytes(template: Template, count = 0): Uint8Array {
    const built = buildTemplate(template, {
      count,
      now: now(),
      random: randomBytes,
      variable: (name) => this.#setup.variables.get(name),
    });
    if (!built.ok) throw new StepFailed(built.problem.sentence);
    return built.bytes;
  }

  #lineOf(record: SocketRecord): Line {
    const { registry, sequence, signal } = this.#setup;
    return new Line(registry, record, { frame: sequence.frame, signal });
  }

  /** Steps that wait for nothing hold up nobody. */
  async #giveTurn(): Promise<void> {
    if (performance.now() - this.#turnSince < TURN) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#turnSince = performance.now();
  }
}
