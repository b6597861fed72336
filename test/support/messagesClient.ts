// Messages of a real engine, as a client reads them.

import { expect } from "vitest";
import { rowAt } from "../../shared/codec/rows.ts";
import { parseFrameSpec } from "../../shared/framing/parseFrameSpec.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import type { Row } from "../../shared/model/rows.ts";
import type { TestClient } from "./testClient.ts";
import { english } from "./english.ts";

/** A typed spec, as `crlf` or `prefix:u16be`. */
export function spec(text: string): FrameSpec {
  const parsed = parseFrameSpec(text);
  if (!parsed.ok) throw new Error(english(parsed.problem.sentence));
  return parsed.spec;
}

/** Every stream cut in the same way, both directions. */
export function messages(text: string, changes: Partial<Query> = {}): Query {
  const framing = [{ socket: null, in: spec(text), out: spec(text) }];
  return { ...ALL_EVENTS, mode: "messages", framing, ...changes };
}

/** All rows of a query once there are so many. */
export async function rowsOnce(client: TestClient, query: Query, count: number): Promise<Row[]> {
  const total = async () => (await client.call("rows", { query, from: 0, count: 1 })).total;
  await expect.poll(total, { interval: 10 }).toBe(count);
  return allRows(client, query);
}

export async function allRows(client: TestClient, query: Query): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await client.call("rows", { query, from: rows.length, count: 1000 });
    for (let i = 0; i < page.rows.seq.length; i++) rows.push(rowAt(page.rows, i));
    if (rows.length >= page.total || page.rows.seq.length === 0) return rows;
  }
}
