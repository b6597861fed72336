// What a conversation had said before some bytes of it, found out anew: its beginning is followed, where versions and upgrades
// are agreed on, and what came last, where the requests are that are still to be answered. Of a long one the middle is left out.

import { afterGap, UNKNOWN, type KnownBefore } from "../../../shared/decode/Conversation.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import { nextTurn } from "../../system/nextTurn.ts";
import { type Flow, areDatagrams } from "../../record/index/FlowTable.ts";
import { readEvents } from "./readEvents.ts";
import type { StreamPlace } from "./readStream.ts";
import type { RemoteReplay, ReplayThread } from "./ReplayThread.ts";
import type { EventStore } from "../../record/read/EventStore.ts";
import type { ReplayedRead } from "../scan/replayStep.ts";
import { bytesOf, type Sums } from "./streamSums.ts";
import type { StreamEvent, StreamTable } from "./StreamTable.ts";

/** What is followed of the beginning, and of what came last, in bytes; events and messages cost some beside their own. */
const LOOK = 1024 * 1024;
const EVENT_COST = 256;
const MESSAGE_COST = 512;
/** What one question costs at most. */
const MOST = 4 * LOOK;
/** What is read at once, and given to the thread that follows. */
const BATCH_COST = 64 * 1024;

export interface Question {
  readonly peer: string | null;
  readonly protocol: string | null;
  readonly places: readonly StreamPlace[];
  /** Asked in each turn; throws what the caller is to be told when nobody wants the answer any more. */
  goOn(): void;
}

/** Where a place is: an event, and bytes of both directions before the place. */
interface Spot {
  readonly event: StreamEvent;
  readonly at: number;
}

const both = (sums: Sums): number => sums.bytesIn + sums.bytesOut;

export interface Source {
  readonly store: EventStore;
  /** Of the socket, with one peer or with all. */
  tableOf(peer: string | null): StreamTable;
  readonly thread: ReplayThread;
}

/** An answer for each place, in their order. */
export async function conversationsBefore(
  source: Source,
  question: Question,
): Promise<KnownBefore[]> {
  /** By the peer, where a socket has several: each is a conversation of its own. */
  const followers = new Map<string | null, Follower>();
  try {
    return await follow(source, question, followers);
  } finally {
    for (const follower of followers.values()) follower.close();
  }
}

async function follow(
  { store, tableOf, thread }: Source,
  { peer, protocol, places, goOn }: Question,
  followers: Map<string | null, Follower>,
): Promise<KnownBefore[]> {
  const answers: KnownBefore[] = places.map(() => ({ conversation: UNKNOWN, goesOn: null }));
  const all = tableOf(peer);
  await all.grow();
  await nextTurn();
  goOn();
  const spots = await Promise.all(places.map((place) => spotOf(store, all, place)));
  const order = spots
    .flatMap((spot, index) => (spot === null ? [] : [{ spot, index }]))
    .toSorted((a, b) => a.spot.event.ordinal - b.spot.event.ordinal || a.spot.at - b.spot.at);
  for (const { spot, index } of order) {
    const flow = await flowOf(store, spot.event.ordinal);
    const end =
      areDatagrams(flow?.protocol) && flow !== null && flow.remote !== null
        ? formatEndpoint(flow.remote)
        : peer;
    const table = end === peer ? all : tableOf(end);
    if (!followers.has(end)) await table.grow();
    const follower =
      followers.get(end) ?? new Follower(store, table, await thread.open(protocol), goOn);
    followers.set(end, follower);
    const own = end === peer ? spot : await sameEvent(table, spot);
    if (own !== null) answers[index] = await follower.before(own);
  }
  return answers;
}

async function spotOf(
  store: EventStore,
  table: StreamTable,
  place: StreamPlace,
): Promise<Spot | null> {
  if (place.kind === "event") {
    const event = await table.eventAt(store.ordinalOf(place.seq));
    return event === null ? null : { event, at: both(event.before) };
  }
  const of = bytesOf(place.direction);
  const [event] = await table.events(of, place.at, place.at + 1);
  if (event === undefined) return null;
  return { event, at: both(event.before) + place.at - of(event.before) };
}

/** The same event counted in the table of its peer. */
async function sameEvent(table: StreamTable, { event }: Spot): Promise<Spot | null> {
  const found = await table.eventAt(event.ordinal);
  return found === null ? null : { event: found, at: both(found.before) };
}

async function flowOf(store: EventStore, ordinal: number): Promise<Flow | null> {
  const row = await store.index.row(ordinal);
  return store.flows[row.flow[0] ?? 0] ?? null;
}

/** One conversation, followed from place to place. */
class Follower {
  readonly #store: EventStore;
  readonly #table: StreamTable;
  readonly #replay: RemoteReplay;
  readonly #goOn: () => void;
  /** Bytes of both directions that were followed, or left out. */
  #at = 0;
  #spent = 0;
  #flow: Flow | null = null;

  constructor(store: EventStore, table: StreamTable, replay: RemoteReplay, goOn: () => void) {
    this.#store = store;
    this.#table = table;
    this.#replay = replay;
    this.#goOn = goOn;
  }

  close(): void {
    this.#replay.close();
  }

  /** Places come in their order. */
  async before({ event, at }: Spot): Promise<KnownBefore> {
    await this.#follow(at);
    const known = await this.#replay.known(event.direction);
    if (this.#at === at) return known;
    return { conversation: afterGap(known.conversation), goesOn: null };
  }

  async #follow(to: number): Promise<void> {
    await this.#span(to, LOOK);
    if (this.#at === to || this.#spent > MOST) return;
    const from = await this.#lastLook(to);
    if (from > this.#at) {
      await this.#replay.gap();
      this.#at = from;
    }
    await this.#span(to, Number.POSITIVE_INFINITY);
  }

  /** Where what may be followed of what came last begins: with an event, `LOOK` before `to` at the most. */
  async #lastLook(to: number): Promise<number> {
    // As many messages as there were for each byte so far.
    const dear = Math.max(1, this.#spent / Math.max(1, this.#at));
    for (let look = Math.ceil(LOOK / dear); look >= 1; look = Math.floor(look / 2)) {
      const from = Math.max(this.#at, to - look);
      const events = await this.#events(from, to);
      const cost = events.reduce((sum, { length }) => sum + Math.min(length, look) + EVENT_COST, 0);
      const last = events.at(-1);
      const reaches = last !== undefined && both(last.before) + last.length >= to;
      if (!reaches || cost > 2 * LOOK) continue;
      const begins = events.find(({ before }) => both(before) >= from);
      return begins === undefined ? to : both(begins.before);
    }
    return to;
  }

  /** Follows up to `to`, or what `most` allows. */
  async #span(to: number, most: number): Promise<void> {
    for (let spent = 0; this.#at < to && spent < most;) {
      const events = await this.#events(this.#at, Math.min(to, this.#at + LOOK));
      if (events.length === 0) return;
      for (let first = 0; first < events.length && spent < most;) {
        const batch = batchOf(events, first);
        spent += await this.#batch(batch, to);
        first += batch.length;
      }
    }
  }

  /** In a turn of its own: naming many events takes a while. */
  async #events(from: number, to: number): Promise<StreamEvent[]> {
    await this.#turn();
    return this.#table.events(both, from, to);
  }

  async #turn(): Promise<void> {
    await nextTurn();
    this.#goOn();
  }

  /** Returns what it cost. */
  async #batch(events: readonly StreamEvent[], to: number): Promise<number> {
    const parts = await readEvents(
      this.#store,
      events.map((event) => {
        const from = Math.max(0, this.#at - both(event.before));
        const rest = Math.min(event.length, to - both(event.before));
        return { ordinal: event.ordinal, from, to: Math.min(rest, from + LOOK) };
      }),
    );
    const flow = (this.#flow ??= await flowOf(this.#store, events[0]?.ordinal ?? 0));
    let cost = 0;
    const reads = events.map((event, i): ReplayedRead => {
      // A copy: what they were read with stays here.
      const bytes = new Uint8Array(parts[i] ?? []);
      cost += bytes.length + EVENT_COST;
      this.#at = Math.max(this.#at, both(event.before)) + bytes.length;
      return { direction: event.direction, bytes };
    });
    cost += (await this.#replay.reads(flow, reads)) * MESSAGE_COST;
    this.#spent += cost;
    await this.#turn();
    return cost;
  }
}

/** The events from `first` on that are followed at once, at least one. */
function batchOf(events: readonly StreamEvent[], first: number): readonly StreamEvent[] {
  let cost = 0;
  let end = first;
  while (end < events.length && cost < BATCH_COST) {
    cost += (events[end]?.length ?? 0) + EVENT_COST;
    end += 1;
  }
  return events.slice(first, end);
}
