// One message as a filter sees it: the bytes are its own, all else is that of the event its last byte came from.

import type { Frame } from "../../../../shared/framing/framer.ts";
import type { Call, Direction, SocketEvent } from "../../../../shared/model/event.ts";
import { rowNumber } from "../../../../shared/model/rows.ts";
import { PACKETS } from "../../../record/index/eventDetail.ts";
import type { Flow } from "../../../record/index/FlowTable.ts";
import type { BlockReader } from "../../../record/read/BlockReader.ts";
import type { OwedAnswers } from "../talks/OwedAnswers.ts";
import type { Told, ToldEvents } from "../talks/ToldEvents.ts";
import type { Facts } from "../events/Facts.ts";
import type { DirectedStream } from "./openStreams.ts";

/** The read that is being cut. */
export interface CurrentRead {
  readonly stream: DirectedStream | null;
  /** Offset of its first byte in the stream. */
  readonly offset: number;
  /** Its bytes, valid until the next read. */
  bytes(): Uint8Array;
}

export interface MessageSetting {
  readonly firstSeq: number;
  readonly firstTime: number;
  listenerOf(socket: number): number;
  read(): CurrentRead;
  /** What conversations say, by ordinal; null where nobody asks. */
  readonly talks: ToldEvents | null;
  /** Which requests have no answer; null where nobody asks. */
  readonly answers: OwedAnswers | null;
  /** For reads that came before. */
  back(): BlockReader;
}

export class MessageFacts implements Facts {
  readonly error = "";
  readonly failed = false;
  /** A message is none of the file's frames. */
  readonly asked = null;
  stream: DirectedStream;
  frame: Frame;
  /** As the frame's column. */
  part = 0;
  readonly setting: MessageSetting;

  constructor(setting: MessageSetting, stream: DirectedStream, frame: Frame) {
    this.setting = setting;
    this.stream = stream;
    this.frame = frame;
  }

  /** Its bytes may have come with several calls. */
  program(): null {
    return null;
  }
  get seq(): number {
    return this.setting.firstSeq + this.frame.lastOrdinal;
  }
  get time(): number {
    return this.frame.time;
  }
  get firstTime(): number {
    return this.setting.firstTime;
  }
  get previousTime(): number {
    return this.stream.previousTime;
  }
  get socket(): number {
    return this.stream.socket;
  }
  get listener(): number {
    return this.setting.listenerOf(this.stream.socket);
  }
  get call(): Call {
    return this.stream.direction === "in" ? "recv" : "send";
  }
  get direction(): Direction {
    return this.stream.direction;
  }
  get result(): number {
    return this.frame.length;
  }
  get packets(): number {
    return this.stream.direction === "in" ? PACKETS.in : PACKETS.out;
  }
  get flow(): Flow | null {
    return this.stream.flow;
  }
  // Pauses are those between calls, as the measures count them.
  get gap(): null {
    return null;
  }
  get response(): null {
    return null;
  }
  get message(): readonly string[] {
    const { seq, part } = this;
    return part === 0 ? [] : [rowNumber({ seq, part }), `${seq}@${this.frame.from}`];
  }
  payload(): Uint8Array {
    return messageBytes(this.setting, this.stream, this.frame);
  }
  told(): Told | null {
    const { first, skip } = this.#begins();
    return this.setting.talks?.message(first, skip, this.frame.length) ?? null;
  }
  owed(): boolean {
    const { first, skip } = this.#begins();
    return this.setting.answers?.has(first, skip) ?? false;
  }
  /** The event that its first byte came from, and bytes of that event before it. */
  #begins(): { readonly first: number; readonly skip: number } {
    const { pieces, framer } = this.stream;
    const { from, firstOrdinal } = this.frame;
    return framer === null
      ? { first: firstOrdinal, skip: 0 }
      : { first: pieces.firstOrdinal, skip: from - pieces.firstOffset };
  }
  sentence(): string {
    return "";
  }
  event(): SocketEvent {
    return {
      seq: this.seq,
      time: this.time,
      socket: this.socket,
      local: this.flow?.local ?? null,
      remote: this.flow?.remote ?? null,
      failure: null,
      call: this.call === "send" ? "send" : "recv",
      length: this.result,
    };
  }
}

/** A message's bytes, put together where it came in several reads; valid until the next read. */
function messageBytes(
  setting: MessageSetting,
  stream: DirectedStream,
  { from, length }: Frame,
): Uint8Array {
  const read = setting.read();
  const here = read.stream === stream;
  if (here && from >= read.offset)
    return read.bytes().subarray(from - read.offset, from - read.offset + length);
  const whole = new Uint8Array(length);
  const { pieces } = stream;
  const { end: ahead } = pieces.piece(pieces.count - 1);
  for (let i = 0; i < pieces.count; i++) {
    const { offset, start, end } = pieces.piece(i);
    if (offset >= from + length) break;
    const bytes =
      here && offset === read.offset ? read.bytes() : setting.back().payload(start, end, ahead);
    const skip = Math.max(0, from - offset);
    const part = bytes.subarray(skip, Math.max(skip, from + length - offset));
    whole.set(part, offset + skip - from);
  }
  return whole;
}
