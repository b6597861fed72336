// Runs a sequence: opens its socket, does its steps on it (of a listener on each connection that comes), closes what it opened.
//
//     const run = runSequence(registry, sequence, { variables, onStep, onLog });
//     const { passed } = await run.ended;

import { randomBytes } from "node:crypto";
import type { StepPlace } from "../../shared/model/running.ts";
import { isDatagram, isListener, isSettled, type OpenSpec } from "../../shared/model/socket.ts";
import { refusal, Refusal } from "../../shared/model/failure.ts";
import { parsePlace } from "../../shared/talk/sequence/parsePlace.ts";
import type { Sequence } from "../../shared/talk/sequence/Sequence.ts";
import { buildTemplate } from "../../shared/talk/template/buildTemplate.ts";
import { said } from "../../shared/words/said.ts";
import type { Registry } from "../sockets/Registry.ts";
import { socketInfo, type SocketRecord } from "../sockets/SocketRecord.ts";
import * as verbs from "../sockets/verbs.ts";
import { now } from "../system/clock.ts";
import { nextTurn } from "../system/nextTurn.ts";
import { Conversation } from "./Conversation.ts";
import type { Gate } from "./Gate.ts";
import { StepFailed, type RunResult, type StepResult } from "./runResult.ts";

export interface RunSetup {
  /** Take the place of the file's own of the same name. */
  readonly variables: ReadonlyMap<string, string>;
  /** A step begins on a connection, counted from 1. */
  readonly onBegin?: (place: StepPlace, conversation: number) => void;
  /** Elsewhere than the sequence says. */
  readonly at?: RunAt | null;
  /** Where it waits while it is paused. */
  readonly gate?: Gate;
  /** The bytes of a file that the sequence names, for whoever let it name any. */
  readonly rows?: (file: string) => AsyncIterable<Uint8Array>;
  /** The next step is not done before what these return has come: whoever tells of steps is not told faster than it can. */
  readonly onStep?: (result: StepResult) => Promise<void> | void;
  readonly onLog?: (text: string) => Promise<void> | void;
  /** The socket that it listens or talks on is open. */
  readonly onOpen?: (socket: number) => void;
}

/** Another address; or a socket that is open, which stays open (of a listener: connections that come). */
export type RunAt =
  | { readonly place: string }
  | { readonly spec: OpenSpec }
  | { readonly socket: number };

export interface SequenceRun {
  readonly ended: Promise<RunResult>;
  /** It ends at once, as failed. */
  stop(): void;
}

export function runSequence(registry: Registry, sequence: Sequence, setup: RunSetup): SequenceRun {
  const stop = new AbortController();
  return {
    ended: new Runner(registry, sequence, { ...setup, signal: stop.signal }).run(),
    stop: () => stop.abort(),
  };
}

class Runner {
  readonly #registry: Registry;
  readonly #sequence: Sequence;
  readonly #setup: RunSetup & { readonly signal: AbortSignal };
  readonly #startedAt = now();
  #steps = 0;

  constructor(
    registry: Registry,
    sequence: Sequence,
    setup: RunSetup & { readonly signal: AbortSignal },
  ) {
    this.#registry = registry;
    this.#sequence = sequence;
    this.#setup = setup;
  }

  async run(): Promise<RunResult> {
    try {
      const failed = await this.#doSteps();
      if (failed === null) return this.#result(null);
      const { path, line, file, problem } = failed;
      const place = { path, line, ...(file === undefined ? {} : { file }) };
      return this.#result(problem === null ? null : { ...problem, place });
    } catch (error) {
      if (error instanceof StepFailed) return this.#result({ ...error.problem, place: null });
      if (!(error instanceof Refusal)) throw error;
      const { failure } = error;
      const { problem } = new StepFailed(failure.sentence, { failure });
      return this.#result({ ...problem, place: null });
    }
  }

  #doSteps(): Promise<StepResult | null> {
    const { at = null } = this.#setup;
    if (at !== null && "socket" in at) return this.#onSocket(this.#registry.get(at.socket));
    if (at !== null && "spec" in at) return this.#client(at.spec);
    const spec = this.#spec(at?.place);
    // Datagrams have no connections: one conversation hears them all.
    const isServer = this.#sequence.role === "listen" && !isDatagram(spec.kind);
    return isServer ? this.#server(spec) : this.#client(spec);
  }

  #result(problem: RunResult["problem"]): RunResult {
    return {
      passed: problem === null,
      steps: this.#steps,
      problem,
      startedAt: this.#startedAt,
      endedAt: now(),
    };
  }

  /** Throws a Refusal or a StepFailed. */
  #spec(place: string | undefined): OpenSpec {
    const parsed = parsePlace(place ?? this.#ownPlace(), this.#sequence.role);
    if (!parsed.ok) throw refusal("BAD_PLACE", parsed.problem, said("talk.correct"));
    return parsed.value;
  }

  #ownPlace(): string {
    const variables = this.#variables();
    const built = buildTemplate(this.#sequence.place, {
      count: 0,
      now: now(),
      random: randomBytes,
      variable: (name) => variables.get(name),
    });
    if (!built.ok) throw new StepFailed(built.problem.sentence);
    return new TextDecoder().decode(built.bytes);
  }

  /** It was there before, and stays. */
  async #onSocket(record: SocketRecord): Promise<StepResult | null> {
    if (isListener(record.kind)) return this.#serveThose(record);
    const { spec } = record;
    const connect = spec === null ? null : () => this.#opened(spec);
    return this.#conversation(1, record, connect).run();
  }

  async #client(spec: OpenSpec): Promise<StepResult | null> {
    const connect = () => this.#opened(spec);
    const conversation = this.#conversation(1, await connect(), connect);
    try {
      return await conversation.run();
    } finally {
      // Of many that end at once each closes in a turn of its own.
      await nextTurn();
      this.#close(conversation.record);
    }
  }

  async #server(spec: OpenSpec): Promise<StepResult | null> {
    const listener = await this.#opened(spec);
    try {
      return await this.#serveThose(listener);
    } finally {
      await verbs.closeWithConnections(this.#registry, listener.id).catch(ignoreRefusal);
    }
  }

  /** Each connection that comes, until as many as the file says have come and gone. */
  #serveThose(listener: SocketRecord): Promise<StepResult | null> {
    const most = this.#sequence.connections;
    return new Promise<StepResult | null>((resolve, reject) => {
      let [begun, done] = [0, 0];
      const undo = this.#registry.log.onEventOf(listener.id, (event) => {
        if (event.call === "close") end(new StepFailed(said("talk.listenerClosed")));
        if (event.call !== "accept" || event.accepted === 0 || begun === most) return;
        begun += 1;
        void this.#serve(begun, event.accepted).then((failed) => {
          done += 1;
          if (failed !== null || done === most) end(failed);
        }, end);
      });
      const end = (outcome: unknown) => {
        undo();
        this.#setup.signal.removeEventListener("abort", onAbort);
        if (outcome === null) resolve(null);
        else if (outcome instanceof Error) reject(outcome);
        else resolve(outcome as StepResult);
      };
      const onAbort = () => end(new StepFailed(said("talk.stopped")));
      this.#setup.signal.addEventListener("abort", onAbort);
    });
  }

  async #serve(number: number, accepted: number): Promise<StepResult | null> {
    const record = this.#registry.get(accepted);
    try {
      return await this.#conversation(number, record, null).run();
    } finally {
      this.#close(record);
    }
  }

  #conversation(
    number: number,
    record: SocketRecord,
    connect: (() => Promise<SocketRecord>) | null,
  ): Conversation {
    const { signal, gate = null, rows = noRows, onBegin, onStep, onLog } = this.#setup;
    return new Conversation(
      {
        registry: this.#registry,
        sequence: this.#sequence,
        variables: this.#variables(),
        number,
        signal,
        gate,
        rows,
        connect,
        onBegin: (place) => onBegin?.(place, number),
        onStep: (result) => {
          this.#steps += 1;
          return onStep?.(result);
        },
        onLog: (text) => onLog?.(text),
      },
      record,
    );
  }

  #variables(): Map<string, string> {
    return new Map([...this.#sequence.variables, ...this.#setup.variables]);
  }

  /** Throws a Refusal where it cannot be opened, a StepFailed where the run is stopped before. */
  #opened(spec: OpenSpec): Promise<SocketRecord> {
    const record = verbs.open(this.#registry, spec);
    const { signal } = this.#setup;
    return new Promise((resolve, reject) => {
      let settled = false;
      const look = () => {
        const info = socketInfo(record);
        if (settled || (!signal.aborted && !isSettled(info))) return;
        settled = true;
        undo();
        signal.removeEventListener("abort", look);
        if (record.failure !== null) reject(new Refusal(record.failure));
        else if (signal.aborted) reject(new StepFailed(said("talk.stopped")));
        else {
          this.#setup.onOpen?.(record.id);
          resolve(record);
        }
      };
      // The event of a call comes just before the state that it leads to.
      const undo = this.#registry.log.onEventOf(record.id, () => queueMicrotask(look));
      signal.addEventListener("abort", look);
      queueMicrotask(look);
    });
  }

  #close(record: SocketRecord): void {
    try {
      if (record.handle !== null) verbs.close(this.#registry, record.id);
    } catch (error) {
      ignoreRefusal(error);
    }
  }
}

/** Where it is read from a text alone, its reader refuses those that name files. */
function noRows(): never {
  throw new StepFailed(said("talk.filesNotHere"));
}

/** It ended by itself meanwhile. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}
