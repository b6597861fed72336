// What a row of the table stands for, with the way to its bytes: an event, or a message that was cut out of a stream and
// may be a part of one read or span many.

import type { Text } from "../../../shared/words/said.ts";
import type { SocketEvent } from "../../../shared/model/event.ts";
import type { MessageFrame, Query } from "../../../shared/model/query.ts";
import type { Row } from "../../../shared/model/rows.ts";
import { joinBytes } from "../../../shared/format/joinBytes.ts";
import type { EngineLink } from "../../app/link/engineLink.ts";
import type { SelectedEvent } from "../../events/eventsState.ts";
import { createPayloadReader, createRangeReader, type PayloadReader } from "./payloadReader.ts";

export interface OpenedEvent {
  /** Of these bytes: a selection belongs to them and to no others. */
  readonly id: string;
  /** A message's is the event that it begins in, with the length of the message. */
  readonly event: SocketEvent;
  /** Null for an event itself. */
  readonly frame: MessageFrame | null;
  /** Of a message that is still arriving: how far it has come, and the way to its bytes, the first of which are here. */
  readonly arriving?: { readonly words: Text; readonly reader: PayloadReader };
}

type Engine = Pick<EngineLink, "call">;

/**
 * `selected` as a row of a view of `query`. Null where another message stands in its place: the view has just changed, and
 * the selected event's place in it is still looked for.
 */
export async function openSelected(
  engine: Engine,
  query: Query,
  { seq, at: itemAt, position }: SelectedEvent,
): Promise<OpenedEvent | null> {
  if (query.mode === "calls")
    return { id: `event.${seq}`, event: await engine.call("event", { seq }), frame: null };
  const frame = await engine.call("frame", { query, position });
  const { socket, direction, at, length, firstSeq, lastSeq } = frame;
  if (itemAt === null ? seq < firstSeq || seq > lastSeq : at !== itemAt || seq !== lastSeq)
    return null;
  const first = await engine.call("event", { seq: firstSeq });
  const event = first.call === "send" || first.call === "recv" ? { ...first, length } : first;
  return { id: `message.${socket}.${direction}.${at}.${length}`, event, frame };
}

/** The bytes of a row, of whichever view it is. */
export function openRow(
  engine: Engine,
  { seq, socket, direction, at, result }: Row,
): PayloadReader {
  if (at < 0 || direction === null) return createPayloadReader(engine, seq);
  const message = { socket, direction, at, length: result };
  return createRangeReader((from, count) => readMessage(engine, message, from, count));
}

export function openReader(engine: Engine, opened: OpenedEvent): PayloadReader {
  const { event, frame, arriving } = opened;
  if (arriving !== undefined) return arriving.reader;
  return frame === null
    ? createPayloadReader(engine, event.seq)
    : createRangeReader((from, count) => readMessage(engine, frame, from, count));
}

/** The stream answers as far as its reads allow; asked again until all is there. */
export async function readMessage(
  engine: Engine,
  { socket, direction, at, length }: Pick<MessageFrame, "socket" | "direction" | "at" | "length">,
  from: number,
  count: number,
): Promise<{ readonly total: number; readonly bytes: Uint8Array }> {
  const end = Math.min(length, from + count);
  const parts: Uint8Array[] = [];
  for (let next = from; next < end;) {
    const { bytes } = await engine.call("stream", {
      socket,
      peer: null,
      direction,
      from: at + next,
      count: end - next,
    });
    if (bytes.length === 0) break;
    parts.push(bytes);
    next += bytes.length;
  }
  return { total: length, bytes: joinBytes(parts) };
}
