// How long a client waits for what it asks of a recording.

import type { Engine } from "../../engine/createEngine.ts";
import { ALL_EVENTS, eventsOf, type Query } from "../../shared/model/query.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { attachClient, type EngineClient } from "./engineClient.ts";
import type { Ask, ScopeName, Times } from "./protocol.ts";

const PAGE_ROWS = 200;
const BUCKETS = 500;
const SCOPES: { readonly [K in ScopeName]: Scope } = {
  all: { kind: "all" },
  socket: { kind: "socket", socket: 2 },
  family: { kind: "family", socket: 3 },
};

type Asked<K extends Ask["ask"]> = Extract<Ask, { readonly ask: K }>;

/** One page after the other, as a person who drags the scroll bar would ask for them, or who scrolls up from the end. */
export async function timePages(
  { client, follow }: EngineClient,
  { scope, filter, order, pages }: Asked<"pages">,
): Promise<Times> {
  const query: Query = { ...eventsOf(SCOPES[scope]), filter };
  if (filter !== "") await follow(query);
  const times: number[] = [];
  let { total } = await client.call("rows", { query, from: 0, count: PAGE_ROWS });
  const last = Math.max(0, total - PAGE_ROWS);
  for (let page = 0; page < pages; page++) {
    const from =
      order === "random" ? Math.floor(Math.random() * last) : Math.max(0, last - page * PAGE_ROWS);
    const before = performance.now();
    const { total: now, rows } = await client.call("rows", { query, from, count: PAGE_ROWS });
    times.push(performance.now() - before);
    if (rows.seq.length !== Math.min(PAGE_ROWS, now - from))
      throw new Error(`${rows.seq.length} rows at ${from}`);
    total = now;
  }
  if (filter !== "") await follow(ALL_EVENTS);
  return { total, times };
}

export async function timeOpenings(engine: Engine, { clients }: Asked<"openings">): Promise<Times> {
  const times: number[] = [];
  let rowsThere = 0;
  for (let i = 0; i < clients; i++) {
    const { client, follow } = attachClient(engine);
    const before = performance.now();
    const total = await follow(ALL_EVENTS);
    const from = Math.max(0, total - PAGE_ROWS);
    await client.call("rows", { query: ALL_EVENTS, from, count: PAGE_ROWS });
    times.push(performance.now() - before);
    rowsThere = total;
    client.close();
  }
  return { total: rowsThere, times };
}

export async function timeFilter(
  { follow }: EngineClient,
  { filter, rounds }: Asked<"filter">,
): Promise<Times> {
  const times: number[] = [];
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    const before = performance.now();
    total = await follow({ ...ALL_EVENTS, filter });
    times.push(performance.now() - before);
    await follow(ALL_EVENTS);
  }
  return { total, times };
}

export async function timeMeasure(
  { client }: EngineClient,
  { rounds }: Asked<"measure">,
): Promise<Times> {
  const times: number[] = [];
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    const before = performance.now();
    const { totals } = await client.call("measure", {
      scope: { kind: "all" },
      from: null,
      to: null,
      buckets: BUCKETS,
    });
    times.push(performance.now() - before);
    total = totals.events;
  }
  return { total, times };
}
