// What was said on a socket of a recording, in turns: as a sequence is made of it.

import { callOf } from "../../../shared/codec/rows.ts";
import type { Recorded } from "../../../shared/model/recorded.ts";
import { Recording } from "../../../shared/talk/sequence/Recording.ts";
import { CHUNK_ROWS } from "../../record/index/chunk.ts";
import { areDatagrams } from "../../record/index/FlowTable.ts";
import type { EventStore } from "../../record/read/EventStore.ts";
import type { Place } from "../../record/read/readRows.ts";
import { nextTurn } from "../../system/nextTurn.ts";
import { ScopeView } from "../ScopeView.ts";

/** Events whose places are asked for at once. */
const PAGE = 256;
/** Events at a socket's beginning that say which part it has, whatever is chosen of the rest. */
const BEGINNING = 16;

export interface SaidChoice {
  readonly socket: number;
  /** Seqs: the first, and the last (null: as far as there are any). */
  readonly from: number;
  readonly to: number | null;
  /** Of these alone; null: of all between. */
  readonly seqs: readonly number[] | null;
}

/** `goOn` throws a Refusal where nobody wants it any more. */
export async function saidOn(
  store: EventStore,
  { socket, from, to, seqs }: SaidChoice,
  goOn: () => void,
): Promise<Recorded> {
  const view = new ScopeView(store.index, { kind: "socket", socket });
  const recording = new Recording();
  const chosen = seqs === null ? null : new Set(seqs);
  const isChosen = (seq: number): boolean =>
    seq >= from && (to === null || seq <= to) && (chosen === null || chosen.has(seq));
  const first = await view.positionOf(store.ordinalOf(from));
  const end = to === null ? view.total() : await view.positionOf(store.ordinalOf(to + 1));
  for (const place of await placesOf(store, view, 0, Math.min(BEGINNING, first)))
    if (place.socket === socket && !carriesBytes(place)) {
      const event = await store.event(place.seq);
      if (event.call === "connect") recording.add(event, NONE, false);
    }
  for (let at = first; at < end; at += PAGE) {
    await nextTurn();
    goOn();
    for (const place of await placesOf(store, view, at, Math.min(PAGE, end - at))) {
      const { seq } = place;
      const isData = carriesBytes(place);
      // Of events without bytes what they say of the ends is wanted all the same.
      if (place.socket !== socket || (isData && !isChosen(seq))) continue;
      if (!isData && !isChosen(seq) && callOf(place.code & 0xff) !== "connect") continue;
      if (isData && recording.isFull) {
        recording.leave();
        continue;
      }
      const payload = isData ? await store.payload(seq) : NONE;
      recording.add(await store.event(seq), payload, isData && (await isDatagram(store, seq)));
    }
  }
  return recording.recorded;
}

const NONE = new Uint8Array(0);

async function placesOf(
  store: EventStore,
  view: ScopeView,
  from: number,
  count: number,
): Promise<readonly Place[]> {
  return count <= 0 ? [] : store.places(await view.ordinals(from, count));
}

function carriesBytes({ code }: Place): boolean {
  const call = callOf(code & 0xff);
  return call === "send" || call === "recv";
}

async function isDatagram(store: EventStore, seq: number): Promise<boolean> {
  const ordinal = store.ordinalOf(seq);
  const { flow } = await store.pick(Math.floor(ordinal / CHUNK_ROWS), [ordinal % CHUNK_ROWS]);
  return areDatagrams(store.flows[flow[0] ?? 0]?.protocol);
}
