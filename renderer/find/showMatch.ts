// Where in a row's bytes a search has found what it looked for: those bytes are selected, which every view of them shows.

import { parseFilter } from "../../shared/filter/parseFilter.ts";
import type { Expression } from "../../shared/filter/ast.ts";
import { MAX_PAYLOAD } from "../../shared/model/rows.ts";
import { selectRange } from "../payload/payloadActions.ts";
import { attempt } from "../app/attempt.ts";
import { openSelected, readMessage } from "../payload/read/openSelected.ts";
import type { App } from "../app/App.ts";
import { eventsSlice } from "../events/eventsState.ts";

/** Looks at the first MiB of the selected row; nothing where it is not there (a call's sentence has no bytes). */
export async function showMatch(app: App, filter: string): Promise<void> {
  const { selected: selectedEvent, view } = eventsSlice.get(app);
  const parsed = parseFilter(filter);
  if (selectedEvent === null || !parsed.ok || parsed.expression === null) return;
  const opened = await attempt(app, openSelected(app.engine, view.query, selectedEvent));
  if (opened === null) return;
  const { frame, event } = opened;
  const { bytes } = (await attempt(
    app,
    frame === null
      ? app.engine.call("payload", { seq: event.seq, from: 0, count: MAX_PAYLOAD })
      : readMessage(app.engine, frame, 0, MAX_PAYLOAD),
  )) ?? { bytes: new Uint8Array(0) };
  if (eventsSlice.get(app).selected !== selectedEvent) return;
  const found = matchIn(bytes, parsed.expression);
  if (found !== null) selectRange(app, opened.id, found, "other");
}

/** Bytes that an expression is tried on at most. */
const MATCHED_HEAD = 64 * 1024;
/** Steps of an expression, a fraction of a second. */
const MAX_STEPS = 10_000_000;

/**
 * How many bytes an expression may be tried on here, where nothing can end it: with k quantifiers that can match any number, the
 * steps grow with the k+1st power of the length; with one inside of another there is no such bound.
 */
export function reachOf(source: string): number {
  // Classes and escapes are one item each.
  const items = source.replaceAll(/\\[^]/g, "x").replaceAll(/\[[^\]]*\]/g, "x");
  const loops = items.match(/[*+]|\{\d+,?\d*\}/g)?.length ?? 0;
  if (/\)(?:[*+]|\{\d)/.test(items) && (loops > 1 || items.includes("|"))) return 0;
  return Math.min(MATCHED_HEAD, Math.floor(MAX_STEPS ** (1 / (loops + 1))));
}

interface Match {
  readonly from: number;
  readonly to: number;
}

/** The first place for which a part of the filter that speaks of payload holds. */
export function matchIn(bytes: Uint8Array, expression: Expression): Match | null {
  switch (expression.kind) {
    case "and":
    case "or":
    case "xor":
      return matchIn(bytes, expression.left) ?? matchIn(bytes, expression.right);
    case "contains": {
      const { needle, operand } = expression;
      const at = operand.field.source === "payload" ? indexOf(bytes, needle) : -1;
      return at === -1 ? null : { from: at, to: at + needle.length };
    }
    case "matches": {
      if (expression.operand.field.source !== "payload") return null;
      const { source, flags } = expression.pattern;
      // The engine has found it in a thread of its own; here a costly expression would hold up the window.
      const head = bytes.subarray(0, reachOf(source));
      const found = new RegExp(source, flags).exec(latin1(head));
      if (found === null || found[0] === "") return null;
      return { from: found.index, to: found.index + found[0].length };
    }
    default:
      return null;
  }
}

function indexOf(bytes: Uint8Array, needle: Uint8Array): number {
  const [first] = needle;
  if (first === undefined) return -1;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < needle.length && bytes[at + same] === needle[same]) same += 1;
    if (same === needle.length) return at;
  }
  return -1;
}

/** Each byte one character. In pieces: a call takes only so many arguments. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join("");
}
