// The part of a stream that the selected row is: its lines are tinted, and the stream opens at them.

import type { Row } from "../../shared/model/rows.ts";
import type { App } from "../app/App.ts";
import { attempt } from "../app/attempt.ts";
import { rowAt } from "../../shared/codec/rows.ts";
import { linesQuery, type Conversation } from "./conversation.ts";

/** A call, or a message; null where nothing is selected, or it is not at hand. */
export type SelectedPart = Pick<Row, "seq" | "direction" | "at" | "result"> | null;

/** The same for the same part. */
export function partKey(part: SelectedPart): string {
  return part === null ? "" : `${part.seq} ${part.direction ?? ""} ${part.at}`;
}

/** Whether a line holds bytes of it: of a call whose last bytes are, of a message which bytes are. */
export function isOfPart(line: Row, part: SelectedPart): boolean {
  if (part === null) return false;
  if (part.at < 0) return line.seq === part.seq;
  if (line.direction !== part.direction) return false;
  return line.at < part.at + part.result && part.at < line.at + line.result;
}

/** Lines before and behind the last event's first one in which a message's first line is looked for. */
const AROUND = 400;

/** The first line of it; null where it is not known yet, or the search was refused. */
export async function lineOfPart(
  app: App,
  conversation: Conversation,
  part: NonNullable<SelectedPart>,
): Promise<number | null> {
  const { socket, peer, direction, shape } = conversation;
  const { seq, at } = part;
  if (shape === "hex") {
    const byte = at >= 0 && part.direction !== null && peer === null;
    const place = byte
      ? ({ kind: "byte", direction: part.direction, at } as const)
      : ({ kind: "event", seq } as const);
    const found = await attempt(
      app,
      app.engine.call("streamLine", { socket, peer, direction, place }),
    );
    return found === null || found.line >= found.total ? null : found.line;
  }
  const query = linesQuery(conversation);
  const locate = async (of: { readonly at?: number }): Promise<number | null> => {
    const found = await attempt(app, app.engine.call("locate", { query, seq, ...of }));
    return found === null || found.position >= found.total ? null : found.position;
  };
  const first = await locate({});
  if (first === null || at < 0) return first;
  // One that begins where the message does, however many end in its event.
  const exact = (await locate({ at })) ?? first;
  for (const near of [exact, first]) {
    const from = Math.max(0, near - AROUND);
    const answer = await attempt(app, app.engine.call("rows", { query, from, count: 2 * AROUND }));
    if (answer === null) return first;
    for (let i = 0; i < answer.rows.seq.length; i++)
      if (isOfPart(rowAt(answer.rows, i), part)) return from + i;
  }
  return first;
}
