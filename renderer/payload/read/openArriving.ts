// A message that is still arriving, opened as far as it has come; a call that has not been answered yet.

import type { SocketEvent } from "../../../shared/model/event.ts";
import { said } from "../../../shared/words/said.ts";
import { arrivingWords, type ArrivingRow } from "../../events/arriving.ts";
import type { EngineLink } from "../../app/link/engineLink.ts";
import { readMessage, type OpenedEvent } from "./openSelected.ts";
import { createPayloadReader, createRangeReader } from "./payloadReader.ts";

/** Resolves once its first bytes are here, so that nothing flickers while it grows. */
export async function openArriving(
  engine: Pick<EngineLink, "call">,
  arriving: ArrivingRow,
): Promise<OpenedEvent> {
  if (arriving.call !== null) return openCall(engine, arriving.call);
  const { seq, time, socket, direction, at, result: length } = arriving.row;
  const frame = {
    socket,
    direction: direction ?? "in",
    at,
    part: 0,
    length,
    firstSeq: seq,
    lastSeq: seq,
    time,
    complete: false,
    problem: null,
  } as const;
  const reader = createRangeReader((from, count) => readMessage(engine, frame, from, count));
  const [newest] = await Promise.all([engine.call("event", { seq }), reader.readAll(0, 1)]);
  const event = newest.call === "send" || newest.call === "recv" ? { ...newest, length } : newest;
  // Its length is not part of it: what is selected of its bytes, and where one looks, stay as it grows.
  const id = `message.${socket}.${direction}.${at}`;
  return { id, event, frame, arriving: { words: arrivingWords(arriving), reader } };
}

/** It carries no bytes: its reader is never asked for any. */
function openCall(engine: Pick<EngineLink, "call">, event: SocketEvent): OpenedEvent {
  const reader = createPayloadReader(engine, event.seq);
  const arriving = { words: said("payload.underWay"), reader };
  return { id: `call.${event.socket}.${event.time}`, event, frame: null, arriving };
}
