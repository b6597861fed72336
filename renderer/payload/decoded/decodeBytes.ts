// The bytes of an event, decoded with what is known of their conversation. Asked once for each reader and question: the tab and
// its choices both want it.

import type { KnownBefore } from "../../../shared/decode/Conversation.ts";
import type { DecodeContext } from "../../../shared/decode/Decoder.ts";
import { memoByObject } from "../../../shared/util/memoByObject.ts";
import type { App } from "../../app/App.ts";
import type { DecodeChoice } from "../payloadState.ts";
import type { PayloadReader } from "../read/payloadReader.ts";
import { decoding } from "./createDecoding.ts";
import type { DecodedBytes } from "./decodeJob.ts";
import { toDecode, type BytesToDecode } from "./knownBefore.ts";

export interface Found extends DecodedBytes {
  /** What goes on in these bytes, where they begin within a message and no decoder was chosen. */
  readonly goesOn: KnownBefore["goesOn"];
}

interface Question {
  readonly choice: DecodeChoice | null;
  readonly context: DecodeContext;
}

/** What was asked about a reader's bytes, by question. */
const askedOf = memoByObject((_reader: PayloadReader) => new Map<string, Promise<Found>>());

export function decodeBytes(app: App, bytes: BytesToDecode, question: Question): Promise<Found> {
  const of = askedOf(bytes.reader);
  const key = JSON.stringify([bytes.total, question]);
  const known = of.get(key) ?? decode(app, bytes, question);
  of.set(key, known);
  known.catch(() => of.delete(key));
  return known;
}

async function decode(
  app: App,
  bytes: BytesToDecode,
  { choice, context }: Question,
): Promise<Found> {
  const protocol = choice === "none" ? null : choice;
  const { head, known } = await toDecode(app.engine, bytes, protocol);
  const goesOn = choice === null ? (known?.goesOn ?? null) : null;
  const conversation = known === null ? {} : { conversation: known.conversation };
  const found = await decoding.of(app).decode({
    bytes: new Uint8Array(head),
    context: { ...context, ...conversation },
    choice,
    within: goesOn !== null,
  });
  return { ...found, goesOn };
}
