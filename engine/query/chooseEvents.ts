// The events that the rows of a view are of, for an export: of a message all whose bytes it has.

import { callOf } from "../../shared/codec/rows.ts";
import { Refusal } from "../../shared/model/failure.ts";
import { NONE_UNDECIDED } from "../../shared/model/query.ts";
import { ROW_FLAG } from "../../shared/model/rows.ts";
import { Recent } from "../../shared/util/Recent.ts";
import { mustGoOn } from "../feed/goOn.ts";
import { EventBits } from "../record/export/ChosenEvents.ts";
import type { ChooseEvents } from "../record/export/PacketExport.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import { nextTurn } from "../system/nextTurn.ts";
import type { ClientViews, Looked } from "./ClientViews.ts";
import type { RowPlace } from "./rowPlaces.ts";
import { ScopeView } from "./ScopeView.ts";
import type { View } from "./View.ts";

/** Rows gone through in one turn. */
const ROWS = 2048;
/** Milliseconds between two looks at what has reached the disk. */
const LOOK_MS = 30;
/** Streams of which it is kept where their events are. */
const KEPT_STREAMS = 64;

/** Throws a Refusal when the filter is not one. */
export function chooseEvents(
  store: EventStore,
  views: ClientViews,
  { source, query }: Looked,
): ChooseEvents {
  // In which order they are shown is of no matter.
  const { order: _, ...recorded } = query;
  const looked = { source, query: recorded };
  // It begins to look at once, and refuses what is no filter before a file is made.
  views.of(looked);
  return async (onProgress, signal) => {
    const watched = views.watch(looked, () => {});
    try {
      const view = watched.view();
      const events = store.count;
      const bits = new EventBits(events);
      const { firstSeq } = store;
      if (view === null) return { firstSeq, bits: bits.bits, count: 0, undecided: 0, unseen: 0 };
      const seen = await lookedAt(view, events, { onProgress, signal });
      await addRows(store, view, { bits, events, signal });
      const { undecided } = view.scan() ?? { undecided: NONE_UNDECIDED };
      const { count } = bits;
      return {
        firstSeq,
        bits: bits.bits,
        count,
        undecided: undecided.count,
        unseen: events - seen,
      };
    } finally {
      watched.close();
    }
  };
}

interface Looking {
  readonly onProgress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** Waits until a view has looked at so many events; returns how many it has where it looks no further. Throws a Refusal. */
async function lookedAt(
  view: View,
  events: number,
  { onProgress, signal }: Looking,
): Promise<number> {
  const pulse = setInterval(() => view.catchUp(), LOOK_MS);
  try {
    for (;;) {
      mustGoOn(signal);
      const scan = view.scan();
      if (scan === null || scan.done >= events) return events;
      if (scan.failure !== null) throw new Refusal(scan.failure);
      onProgress(scan.done, events);
      if (!(await view.more())) return Math.min(events, view.scan()?.done ?? events);
    }
  } finally {
    clearInterval(pulse);
  }
}

interface Adding {
  readonly bits: EventBits;
  /** Those that there were when it began. */
  readonly events: number;
  readonly signal: AbortSignal;
}

async function addRows(
  store: EventStore,
  view: View,
  { bits, events, signal }: Adding,
): Promise<void> {
  const streams = new Recent<number, ScopeView>(KEPT_STREAMS);
  const total = view.total();
  for (let from = 0; from < total; from += ROWS) {
    await nextTurn();
    mustGoOn(signal);
    for (const place of await view.places(from, Math.min(ROWS, total - from))) {
      if (place.last >= events) continue;
      bits.add(place.first);
      bits.add(place.last);
      if (place.last - place.first < 2) continue;
      for (const ordinal of await within(store, place, streams)) bits.add(ordinal);
    }
  }
}

/** The events between a message's first one and its last one that carry its bytes. */
async function within(
  store: EventStore,
  { socket, first, last }: RowPlace,
  streams: Recent<number, ScopeView>,
): Promise<readonly number[]> {
  const stream = streams.get(socket) ?? new ScopeView(store.index, { kind: "socket", socket });
  streams.set(socket, stream);
  const from = await stream.positionOf(first);
  const ordinals = await stream.ordinals(from, (await stream.positionOf(last)) + 1 - from);
  const places = await store.places(ordinals);
  const call = callOf((places[0]?.code ?? 0) & 0xff);
  return ordinals.filter((_, i) => {
    const code = places[i]?.code ?? 0;
    return callOf(code & 0xff) === call && ((code >>> 8) & ROW_FLAG.failed) === 0;
  });
}
