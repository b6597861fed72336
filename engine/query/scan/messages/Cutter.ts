// Cuts the streams of events that are handed in one by one. What a pause ends, or the other direction's turn, is known when it
// has ended; pauses are told by the events' own times.

import type { Frame } from "../../../../shared/framing/framer.ts";
import { CALLS } from "../../../../shared/model/event.ts";
import type { FramingRule } from "../../../../shared/model/query.ts";
import type { Scope } from "../../../../shared/model/rows.ts";
import { areDatagrams } from "../../../record/index/FlowTable.ts";
import { holdsSocket, type ParentOf } from "../../Scope.ts";
import type { RowCursor } from "../events/RowCursor.ts";
import { createDueQueue } from "./createDueQueue.ts";
import type { CurrentRead } from "./MessageFacts.ts";
import { openStreams, PATIENCE, type DirectedStream, type SocketStreams } from "./openStreams.ts";

const SEND = CALLS.indexOf("send");
const RECV = CALLS.indexOf("recv");
const SHUTDOWN = CALLS.indexOf("shutdown");
const CLOSE = CALLS.indexOf("close");

export interface CutterSetup {
  readonly scope: Scope;
  readonly framing: readonly FramingRule[];
  readonly parentOf: ParentOf;
  /** A message was found. `known`: ordinal of the event at which its end is known. */
  emit(from: DirectedStream, frame: Frame, known: number): void;
  /** Something happened to what is not whole of a stream. */
  wake(stream: DirectedStream): void;
}

export class Cutter {
  readonly #setup: CutterSetup;
  readonly #due = createDueQueue<DirectedStream>();
  /** Null: not in scope. */
  readonly #sockets = new Map<number, SocketStreams | null>();
  /** For cutters that only count. */
  #zeros = new Uint8Array(65_536);
  /** The read that is being cut. */
  #at: RowCursor | null = null;
  #stream: DirectedStream | null = null;
  #bytes: Uint8Array | null = null;
  readonly read: CurrentRead;

  constructor(setup: CutterSetup) {
    this.#setup = setup;
    const stream = (): DirectedStream | null => this.#stream;
    this.read = {
      get stream() {
        return stream();
      },
      get offset() {
        return stream()?.offset ?? 0;
      },
      bytes: () => this.#payload(),
    };
  }

  /** When a pause may end a message, µs since the epoch; Infinity: never, as far as is known. */
  get nextDue(): number {
    return this.#due.next();
  }

  event(at: RowCursor, ordinal: number): void {
    const call = at.code & 0xff;
    switch (call) {
      case SEND:
      case RECV: {
        if (at.failed) return;
        const streams = this.#streamsOf(at);
        if (streams !== null) this.#data(at, streams, call === RECV, ordinal);
        return;
      }
      case SHUTDOWN: {
        const streams = this.#sockets.get(at.socket);
        if (streams === undefined || streams === null || at.failed) return;
        this.#end(at.direction === "in" ? streams.in : streams.out, ordinal);
        return;
      }
      case CLOSE: {
        const streams = this.#sockets.get(at.socket);
        this.#sockets.delete(at.socket);
        if (streams === undefined || streams === null) return;
        this.#end(streams.in, ordinal);
        this.#end(streams.out, ordinal);
      }
    }
  }

  /** What time alone ended before an event. */
  pause(now: number, known: number): void {
    const due = this.#due;
    for (let item = due.take(now); item !== null; item = due.take(now)) {
      const { framer, gap } = item;
      if (framer === null || gap === null) continue;
      this.#setup.wake(item);
      for (const frame of framer.due(now)) this.#setup.emit(item, frame, known);
      item.patience -= 1;
      if (item.patience > 0 && framer.pending() !== null) due.touch(item, gap, now);
    }
  }

  /** Nothing follows: what is left of each stream is a message. */
  finish(known: number): void {
    for (const streams of this.#sockets.values()) {
      if (streams === null) continue;
      this.#end(streams.in, known);
      this.#end(streams.out, known);
    }
  }

  #streamsOf(at: RowCursor): SocketStreams | null {
    const { socket } = at;
    const { scope, framing, parentOf } = this.#setup;
    let found = this.#sockets.get(socket);
    if (found === undefined) {
      found = holdsSocket(scope, socket, parentOf)
        ? openStreams(framing, socket, parentOf(socket), at.flow)
        : null;
      this.#sockets.set(socket, found);
    }
    return found;
  }

  #data(at: RowCursor, streams: SocketStreams, incoming: boolean, ordinal: number): void {
    const here = incoming ? streams.in : streams.out;
    if (streams.turns && streams.spoke !== here && at.result > 0) {
      this.#turn(incoming ? streams.out : streams.in, ordinal);
      streams.spoke = here;
    }
    here.previousTime = at.previousTime;
    here.flowNumber = at.flowNumber;
    // A stream's ends never change; a datagram's do.
    if (here.flow === null || areDatagrams(here.flow.protocol)) here.flow = at.flow;
    this.#at = at;
    this.#stream = here;
    this.#bytes = null;
    if (here.framer === null) this.#whole(at, here, ordinal);
    else if (at.result > 0 && !here.ended) this.#push(at, here, ordinal);
    this.#stream = null;
    here.offset += at.result;
  }

  /** The other direction spoke. */
  #turn(other: DirectedStream, ordinal: number): void {
    this.#setup.wake(other);
    for (const frame of other.framer?.turn() ?? []) this.#setup.emit(other, frame, ordinal);
  }

  /** A read that is a message by itself. */
  #whole({ result: length, time }: RowCursor, here: DirectedStream, ordinal: number): void {
    const one = { from: here.offset, length, firstOrdinal: ordinal, lastOrdinal: ordinal };
    const frame = { ...one, firstTime: time, time, complete: true, problem: null };
    this.#setup.emit(here, frame, ordinal);
  }

  #push(at: RowCursor, here: DirectedStream, ordinal: number): void {
    const { framer, gap } = here;
    if (framer === null) return;
    const { result: length, time } = at;
    here.pieces.add(here.offset, ordinal, at.start, at.end);
    here.heard = ordinal;
    here.heardTo = here.offset + length;
    this.#setup.wake(here);
    if (!here.looks && length > this.#zeros.length) this.#zeros = new Uint8Array(length);
    const bytes = here.looks ? this.#payload() : this.#zeros.subarray(0, length);
    for (const frame of framer.push({ bytes, time, ordinal }))
      this.#setup.emit(here, frame, ordinal);
    if (gap === null) return;
    here.patience = PATIENCE;
    this.#due.touch(here, gap, time);
  }

  #end(item: DirectedStream, known: number): void {
    if (item.framer === null || item.ended) return;
    item.ended = true;
    this.#setup.wake(item);
    if (item.gap !== null) this.#due.drop(item, item.gap);
    for (const frame of item.framer.end()) this.#setup.emit(item, frame, known);
    item.pieces.clear();
  }

  /** Of the read that is being cut. Zeros where it is damaged, so that what follows keeps its place in the stream. */
  #payload(): Uint8Array {
    const at = this.#at;
    if (at === null) return this.#zeros;
    if (this.#bytes === null) {
      const bytes = at.payload();
      this.#bytes = at.damaged.has(at.row) ? new Uint8Array(at.result) : bytes;
    }
    return this.#bytes;
  }
}
