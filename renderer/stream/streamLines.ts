// The lines of a conversation by position: read a page at a time as they come into sight, and again as the stream grows.

import { rowAt } from "../../shared/codec/rows.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { Row, RowColumns } from "../../shared/model/rows.ts";
import { failureOf } from "../actions/attempt.ts";
import type { EngineLink } from "../connection/engineLink.ts";
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
}

export interface StreamLines {
  readonly conversation: Conversation;
  /** Null until something is known. */
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

interface Page {
  readonly rows: RowColumns;
  /** Of lines that are longer than a row's preview. */
  readonly long: ReadonlyMap<number, Uint8Array>;
}

export function createStreamLines(
  engine: Pick<EngineLink, "call">,
  conversation: Conversation,
): StreamLines {
  /** Insertion order is age of use. */
  const pages = new Map<number, Page>();
  const underWay = new Set<number>();
  const listeners = new Set<() => void>();
  const query = linesQuery(conversation);
  let total: number | null = null;
  let failure: Failure | null = null;

  function tell(): void {
    for (const listener of listeners) listener();
  }
  function ask(page: number): Promise<{ readonly total: number; readonly rows: RowColumns }> {
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
      const long = await readLongLines(engine, answer.rows, most);
      const known = pages.get(page)?.rows.seq.length;
      const same = failure === null && known === answer.rows.seq.length && answer.total === total;
      total = Math.max(total ?? 0, answer.total);
      failure = null;
      if (same) return;
      pages.delete(page);
      pages.set(page, { rows: answer.rows, long });
      for (const oldest of pages.keys()) {
        if (pages.size <= MAX_PAGES) break;
        pages.delete(oldest);
      }
      tell();
    } catch (error) {
      failure = failureOf(error);
      tell();
    } finally {
      underWay.delete(page);
    }
  }
  return {
    conversation,
    total: () => total,
    failure: () => failure,
    line(index) {
      const page = pages.get(Math.floor(index / PAGE_LINES));
      const at = index % PAGE_LINES;
      if (page === undefined || at >= page.rows.seq.length) return null;
      const row = rowAt(page.rows, at);
      return { row, bytes: page.long.get(at) ?? row.preview };
    },
    want(first, last) {
      if (total === null || failure !== null) return;
      const to = Math.min(total, last + AHEAD);
      for (let page = Math.floor(Math.max(0, first - AHEAD) / PAGE_LINES); ; page++) {
        const start = page * PAGE_LINES;
        if (start >= to) return;
        const have = pages.get(page)?.rows.seq.length ?? 0;
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
