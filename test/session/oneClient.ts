// An engine and one client of it, new for each test of a file that imports from here.

import { afterEach, beforeEach, expect } from "vitest";
import { rowAt } from "../../shared/codec/rows.ts";
import { eventsOf } from "../../shared/model/query.ts";
import { type Row, type RowColumns, type Scope } from "../../shared/model/rows.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";

export const ALL: Scope = { kind: "all" };
export let f: EngineFixture;
export let client: TestClient;

beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});

afterEach(async () => {
  client.close();
  await f.close();
});

export function rowsOf(columns: RowColumns): Row[] {
  return Array.from({ length: columns.seq.length }, (_, i) => rowAt(columns, i));
}

/** Until the engine has had so many events. */
export async function settled(events: number): Promise<void> {
  await expect.poll(() => f.seen.length).toBe(events);
}

export async function allRows(scope: Scope): Promise<Row[]> {
  const rows: Row[] = [];
  for (;;) {
    const page = await client.call("rows", { query: eventsOf(scope), from: rows.length, count: 7 });
    rows.push(...rowsOf(page.rows));
    if (rows.length >= page.total || page.rows.seq.length === 0) return rows;
  }
}
