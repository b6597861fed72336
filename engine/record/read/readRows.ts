// Turns places in the recording into rows, events and payloads, whether their bytes are still in memory or in the file.

import { callOf, directionOf } from "../../../shared/codec/rows.ts";
import { formatEndpoint, type IpEndpoint } from "../../../shared/model/endpoint.ts";
import { encodeNote, noteOfEvent } from "../../../shared/model/callNote.ts";
import type { Call, SocketEvent } from "../../../shared/model/event.ts";
import { refusal, type Refusal } from "../../../shared/model/failure.ts";
import { carriesBytes, PREVIEW_BYTES, ROW_FLAG, type Row } from "../../../shared/model/rows.ts";
import { HAS_PACKETS } from "../index/eventDetail.ts";
import { DATA_FIELD, eventFromFields, PROGRAM_FIELD } from "../pcapng/eventFields.ts";
import { BLOCK, EPB_HEADER } from "../pcapng/format.ts";
import { fieldText, readJournal } from "../pcapng/journalEntry.ts";
import { readBlocks, readEnhancedPacket } from "../pcapng/readBlocks.ts";
import { gather, type ByteSource } from "../../system/gather.ts";
import { readPacket } from "../pcapng/readPacket.ts";
import { said } from "../../../shared/words/said.ts";
import { buffer } from "./buffer.ts";
import { programIn } from "./programIn.ts";

/** One event's row in the index. */
export interface Place {
  readonly seq: number;
  readonly offset: number;
  readonly time: number;
  readonly socket: number;
  readonly result: number;
  /** Call number in the low byte, row flags in the high byte. */
  readonly code: number;
  /** See eventDetail.ts. */
  readonly detail: number;
}

/**
 * Enough for the headers and a preview of any event: an entry names both ends up to three times, and the characters of a
 * socket's path may take six bytes each in JSON.
 */
export const HEAD_BYTES = 4096;
/** The same for an event that is packets: their headers are short. */
const PACKET_HEAD_BYTES = 512;
/** What lies between two events is read with them where it is no more than this; and what is read in one piece. */
const MAX_GAP = 32 * 1024;
const MAX_SPAN = 1024 * 1024;

/** `places` by offset, ascending. */
export async function readRows(source: ByteSource, places: readonly Place[]): Promise<Row[]> {
  const pieces = piecesOf(places);
  const read = await gather(source, pieces);
  return pieces.flatMap(({ from, first, behind }, i) => {
    const bytes = read[i] ?? new Uint8Array(0);
    return places.slice(first, behind).map((place) => {
      const at = place.offset - from;
      return rowFrom(place, bytes.subarray(at, at + HEAD_BYTES));
    });
  });
}

/** Bytes [from, to) of the file that hold the heads of places [first, behind). */
interface Piece {
  readonly from: number;
  readonly first: number;
  to: number;
  behind: number;
}

function piecesOf(places: readonly Place[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let last: Piece | null = null;
  for (const [i, place] of places.entries()) {
    const { offset } = place;
    const to = offset + (isPacket(place) ? PACKET_HEAD_BYTES : HEAD_BYTES);
    if (last !== null && offset - last.to <= MAX_GAP && to - last.from <= MAX_SPAN) {
      last.to = to;
      last.behind = i + 1;
      continue;
    }
    last = { from: offset, first: i, to, behind: i + 1 };
    pieces.push(last);
  }
  return pieces;
}

/** All bytes that one send or recv carried; empty for every other call. Throws a Refusal where they are damaged. */
export async function readPayload(source: ByteSource, place: Place): Promise<Uint8Array> {
  if (!carriesPayload(place)) return new Uint8Array(0);
  const payload = new Uint8Array(place.result);
  // The packets of one event follow one another; their headers and a closing acknowledgement fit what is added.
  const bytes = await source.read(place.offset, place.result + HEAD_BYTES);
  let end = 0;
  for (const block of readBlocks(bytes)) {
    if (block.type === BLOCK.journal) {
      const data = readJournal(block.body).get(DATA_FIELD) ?? new Uint8Array(0);
      return data.slice();
    }
    const part = payloadOf(block.body, place);
    if (part === null) break;
    payload.set(part.subarray(0, payload.length - end), end);
    end += part.length;
    if (end >= payload.length) break;
  }
  // Bytes that are not there must not be shown as zeros.
  if (end < payload.length) throw damaged(place);
  return payload;
}

function damaged({ seq, offset }: Place): Refusal {
  return refusal(
    "DAMAGED",
    said("record.eventIsDamagedInRecordingsFileAt", { seq, offset }),
    said("record.anotherProgramOrDiskChangedFilePortscope"),
  );
}

/** One event with all its particulars. */
export async function readEvent(source: ByteSource, place: Place): Promise<SocketEvent> {
  const bytes = await source.read(place.offset, HEAD_BYTES);
  const [block] = readBlocks(bytes);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const whole = block === undefined ? await source.read(place.offset, length) : bytes;
  if (typeOf(whole) === BLOCK.journal) {
    const event = eventFromFields(readJournal(bodyOf(whole)));
    if (event !== null) return event;
  }
  const ends = endsOf(bodyOf(whole), place);
  const call = callOf(place.code & 0xff);
  const program = programIn(buffer(whole));
  return {
    seq: place.seq,
    time: place.time,
    socket: place.socket,
    local: ends?.local ?? null,
    remote: ends?.remote ?? null,
    failure: null,
    call: call === "send" ? "send" : "recv",
    length: place.result,
    ...(program === null ? {} : { program }),
  };
}

/** What only messages have. */
const AN_EVENT = { at: -1, part: 0, incomplete: false, problem: false, damaged: false } as const;
const NO_BYTES = new Uint8Array(0);

function rowFrom(place: Place, head: Uint8Array): Row {
  const flags = place.code >>> 8;
  const row = {
    seq: place.seq,
    time: place.time,
    socket: place.socket,
    call: callOf(place.code & 0xff),
    direction: directionOf(flags),
    failed: (flags & ROW_FLAG.failed) !== 0,
    result: place.result,
    ...AN_EVENT,
  };
  if (typeOf(head) === BLOCK.journal) {
    const fields = readJournal(bodyOf(head));
    const peer = fieldText(fields, "PORTSCOPE_REMOTE") ?? "";
    if (!carriesBytes(row)) return { ...row, peer, preview: noteFrom(row, fields) };
    const data = fields.get(DATA_FIELD) ?? NO_BYTES;
    return { ...row, peer, preview: data.subarray(0, PREVIEW_BYTES) };
  }
  const ends = endsOf(bodyOf(head), place);
  if (ends === null) return { ...row, peer: "", damaged: true, preview: NO_BYTES };
  const preview = ends.payload.subarray(0, Math.min(PREVIEW_BYTES, place.result));
  return { ...row, peer: formatEndpoint(ends.remote), preview };
}

/** Of these calls a row says all in its columns, unless they failed. */
const SAYS_ALL: ReadonlySet<Call> = new Set(["connect", "accept", "shutdown"]);

function noteFrom(
  row: Pick<Row, "call" | "failed">,
  fields: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const says = SAYS_ALL.has(row.call) && !row.failed && !fields.has(PROGRAM_FIELD);
  if (says) return NO_BYTES;
  const event = eventFromFields(fields);
  const message = fields.get("MESSAGE") ?? NO_BYTES;
  // A row has its socket in a column of its own: the sentence goes without its `#5 `.
  const sentence = message.subarray(message.indexOf(0x20) + 1);
  return encodeNote(event === null ? null : noteOfEvent(event), sentence);
}

interface Ends {
  readonly local: IpEndpoint;
  readonly remote: IpEndpoint;
  readonly payload: Uint8Array;
}

/** Both ends from our side; takes the beginning of a block's body as well as the whole. */
function endsOf(body: Uint8Array, place: Place): Ends | null {
  const packet = body.subarray(EPB_HEADER - 8);
  const ip = readPacket(packet);
  if (ip === null) return null;
  const out = directionOf(place.code >>> 8) === "out";
  return {
    local: out ? ip.source : ip.destination,
    remote: out ? ip.destination : ip.source,
    payload: packet.subarray(ip.payloadAt),
  };
}

/** The payload of the event's next packet; null when the block belongs to another event. */
function payloadOf(body: Uint8Array, place: Place): Uint8Array | null {
  const block = readEnhancedPacket(body);
  if (block === null || block.packetId !== place.seq) return null;
  const ip = readPacket(block.packet);
  return ip === null ? null : block.packet.subarray(ip.payloadAt);
}

/** The body of the block at the beginning of these bytes, or as much of it as they hold; nothing of what follows. */
function bodyOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 12) return bytes.subarray(bytes.length);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  return bytes.subarray(8, Math.max(8, length - 4));
}

function typeOf(bytes: Uint8Array): number {
  return bytes.length < 12 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
}

function isPacket(place: Place): boolean {
  return (place.detail & HAS_PACKETS) !== 0 && carriesPayload(place);
}

function carriesPayload(place: Place): boolean {
  const call = callOf(place.code & 0xff);
  return call === "send" || call === "recv";
}
