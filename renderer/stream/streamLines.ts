// The lines of a conversation by position: read a page at a time as they come into sight, and again as the stream grows.

import { Recent } from "../../shared/util/Recent.ts";
import { rowAt } from "../../shared/codec/rows.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { PendingRows, Row, RowColumns } from "../../shared/model/rows.ts";
import { failureOf } from "../app/attempt.ts";
import type { EngineLink } from "../app/link/engineLink.ts";
import type { Conversation as Known, KnownBefore } from "../../shared/decode/Conversation.ts";
import { linesQuery, TEXT_BYTES, type Conversation } from "./conversation.ts";
import { readLongLines } from "./readLongLines.ts";

export const PAGE_LINES = 200;
/** 64 pages are 12,800 lines. */
const MAX_PAGES = 64;
/** Bytes of a message that are looked at to say what it is. */
const DECODED_BYTES = 4096;
const AHEAD = 40;

export interface StreamLine {
  readonly row: Row;
  /** Its bytes, all of a line of text or hex, the first of a message. */
  readonly bytes: Uint8Array;
  /** What the conversation had said before it; null where nobody asks, or it is not known. */
  readonly conversation: Known | null;
  /** Of a line or message that is not whole yet: the bytes that it will have, 0 where that is not known; null for a whole one. */
  readonly arriving: number | null;
}

export interface StreamLines {
  readonly conversation: Conversation;
  /** With what is still arriving behind the last line; null until something is known. */
  total(): number | null;
  /** Null while it is read. */
  line(index: number): StreamLine | null;
  failure(): Failure | null;
  /** Lines [first, last) are in sight. */
  want(first: number, last: number): void;
  /** Looks whether there is more. */
  refresh(): Promise<void>;
  onChange(listener: () => void): () => void;
}

interface Answer {
  readonly total: number;
  readonly rows: RowColumns;
  readonly pending?: PendingRows | null;
}

interface Page {
  readonly rows: RowColumns;
  /** Of lines that are longer than a row's preview. */
  readonly long: ReadonlyMap<number, Uint8Array>;
  readonly known: readonly KnownBefore[];
}

export function createStreamLines(
  engine: Pick<EngineLink, "call">,
  conversation: Conversation,
): StreamLines {
  const pages = new Recent<number, Page>(MAX_PAGES);
  const underWay = new Set<number>();
  const listeners = new Set<() => void>();
  const query = linesQuery(conversation);
  let total: number | null = null;
  let arriving: readonly StreamLine[] = [];
  let failure: Failure | null = null;

  function tell(): void {
    for (const listener of listeners) listener();
  }
  function ask(page: number): Promise<Answer> {
    const { socket, peer, direction, shape } = conversation;
    const part = { from: page * PAGE_LINES, count: PAGE_LINES };
    return shape === "hex"
      ? engine.call("streamLines", { socket, peer, direction, ...part })
      : engine.call("rows", { query, ...part });
  }
  async function read(page: number): Promise<void> {
    if (underWay.has(page)) return;
    underWay.add(page);
    try {
      const answer = await ask(page);
      const most = conversation.shape === "decoded" ? DECODED_BYTES : TEXT_BYTES;
      const [long, before] = await Promise.all([
        readLongLines(engine, answer.rows, most),
        knownBefore(answer.rows),
      ]);
      const behind = await linesOf(answer.pending ?? null, most);
      const known = pages.peek(page)?.rows.seq.length;
      const same =
        failure === null &&
        known === answer.rows.seq.length &&
        answer.total === total &&
        isSame(behind, arriving);
      // What an answer says is still arriving may be whole in one that came before it.
      if (answer.total >= (total ?? 0)) arriving = behind;
      total = Math.max(total ?? 0, answer.total);
      failure = null;
      if (same) return;
      pages.set(page, { rows: answer.rows, long, known: before });
      tell();
    } catch (error) {
      failure = failureOf(error);
      tell();
    } finally {
      underWay.delete(page);
    }
  }
  /** Only a decoder wants to know. */
  async function knownBefore(rows: RowColumns): Promise<readonly KnownBefore[]> {
    if (conversation.shape !== "decoded") return [];
    const places = Array.from(rows.seq, (_, i) => {
      const { direction, at } = rowAt(rows, i);
      return { kind: "byte", direction: direction ?? "in", at } as const;
    });
    const { socket } = conversation;
    const asked = { socket, peer: null, protocol: null, places };
    // Without it lines are read by themselves.
    return engine.call("conversation", asked).catch(() => []);
  }
  async function linesOf(pending: PendingRows | null, most: number): Promise<StreamLine[]> {
    if (pending === null) return [];
    const long = await readLongLines(engine, pending.rows, most);
    return pending.expected.map((expected, i) => {
      const row = rowAt(pending.rows, i);
      const bytes = long.get(i) ?? row.preview;
      return { row, bytes, conversation: null, arriving: expected };
    });
  }
  return {
    conversation,
    total: () => (total === null ? null : total + arriving.length),
    failure: () => failure,
    line(index) {
      if (total !== null && index >= total) return arriving[index - total] ?? null;
      const page = pages.get(Math.floor(index / PAGE_LINES));
      const at = index % PAGE_LINES;
      if (page === undefined || at >= page.rows.seq.length) return null;
      const row = rowAt(page.rows, at);
      const known = page.known[at]?.conversation ?? null;
      return { row, bytes: page.long.get(at) ?? row.preview, conversation: known, arriving: null };
    },
    want(first, last) {
      if (total === null || failure !== null) return;
      const to = Math.min(total, last + AHEAD);
      for (let page = Math.floor(Math.max(0, first - AHEAD) / PAGE_LINES); ; page++) {
        const start = page * PAGE_LINES;
        if (start >= to) return;
        const have = pages.peek(page)?.rows.seq.length ?? 0;
        if (have < Math.min(PAGE_LINES, total - start)) void read(page);
      }
    },
    refresh: () => read(Math.floor(Math.max(0, (total ?? 0) - 1) / PAGE_LINES)),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isSame(a: readonly StreamLine[], b: readonly StreamLine[]): boolean {
  return a.length === b.length && a.every((line, i) => isSameLine(line, b[i] ?? null));
}

/** Whether two lines of one conversation are drawn alike. */
export function isSameLine(a: StreamLine | null, b: StreamLine | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.arriving === b.arriving &&
    a.bytes.length === b.bytes.length &&
    a.row.result === b.row.result &&
    a.row.at === b.row.at &&
    a.row.seq === b.row.seq &&
    a.row.direction === b.row.direction
  );
}
