// The steps of a sequence, done on one connection (or one UDP socket), in order, until the last or the first that fails.

import { assertNever } from "../../shared/assertNever.ts";
import { Refusal } from "../../shared/model/failure.ts";
import type { StepPlace } from "../../shared/model/running.ts";
import { bytesOfHeld } from "../../shared/talk/heldBytes.ts";
import { byteText } from "../../shared/talk/sequence/bytePattern.ts";
import type { Match } from "../../shared/talk/sequence/matchMessage.ts";
import type { RowFile } from "../../shared/talk/sequence/RowFile.ts";
import type { Expectation, Sequence, Step } from "../../shared/talk/sequence/Sequence.ts";
import { said } from "../../shared/words/said.ts";
import type { Registry } from "../sockets/Registry.ts";
import type { SocketRecord } from "../sockets/SocketRecord.ts";
import * as verbs from "../sockets/verbs.ts";
import { now } from "../system/clock.ts";
import { awaitMatch, notCome } from "./awaitMatch.ts";
import { Line } from "./Line.ts";
import type { Gate } from "./Gate.ts";
import { rowsForLoop } from "./rowsForLoop.ts";
import { StepFailed, type StepProblem, type StepResult } from "./runResult.ts";
import { Variables } from "./Variables.ts";

/** Bytes that may wait to be sent before the next step is done. */
const MAX_QUEUED = 1024 * 1024;
/** Milliseconds that a kernel has to take what is sent before the next step is done. */
const SOON = 20;
/** Milliseconds after which other work gets its turn. */
const TURN = 5;

export interface ConversationSetup {
  readonly registry: Registry;
  readonly sequence: Sequence;
  /** As it begins; steps change its own. */
  readonly variables: ReadonlyMap<string, string>;
  /** The bytes of a file of rows, as the sequence names it. Throws a Refusal. */
  readonly rows: (file: string) => AsyncIterable<Uint8Array>;
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
  readonly #variables: Variables;
  #line: Line;
  /** How often each message was sent. */
  readonly #sent = new Map<Step, number>();
  #turnSince = performance.now();

  constructor(setup: ConversationSetup, record: SocketRecord) {
    this.#setup = setup;
    this.#variables = new Variables(setup.variables);
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
    if (step.do === "call") return this.#call(step);
    if (step.do === "if" && step.test.kind !== "comes")
      return this.#all(this.#holds(step.test) ? step.yes : step.no);
    const { gate, signal, onBegin } = this.#setup;
    onBegin(step);
    await gate?.pass(signal);
    this.#line.takeEvents();
    const startedAt = now();
    let next: readonly Step[] = [];
    const problem = await this.#problemOf(async () => {
      if (step.do !== "if") return this.#do(step);
      next = (await this.#comes(step.test)) ? step.yes : step.no;
    });
    const result = this.#resultOf(step, { startedAt, problem });
    await this.#setup.onStep(result);
    return problem === null ? this.#all(next) : result;
  }

  async #problemOf(work: () => Promise<void>): Promise<StepProblem | null> {
    try {
      await work();
      return null;
    } catch (error) {
      if (error instanceof StepFailed) return error.problem;
      if (!(error instanceof Refusal)) throw error;
      const { failure } = error;
      return new StepFailed(failure.sentence, { failure }).problem;
    }
  }

  async #do(step: Exclude<Step, { do: "loop" | "call" | "if" }>): Promise<void> {
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
          this.#variables.set([[name, this.#variables.text(template)]]);
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
        await this.#setup.onLog(this.#variables.text(step.text));
        return;
      case "fail":
        throw new StepFailed(this.#variables.text(step.text));
      default:
        return assertNever(step);
    }
  }

  async #send(step: Extract<Step, { do: "send" }>): Promise<void> {
    const count = this.#sent.get(step) ?? 0;
    this.#sent.set(step, count + 1);
    const { registry } = this.#setup;
    verbs.send(
      registry,
      this.record.id,
      this.#variables.bytes(step.message, count),
      this.#line.target,
    );
    const { record } = this.#line;
    // The event of what the kernel takes at once is this step's.
    await this.#line.until(() => record.pendingOut === 0 || this.#line.closed || null, SOON);
    // A peer that does not take it holds up the steps, not the memory.
    const taken = () => (record.pendingOut <= MAX_QUEUED || this.#line.closed ? true : null);
    await this.#line.until(taken, null);
  }

  async #expect(expectation: Expectation, timeout: number): Promise<void> {
    const wanted = this.#variables.wanted(expectation);
    const match = await awaitMatch(this.#line, wanted, timeout);
    if (this.#took(match)) return;
    throw notCome(this.#line, wanted, { match, timeout });
  }

  /** Whether what comes next fits; it is taken then, else left for the steps to come. */
  async #comes(test: Extract<Step, { do: "if" }>["test"]): Promise<boolean> {
    if (test.kind !== "comes") return false;
    return this.#took(
      await awaitMatch(this.#line, this.#variables.wanted(test.expectation), test.timeout),
    );
  }

  #took(match: Match | "ended" | null): boolean {
    if (match === null || match === "ended" || match.result !== "matched") return false;
    this.#line.inbox.take(match.length);
    this.#variables.set(match.captures);
    return true;
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
    if (step.rowFile !== null) return this.#loopOverFile(step, step.rowFile);
    for (let round = 0; round < step.times; round++) {
      const row = step.rows[round % Math.max(1, step.rows.length)];
      this.#variables.set(row ?? []);
      await this.#giveTurn();
      const failed = await this.#all(step.steps);
      if (failed !== null) return failed;
    }
    return null;
  }

  /** What is wrong with the data fails the loop; a row at a time is read. */
  async #loopOverFile(
    step: Extract<Step, { do: "loop" }>,
    file: RowFile,
  ): Promise<StepResult | null> {
    const startedAt = now();
    try {
      for await (const values of rowsForLoop(this.#setup.rows, file)) {
        this.#variables.set(values);
        await this.#giveTurn();
        const failed = await this.#all(step.steps);
        if (failed !== null) return failed;
      }
      return null;
    } catch (error) {
      return this.#failed(step, startedAt, error);
    }
  }

  /** On the same connection, with variables of its own or with its caller's. */
  async #call(step: Extract<Step, { do: "call" }>): Promise<StepResult | null> {
    const startedAt = now();
    let end: () => void;
    try {
      end = this.#variables.call(step);
    } catch (error) {
      return this.#failed(step, startedAt, error);
    }
    const failed = await this.#all(step.steps);
    end();
    return failed;
  }

  /** Of a step that only holds others. */
  async #failed(step: Step, startedAt: number, error: unknown): Promise<StepResult> {
    if (!(error instanceof StepFailed)) throw error;
    const result = this.#resultOf(step, { startedAt, problem: error.problem });
    await this.#setup.onStep(result);
    return result;
  }

  #resultOf(
    step: Step,
    { startedAt, problem }: { readonly startedAt: number; readonly problem: StepProblem | null },
  ): StepResult {
    const { path, line, file } = step;
    return {
      ...{ path, line, ...(file === undefined ? {} : { file }), does: step.do },
      ...{ conversation: this.#setup.number, startedAt, endedAt: now() },
      events: this.#line.takeEvents(),
      problem,
    };
  }

  #holds(test: Exclude<Extract<Step, { do: "if" }>["test"], { kind: "comes" }>): boolean {
    const text = this.#variables.get(test.variable) ?? "";
    if (test.kind === "equals") return text === test.text;
    return test.pattern.test(byteText(bytesOfHeld(text)));
  }

  #lineOf(record: SocketRecord): Line {
    const { registry, sequence, signal } = this.#setup;
    const { frame, reads } = sequence;
    return new Line(registry, record, { frame, reads, signal });
  }

  /** Steps that wait for nothing hold up nobody. */
  async #giveTurn(): Promise<void> {
    if (performance.now() - this.#turnSince < TURN) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#turnSince = performance.now();
  }
}
