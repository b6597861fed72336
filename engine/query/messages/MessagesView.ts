// The messages that streams are cut into, live: a thread cuts what has been recorded, part after part, and then what comes.

import { formatCount } from "../../../shared/format/quantity.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import { NO_DAMAGE } from "../../../shared/model/damage.ts";
import { NONE_UNDECIDED, type Query, type ScanState } from "../../../shared/model/query.ts";
import { MAX_MESSAGES, type PendingRows, type Row } from "../../../shared/model/rows.ts";
import { now } from "../../system/clock.ts";
import type { ScanResult } from "../scan/jobs.ts";
import { scanFailure } from "../scanFailure.ts";
import type { ScanThread } from "../ScanThread.ts";
import type { View } from "../View.ts";
import { CHUNK_ROWS } from "../../record/index/chunk.ts";
import type { Recording } from "../../record/write/Recording.ts";
import type { ScopeView } from "../../record/index/ScopeView.ts";
import { frameColumnsOf, type FrameColumns } from "../scan/frameColumns.ts";
import { frameRows } from "./frameRows.ts";
import type { FoundFrame } from "./messageFrame.ts";
import { FrameStore } from "./FrameStore.ts";
import { pendingRows, withoutWhole } from "./pendingRows.ts";
import type { PendingMessage } from "../scan/PendingMessage.ts";

export interface MessagesViewSetup {
  readonly recording: Recording;
  readonly query: Query;
  readonly thread: ScanThread;
  /** More is known: messages, or how far it has come. */
  onProgress(): void;
}

/** Messages looked at, from where an event was looked for, to find the one that ends with it. */
const NEARBY = 256;
let opened = 0;

export class MessagesView implements View {
  readonly #setup: MessagesViewSetup;
  readonly #scope: ScopeView;
  readonly #store: FrameStore;
  readonly #problems: string[] = [""];
  #state: ScanState["state"] = "scanning";
  #failure: Failure | null = null;
  #undecided = NONE_UNDECIDED;
  #damage = NO_DAMAGE;
  /** Events that the thread has looked at. */
  #done = 0;
  #busy = false;
  #asking = false;
  #flows = 0;
  #errors = 0;
  #waiting: (() => void)[] = [];
  /** When a pause may end a message, µs since the epoch. */
  #due: number | null = null;
  #alarm: NodeJS.Timeout | null = null;
  #pending: readonly PendingMessage[] = [];

  constructor(setup: MessagesViewSetup) {
    this.#setup = setup;
    const { recording, query, thread } = setup;
    this.#scope = recording.view(query.scope);
    opened += 1;
    this.#store = new FrameStore(`${recording.path}.messages-${opened}`);
    thread.onResult((result) => this.#take(result));
    thread.send({
      type: "openMessages",
      path: recording.readPath,
      indexPath: recording.indexPath,
      filter: query.filter,
      scope: query.scope,
      framing: query.framing,
      firstSeq: recording.firstSeq,
    });
    this.catchUp();
  }

  /** Seq of the recording's first event. */
  get firstSeq(): number {
    return this.#setup.recording.firstSeq;
  }

  total(): number {
    return this.#store.total;
  }

  async rows(from: number, count: number): Promise<readonly Row[]> {
    return frameRows(this.#setup.recording, await this.#store.read(from, count));
  }

  /** Position of the message that ends with an event's bytes, or of the first one that comes after it. */
  async positionOf(seq: number): Promise<number> {
    const ordinal = seq - this.#setup.recording.firstSeq;
    const position = await this.#store.seek("known", ordinal);
    // One that was known later stands further on.
    const nearby = await this.#store.read(position, NEARBY);
    const found = nearby.findIndex(({ last }) => last === ordinal);
    return found === -1 ? position : position + found;
  }

  /** Null where there is no such message. */
  async frame(position: number): Promise<FoundFrame | null> {
    const [frame] = await this.#store.read(position, 1);
    if (frame === undefined) return null;
    return { frame, problem: frame.problem === 0 ? null : (this.#problems[frame.problem] ?? null) };
  }

  /** Position of the first message whose number among all of its scope is at least this one. */
  seekNumber(number: number): Promise<number> {
    return this.#store.seek("number", number);
  }

  scan(): ScanState {
    const of = this.#setup.recording.count;
    return {
      state: this.#state,
      done: Math.min(this.#done, of),
      of,
      within: this.#scope.total(),
      failure: this.#failure,
      undecided: this.#undecided,
      damage: this.#damage,
    };
  }

  /** None while it is behind: what is not whole there may have become so since. */
  pending(): Promise<PendingRows | null> {
    const known = this.#state === "live" ? this.#pending : [];
    return pendingRows(this.#setup.recording, known, this.#store.total);
  }

  catchUp(): void {
    if (!this.#asking && !this.#busy) void this.#ask();
  }

  async reach(seq: number): Promise<void> {
    const { recording } = this.#setup;
    const wanted = Math.min(seq - recording.firstSeq, recording.count);
    while (this.#done < wanted && (await this.more()));
  }

  async more(): Promise<boolean> {
    if (!this.#goesOn() || this.#done >= this.#setup.recording.count) return false;
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return true;
  }

  stop(): void {
    if (this.#goesOn()) this.#end("stopped");
  }

  close(): void {
    this.#setup.thread.release();
    if (this.#goesOn()) this.#state = "stopped";
    this.#quiet();
    this.#store.close();
    this.#wake();
  }

  #goesOn(): boolean {
    return this.#state === "scanning" || this.#state === "live";
  }

  /** Hands the thread what it has not seen yet; one part at a time, since it may look at less than it is given. */
  async #ask(): Promise<void> {
    const { recording, thread } = this.#setup;
    this.#asking = true;
    try {
      // What was found is to be on the disk before more is looked for.
      await this.#store.settled();
      const limit = await recording.writtenRows(this.#done);
      if (!this.#goesOn() || this.#busy) return;
      if (limit <= this.#done) {
        this.#wait();
        return;
      }
      const chunk = Math.floor(this.#done / CHUNK_ROWS);
      const start = chunk * CHUNK_ROWS;
      const from = this.#done - start;
      const to = Math.min(limit - start, CHUNK_ROWS);
      const edges = await recording.edges(start + from, start + to);
      if (!this.#goesOn()) return;
      const { flows, errors } = recording.tables;
      const columns = recording.copyOfRows(chunk, from, to);
      const grown = { flows: flows.slice(this.#flows), errors: errors.slice(this.#errors) };
      this.#flows = flows.length;
      this.#errors = errors.length;
      this.#busy = true;
      this.#quiet();
      thread.send({ type: "scan", chunk, columns, from, to, ...edges, ...grown });
    } catch {
      // The recording ended; its views are made anew.
    } finally {
      this.#asking = false;
    }
  }

  /** Sees to it that the thread is told when a pause has become long enough. */
  #wait(): void {
    this.#settle();
    if (this.#due === null || this.#alarm !== null) return;
    const wait = Math.max(1, Math.ceil((this.#due - now()) / 1000));
    this.#alarm = setTimeout(() => this.#pause(), wait);
    this.#alarm.unref();
  }

  #pause(): void {
    this.#alarm = null;
    if (!this.#goesOn() || this.#busy || this.#asking) return;
    // Only where nothing happened meanwhile: the events' own times tell the pauses between them.
    if (this.#done < this.#setup.recording.count) return this.catchUp();
    this.#busy = true;
    this.#setup.thread.send({ type: "due", now: now() });
  }

  #take(result: ScanResult): void {
    switch (result.type) {
      case "frames":
        for (const problem of result.problems) this.#problems.push(problem);
        this.#append(frameColumnsOf(result.columns, result.count), result.count);
        return;
      case "framed":
        this.#pending = result.pending;
        this.#undecided = result.undecided;
        this.#damage = result.damage;
        this.#done = result.done;
        this.#due = result.due;
        this.#busy = false;
        if (result.full) {
          this.#failure = FULL;
          this.#end("failed");
          return;
        }
        this.#settle();
        this.#wake();
        this.#setup.onProgress();
        this.catchUp();
        return;
      case "failed":
        this.#failure = scanFailure(
          result,
          this.#setup.recording.path,
          "Cutting the recording into messages",
          "Check that the recording's file is where it was; then choose the messages again.",
        );
        this.#end("failed");
        return;
      case "scanned":
      case "closed":
        return;
    }
  }

  #append(frames: FrameColumns, count: number): void {
    this.#store.append(frames, count);
    this.#pending = withoutWhole(this.#pending, frames);
  }

  /** Live once it has seen all that there is. */
  #settle(): void {
    if (this.#state !== "scanning" || this.#busy) return;
    if (this.#setup.recording.count - this.#done > CHUNK_ROWS) return;
    this.#state = "live";
    this.#setup.onProgress();
  }

  #end(state: "stopped" | "failed"): void {
    this.#state = state;
    this.#setup.thread.release();
    this.#quiet();
    this.#wake();
    this.#setup.onProgress();
  }

  #quiet(): void {
    if (this.#alarm !== null) clearTimeout(this.#alarm);
    this.#alarm = null;
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

const FULL: Failure = {
  code: "PORTSCOPE_MESSAGE_LIMIT",
  syscall: "",
  sentence: `This view holds ${formatCount(MAX_MESSAGES)} messages, as many as a view can; later ones are not shown.`,
  next: "Look at one socket only, filter, or cut into longer messages.",
};
