// What the command `hints` looks at: an event, its neighbours on the same socket, and the other end where it is ours too.
// Bounded: a few hundred rows, however long the story.

import type { Hint } from "../../shared/failure/hint.ts";
import { hints } from "../../shared/failure/hints.ts";
import type { Story } from "../../shared/failure/hints/HintContext.ts";
import { formatEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import type { SocketEvent } from "../../shared/model/event.ts";
import type { SocketKind } from "../../shared/model/socket.ts";
import { ScopeView } from "../query/ScopeView.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import type { Registry } from "../sockets/Registry.ts";
import type { SocketRecord } from "../sockets/SocketRecord.ts";

/** Rows looked at before an event, and after it. */
const BEFORE = 256;
const AFTER = 64;

/** `registry`: of the sockets whose events these are; null for those of a file. Throws a Refusal when there is no such event. */
export async function readHints(
  store: EventStore,
  registry: Registry | null,
  seq: number,
): Promise<readonly Hint[]> {
  const event = await store.event(seq);
  const record = registry?.find(event.socket) ?? null;
  const story = await storyAround(store, event.socket, seq);
  const other = registry === null ? null : otherEndOf(registry, event, record);
  return hints({
    event,
    kind: record?.kind ?? (await kindOf(store, story)),
    spec: record?.spec ?? record?.parent?.spec ?? null,
    before: { ...story, rows: story.rows.filter((row) => row.seq < seq) },
    after: { rows: story.rows.filter((row) => row.seq > seq), fromBeginning: false },
    otherEnd:
      other === null ? null : { socket: other.id, ...(await storyAround(store, other.id, seq)) },
  });
}

async function storyAround(store: EventStore, socket: number, seq: number): Promise<Story> {
  const view = new ScopeView(store.index, { kind: "socket", socket });
  const position = await view.positionOf(store.ordinalOf(seq));
  const from = Math.max(0, position - BEFORE);
  const rows = await store.rowsOf(await view.ordinals(from, position - from + 1 + AFTER));
  // A recording that began in the middle of a connection does not hold its first bytes.
  const began = rows[0]?.call === "socket" || rows[0]?.call === "accept";
  return { rows, fromBeginning: from === 0 && began };
}

/** Of a socket that is not on the list any more; its first event tells. */
async function kindOf(store: EventStore, { rows }: Story): Promise<SocketKind | null> {
  const [first] = rows;
  if (first?.call !== "socket" && first?.call !== "accept") return null;
  const event = await store.event(first.seq);
  if (event.call === "socket") return event.kind;
  return event.remote?.family === "unix" ? "unix-connection" : "tcp-connection";
}

/** The socket of ours at the other end of a TCP connection. Unix domain sockets have no names to tell by. */
function otherEndOf(
  registry: Registry,
  event: SocketEvent,
  record: SocketRecord | null,
): SocketRecord | null {
  if (record?.kind !== "tcp-connection" || event.local === null || event.remote === null)
    return null;
  const ours = formatEndpoint(event.local);
  const theirs = formatEndpoint(event.remote);
  const is = (endpoint: Endpoint | null, text: string) =>
    endpoint !== null && formatEndpoint(endpoint) === text;
  for (const other of registry.all()) {
    if (other === record || other.kind !== "tcp-connection") continue;
    // The same ports may have been used before, by connections that are closed.
    if (other.openedAt > event.time + SLACK || (other.closedAt ?? Infinity) < event.time - SLACK)
      continue;
    if (is(other.local, theirs) && is(other.remote, ours)) return other;
  }
  return null;
}

/** µs by which the two ends' own stories may be apart. */
const SLACK = 1_000_000;
