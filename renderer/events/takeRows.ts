// What a snapshot or a batch says about the view's rows.

import type { Batch, Snapshot, ViewUpdate } from "../../shared/contract/messages.ts";
import type { Query } from "../../shared/model/query.ts";
import type { State } from "../app/App.ts";
import { isSameEngine } from "../app/engineState.ts";
import { NONE_ARRIVING, takeArriving } from "./arriving.ts";
import { eventsSlice, type EventsState, type EventView } from "./eventsState.ts";
import { becameWhole } from "./selectedArriving.ts";

/** `query`: what its view shows; null: what was asked for last. */
export function rowsOfSnapshot(state: State, snapshot: Snapshot, query: Query | null): State {
  const { rows, rowsVersion, selected, asked } = eventsSlice.of(state);
  const { view, total, scan, tail, pending } = snapshot.view;
  rows.clear();
  if (tail !== null) rows.putTail(tail);
  // Whether the selected event can still be read.
  const isThere =
    isSameEngine(state, snapshot) && (selected?.seq ?? 0) >= snapshot.recording.firstSeq;
  return eventsSlice.change(state, {
    view: { query: query ?? asked, id: view, total, scan },
    asked: query ?? asked,
    rowsVersion: rowsVersion + 1,
    rowsFailure: null,
    arriving: takeArriving(NONE_ARRIVING, pending),
    selected: isThere ? selected : null,
  });
}

export function rowsOfBatch(state: State, { view: update }: Batch): State {
  const events = eventsSlice.of(state);
  const { view, rows, rowsVersion } = events;
  if (update.view !== view.id) return NOTHING;
  if (update.total < view.total) rows.clear();
  if (update.tail !== null) rows.putTail(update.tail);
  const changes = {
    ...(viewChanged(view, update)
      ? {
          view: { ...view, total: update.total, scan: update.scan },
          rowsVersion: rowsVersion + 1,
        }
      : undefined),
    ...arrived(events, update),
  };
  return Object.keys(changes).length === 0 ? NOTHING : eventsSlice.change(state, changes);
}

/** What is still arriving; what is selected of it is an event's row once it is whole. */
function arrived(events: EventsState, { pending, tail }: ViewUpdate): Partial<EventsState> {
  const { selected, selectedStart } = events;
  const arriving = takeArriving(events.arriving, pending);
  const change = arriving === events.arriving ? {} : { arriving };
  if (selectedStart === null || tail === null) return change;
  if (selected !== null) return { ...change, selectedStart: null };
  const whole = becameWhole(selectedStart, tail);
  return whole === null ? change : { ...change, selectedStart: null, selected: whole };
}

function viewChanged({ total, scan }: EventView, update: ViewUpdate): boolean {
  return (
    update.total !== total ||
    update.tail !== null ||
    update.scan?.state !== scan?.state ||
    update.scan?.done !== scan?.done
  );
}

const NOTHING: State = {};
