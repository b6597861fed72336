// What every way of nc shares: an engine, what comes and where it goes, what is said, an orderly end.

import type { Engine } from "../../engine/createEngine.ts";
import type { SocketEvent } from "../../shared/model/event.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { engineOf } from "../engineOf.ts";
import { openOutput, type Output } from "../output.ts";
import type { Stop } from "../stopSignal.ts";
import { sayLine } from "../terminal.ts";
import { watchRecording, type WatchedRecording } from "../watchRecording.ts";
import type { Dump } from "./Dump.ts";
import type { NcSettings } from "./options/NcSettings.ts";
import { ReadingGate } from "./ReadingGate.ts";
import type { End, Lines, Voice } from "./voice/Voice.ts";

/** Hears each read of a socket; the bytes are valid during the call only. */
export type Receiver = (payload: Uint8Array, event: SocketEvent) => void;

/** Runs the program of -e or -c behind a connection; resolves when it has ended and all that it said is sent. */
export type RunCommand = (nc: NcRun, socket: SocketInfo) => Promise<void>;

export interface NcSetup {
  readonly settings: NcSettings;
  readonly voice: Voice;
  readonly stop: Stop;
  /** Null where there is none. Loaded before anything is open, since the first bytes may come with the connection. */
  readonly runCommand: RunCommand | null;
}

/** ms that names are waited for that are still being looked up at the end. */
const PATIENCE = 1000;

export class NcRun {
  readonly engine: Engine;
  readonly settings: NcSettings;
  readonly voice: Voice;
  readonly gate: ReadingGate;
  readonly runCommand: RunCommand | null;
  /** Resolves with the end that a signal, a reader that went away, or the end of a recording makes. */
  readonly stopped: Promise<End>;
  /** Whether the program ends: what is closed now is closed by itself, and nobody is told. */
  isEnding = false;
  /** What must have ended before the program does. */
  readonly atEnd = new Set<() => Promise<void>>();
  readonly #output: Output;
  readonly #recording: WatchedRecording;
  readonly #receivers = new Map<number, Receiver>();
  readonly #dumps: readonly Dump[];
  readonly #unsaid = new Set<Promise<void>>();

  /** Throws NcEnd, and a Refusal where a recording cannot begin. */
  static async start(setup: NcSetup): Promise<NcRun> {
    const { record, dumps } = setup.settings;
    const engine = await engineOf(record);
    const gate = new ReadingGate(engine);
    const { Dump: File } = dumps.length > 0 ? await import("./Dump.ts") : { Dump: null };
    const files = File === null ? [] : dumps.map((each) => new File(each, gate.consumer()));
    return new NcRun(setup, engine, gate, files);
  }

  private constructor(setup: NcSetup, engine: Engine, gate: ReadingGate, dumps: readonly Dump[]) {
    const { settings, voice, stop, runCommand } = setup;
    this.runCommand = runCommand;
    this.settings = settings;
    this.voice = voice;
    this.engine = engine;
    this.gate = gate;
    this.#dumps = dumps;
    this.#output = openOutput({
      setReading: gate.consumer(),
      stop,
      ...(settings.record?.takesOutput === true ? { stdout: process.stderr } : {}),
    });
    this.#recording = watchRecording(engine, settings.record);
    engine.onEvent((event, payload) => this.#hear(event, payload));
    const none = { lines: [], code: 0 };
    this.stopped = Promise.race([
      stop.asked.then(() => none),
      this.#output.gone.then(() => voice.outputGone()),
      this.#recording.ended.then(() => none),
    ]);
    this.say(voice.started());
  }

  say(lines: Lines): void {
    for (const line of lines) sayLine(line);
  }

  /** Says it once it is known; the end waits for it a moment. */
  sayLater(lines: Promise<Lines>): void {
    const saying = lines.then((known) => this.say(known));
    this.#unsaid.add(saying);
    void saying.then(() => this.#unsaid.delete(saying));
  }

  /** Null: what comes is heard by nobody. */
  receive(id: number, receiver: Receiver | null): void {
    if (receiver === null) this.#receivers.delete(id);
    else this.#receivers.set(id, receiver);
  }

  print(payload: Uint8Array): void {
    if (this.settings.printsOutput) this.#output.write(payload);
  }

  /** Closes everything; returns whether recording and output are whole. */
  async finish(): Promise<boolean> {
    this.isEnding = true;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#unsaid.size === 0 ? 0 : PATIENCE);
    });
    await Promise.race([Promise.all(this.#unsaid), patience]);
    clearTimeout(timer);
    await this.engine.close();
    await Promise.all(Array.from(this.atEnd, (end) => end()));
    await Promise.all(this.#dumps.map((dump) => dump.close()));
    this.#output.handOver();
    return this.#recording.finish() && this.#output.skipped === 0;
  }

  #hear(event: SocketEvent, payload: Uint8Array | null): void {
    if (payload === null || event.failure !== null) return;
    for (const dump of this.#dumps) dump.write(payload);
    if (event.call === "recv") this.#receivers.get(event.socket)?.(payload, event);
  }
}
