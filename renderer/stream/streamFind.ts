// Searching in a stream, from line to line.

import { rowAt } from "../../shared/codec/rows.ts";
import { quotedText } from "../../shared/filter/valueText.ts";
import { hexByte } from "../../shared/format/hex.ts";
import type { Row } from "../../shared/model/rows.ts";
import { attempt } from "../app/attempt.ts";
import type { App } from "../app/App.ts";
import { linesQuery, type Conversation } from "./conversation.ts";
import { engineSlice } from "../app/engineState.ts";

/** Where the person is in a stream. */
export interface StreamPlace {
  readonly line: number;
  /** Where a search goes on: in hex the position of the text line that was found, else the line. Null: not found by one. */
  readonly found: number | null;
}

export interface StreamSearch {
  readonly text: string;
  /** Null: from the end that the direction comes from. */
  readonly from: StreamPlace | null;
  readonly direction: "next" | "previous";
}

/** The next or previous line that holds a text; null where there is none, or the search was refused. */
export async function findInStream(
  app: App,
  conversation: Conversation,
  { text, from, direction }: StreamSearch,
): Promise<StreamPlace | null> {
  const query = linesQuery(conversation);
  const hex = conversation.shape === "hex";
  const position = hex ? (from?.found ?? null) : (from?.line ?? null);
  const found = await attempt(
    app,
    app.engine.call("find", {
      query,
      // not for people: the filter language.
      find: `payload contains ${needleOf(text, conversation)}`,
      seq: direction === "next" ? 0 : (engineSlice.get(app).facts?.seq ?? 0) + 1,
      ...(position === null ? {} : { position }),
      direction,
    }),
  );
  if (found === null || found.seq === null) return null;
  if (!hex) return { line: found.position, found: found.position };
  const answer = await attempt(
    app,
    app.engine.call("rows", { query, from: found.position, count: 1 }),
  );
  if (answer === null || answer.rows.seq.length === 0) return null;
  const line = await hexLineOf(app, conversation, rowAt(answer.rows, 0), text);
  return line === null ? null : { line, found: found.position };
}

async function hexLineOf(
  app: App,
  { socket, peer, direction }: Conversation,
  row: Row,
  text: string,
): Promise<number | null> {
  const inside = indexOf(row.preview, new TextEncoder().encode(text));
  // With one peer only, offsets are those of its own datagrams: the row tells them of all.
  const place =
    peer !== null || row.direction === null
      ? ({ kind: "event", seq: row.seq } as const)
      : ({ kind: "byte", direction: row.direction, at: row.at + inside } as const);
  const answer = await attempt(
    app,
    app.engine.call("streamLine", { socket, peer, direction, place }),
  );
  return answer === null ? null : answer.line;
}

/** 0 where it is further on than these bytes go. */
function indexOf(bytes: Uint8Array, needle: Uint8Array): number {
  for (let at = 0; at + needle.length <= bytes.length; at++)
    if (needle.every((byte, i) => bytes[at + i] === byte)) return at;
  return 0;
}

/** The text as the stream's bytes have it. */
function needleOf(text: string, { utf16 }: Conversation): string {
  if (utf16 === null) return quotedText(text);
  const bytes: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const pair = [hexByte(text.charCodeAt(at) & 0xff), hexByte(text.charCodeAt(at) >>> 8)];
    bytes.push(...(utf16 === "le" ? pair : pair.toReversed()));
  }
  return bytes.join(":");
}
