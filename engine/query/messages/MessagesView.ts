// The messages that streams are cut into, live: a thread cuts what has been recorded, part after part, and then what comes.

import type { Failure } from "../../../shared/model/failure.ts";
import { callOf } from "../../../shared/codec/rows.ts";
import { orderKeyOf, type OrderKey } from "../../../shared/model/order.ts";
import type { Query, ScanState } from "../../../shared/model/query.ts";
import { MAX_MESSAGES, type PendingRows, type Row } from "../../../shared/model/rows.ts";
import { now } from "../../system/clock.ts";
import type { EventStore } from "../../record/read/EventStore.ts";
import { needsEar } from "../scan/createEar.ts";
import { LiveScan } from "../LiveScan.ts";
import type { ScanResult } from "../scan/jobs.ts";
import type { ScanThread } from "../ScanThread.ts";
import type { RowPlace } from "../rowPlaces.ts";
import type { RecordedView } from "../View.ts";
import { frameColumnsOf, type FrameRow } from "../scan/frameColumns.ts";
import type { PendingMessage } from "../scan/PendingMessage.ts";
import { frameRows } from "./frameRows.ts";
import { FrameStore } from "./FrameStore.ts";
import type { FoundFrame } from "../FoundFrame.ts";
import { pendingRows, withoutWhole } from "./pendingRows.ts";
import { said, type Text } from "../../../shared/words/said.ts";

export interface MessagesViewSetup {
  readonly store: EventStore;
  readonly query: Query;
  readonly thread: ScanThread;
  /** Beside which file the messages that are not in memory are kept. */
  readonly beside: string;
  /** More is known: messages, or how far it has come. */
  onProgress(): void;
}

/** Messages looked at, from where an event was looked for, to find the one that ends with it. */
const NEARBY = 256;
let opened = 0;

export class MessagesView implements RecordedView {
  readonly #store: EventStore;
  readonly #scan: LiveScan;
  readonly #frames: FrameStore;
  readonly #problems: Text[] = [""];
  /** When a pause may end a message, µs since the epoch. */
  #due: number | null = null;
  #alarm: NodeJS.Timeout | null = null;
  #pending: readonly PendingMessage[] = [];

  constructor({ store, query, thread, beside, onProgress }: MessagesViewSetup) {
    this.#store = store;
    opened += 1;
    const frames = new FrameStore(`${beside}.messages-${opened}`);
    this.#frames = frames;
    this.#scan = new LiveScan({
      store,
      scope: query.scope,
      thread,
      opening: {
        type: "openMessages",
        path: store.readPath,
        indexPath: store.indexPath,
        filter: query.filter,
        scope: query.scope,
        framing: query.framing,
        firstSeq: store.firstSeq,
      },
      // One part at a time, since the thread may look at less than it is given.
      ahead: 1,
      hearsAhead: needsEar(query.filter),
      task: {
        failed: "query.cuttingFailed",
        next: said("query.checkThatRecordingsFileIsWhereIt2"),
      },
      async limit(asked) {
        // What was found is to be on the disk before more is looked for.
        await frames.settled();
        return store.writtenRows(asked);
      },
      take: (result) => this.#take(result),
      onIdle: () => this.#wait(),
      onProgress,
    });
    this.catchUp();
  }

  /** Seq of the recording's first event. */
  get firstSeq(): number {
    return this.#store.firstSeq;
  }

  total(): number {
    return this.#frames.total;
  }

  async rows(from: number, count: number): Promise<readonly Row[]> {
    return frameRows(this.#store, await this.#frames.read(from, count));
  }

  async rowsAt(positions: readonly number[]): Promise<readonly Row[]> {
    const frames: FrameRow[] = [];
    for (const position of positions) frames.push(...(await this.#frames.read(position, 1)));
    return frameRows(this.#store, frames);
  }

  async keys(by: OrderKey, from: number, count: number): Promise<Float64Array> {
    const frames = await this.#frames.read(from, count);
    return Float64Array.from(frames, ({ code, socket, length }) =>
      orderKeyOf({ call: callOf(code & 0xff), socket, result: length }, by),
    );
  }

  /** Its number among all of its scope. */
  async idAt(position: number): Promise<number> {
    const [frame] = await this.#frames.read(position, 1);
    return frame?.number ?? 2 ** 32;
  }

  placeOf(number: number): Promise<number> {
    return this.seekNumber(number);
  }

  async places(from: number, count: number): Promise<readonly RowPlace[]> {
    return this.#frames.read(from, count);
  }

  /** Position of the message that begins at a byte of an event, and ends with another; null where the view does not hold it. */
  async positionAt({
    first,
    skip,
    last,
  }: Omit<RowPlace, "socket" | "length">): Promise<number | null> {
    const position = await this.#frames.seek("known", last);
    const nearby = await this.#frames.read(position, NEARBY);
    const found = nearby.findIndex((each) => each.first === first && each.skip === skip);
    return found === -1 ? null : position + found;
  }

  /** Position of the first message that ends with an event's bytes (or of one of them), or of the first one that comes after it. */
  async positionOf(seq: number, at?: number): Promise<number> {
    const ordinal = this.#store.ordinalOf(seq);
    const isIt = (frame: FrameRow): boolean =>
      frame.last === ordinal && (at === undefined || frame.at === at);
    const ending = await this.#frames.seekEnding(ordinal, at ?? 0);
    if ((await this.#frames.read(ending, 1)).some(isIt)) return ending;
    const position = await this.#frames.seek("known", ordinal);
    // One that was known later stands further on.
    const nearby = await this.#frames.read(position, NEARBY);
    const found = nearby.findIndex(isIt);
    return found === -1 ? position : position + found;
  }

  /** Null where there is no such message. */
  async frame(position: number): Promise<FoundFrame | null> {
    const [frame] = await this.#frames.read(position, 1);
    if (frame === undefined) return null;
    return { frame, problem: frame.problem === 0 ? null : (this.#problems[frame.problem] ?? null) };
  }

  /** Position of the first message whose number among all of its scope is at least this one. */
  seekNumber(number: number): Promise<number> {
    return this.#frames.seek("number", number);
  }

  scan(): ScanState {
    return this.#scan.state();
  }

  /** None while it is behind: what is not whole there may have become so since. */
  pending(): Promise<PendingRows | null> {
    const known = this.#scan.live ? this.#pending : [];
    return pendingRows(this.#store, known, this.#frames.total);
  }

  catchUp(): void {
    this.#scan.catchUp();
  }

  reach(seq: number): Promise<void> {
    return this.#scan.reach(seq);
  }

  more(): Promise<boolean> {
    return this.#scan.more();
  }

  stop(): void {
    this.#quiet();
    this.#scan.stop();
  }

  close(): void {
    this.#quiet();
    this.#scan.close();
    this.#frames.close();
  }

  /** Sees to it that the thread is told when a pause has become long enough. */
  #wait(): void {
    if (this.#due === null || this.#alarm !== null) return;
    const wait = Math.max(1, Math.ceil((this.#due - now()) / 1000));
    this.#alarm = setTimeout(() => this.#pause(), wait);
    this.#alarm.unref();
  }

  #pause(): void {
    this.#alarm = null;
    if (!this.#scan.goesOn || this.#scan.busy) return;
    // Only where nothing happened meanwhile: the events' own times tell the pauses between them.
    if (this.#scan.done < this.#store.count) return this.catchUp();
    this.#scan.send({ type: "due", now: now() });
  }

  #take(result: ScanResult): void {
    switch (result.type) {
      case "frames": {
        for (const problem of result.problems) this.#problems.push(problem);
        const frames = frameColumnsOf(result.columns, result.count);
        this.#frames.append(frames, result.count);
        this.#pending = withoutWhole(this.#pending, frames);
        return;
      }
      case "framed":
        this.#quiet();
        this.#pending = result.pending;
        this.#due = result.due;
        this.#scan.answered(result);
        if (result.full) this.#scan.fail(FULL);
        return;
      default:
        return;
    }
  }

  #quiet(): void {
    if (this.#alarm !== null) clearTimeout(this.#alarm);
    this.#alarm = null;
  }
}

const FULL: Failure = {
  code: "PORTSCOPE_MESSAGE_LIMIT",
  syscall: "",
  sentence: said("query.thisViewHoldsMessagesAsManyAs", { most: MAX_MESSAGES }),
  next: said("query.lookAtOneSocketOnlyFilterOr"),
};
