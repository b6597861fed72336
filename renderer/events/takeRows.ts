// What an update says about the view's rows.

import type { ViewUpdate } from "../../shared/contract/events.ts";
import type { Query } from "../../shared/model/query.ts";
import type { State } from "../app/App.ts";
import { isSameEngine } from "../app/engineState.ts";
import type { Told } from "../app/feature.ts";
import { NONE_ARRIVING, takeArriving } from "./arriving.ts";
import { callsUnderWay } from "./callsUnderWay.ts";
import type { Item } from "./items.ts";
import { eventsSlice, type EventsState, type EventView } from "./eventsState.ts";
import { becameWhole } from "./selectedArriving.ts";

/** What is selected stays if it can still be read. */
export function selectedOfList(state: State, told: Told): State {
  const { selected, away, picked } = eventsSlice.of(state);
  if (selected === null && away === null && picked.size === 0) return NOTHING;
  const isThere = ({ seq }: Pick<Item, "seq">): boolean =>
    isSameEngine(state, told) && seq >= told.firstSeq;
  const all = [...picked].every(([, row]) => isThere(row));
  if (all && [selected, away].every((item) => item === null || isThere(item))) return NOTHING;
  return eventsSlice.change(state, {
    selected: selected !== null && isThere(selected) ? selected : null,
    away: away !== null && isThere(away) ? away : null,
    picked: new Map([...picked].filter(([, row]) => isThere(row))),
  });
}

export interface Begun {
  readonly query: Query;
  /** Chosen by the person, and not told anew. */
  readonly isNew: boolean;
}

/** The whole state of a view. */
export function rowsBegun(
  state: State,
  { query, isNew }: Begun,
  { total, scan, pending, sorted }: ViewUpdate,
): State {
  const { view, rows, rowsVersion, follow, selected, away, picked } = eventsSlice.of(state);
  const isSameCut = JSON.stringify(query.framing) === JSON.stringify(view.query.framing);
  const isTail = query.order === undefined && (follow || (selected ?? away) === null);
  // Rows of one view that were put elsewhere are shown where they were until they have been read anew.
  if (isNew) rows.clear();
  else rows.renew();
  return eventsSlice.change(state, {
    view: { query, id: view.id + 1, total, scan, sorted: sorted ?? null },
    rowsVersion: rowsVersion + 1,
    rowsFailure: null,
    arriving:
      query.mode === "calls" ? callsUnderWay(state, query) : takeArriving(NONE_ARRIVING, pending),
    // What is selected is looked for, and stays in sight where it is found; without it other rows begin at their end.
    ...(isNew ? { follow: isTail, reveal: null } : undefined),
    // Where streams are cut anew other messages stand in their place.
    ...(isSameCut ? undefined : { picked: new Map([...picked].filter(([, { at }]) => at < 0)) }),
  });
}

export function rowsGrown(state: State, update: ViewUpdate): State {
  const events = eventsSlice.of(state);
  const { view, rows, rowsVersion } = events;
  if (update.tail !== null) rows.putTail(update.tail);
  const changes = {
    ...(viewChanged(view, update)
      ? {
          view: {
            ...view,
            total: update.total,
            scan: update.scan,
            sorted: update.sorted ?? null,
          },
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
  const arriving =
    events.view.query.mode === "calls" ? events.arriving : takeArriving(events.arriving, pending);
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
