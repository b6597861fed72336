// One step of a search in the current view. Calls are sought from an event; messages, of which an event may hold several, and
// sorted rows from a position.

import type { Found, Query } from "../../shared/model/query.ts";
import { type SelectedEvent, eventsSlice } from "./eventsState.ts";
import type { App } from "../app/App.ts";
import { engineSlice } from "../app/engineState.ts";

export type Direction = "next" | "previous";

/** Null: from the edge that the direction comes from. `included`: the row itself may be what is sought. */
export type SearchStart =
  | (Pick<SelectedEvent, "seq" | "position"> & { readonly included: boolean })
  | null;

export interface FindStep {
  readonly direction: Direction;
  readonly signal?: AbortSignal;
  /** Among the rows as they were recorded, however they are sorted. */
  readonly recorded?: boolean;
}

export function askFind(
  { store, engine }: App,
  find: string,
  start: SearchStart,
  { direction, signal, recorded = false }: FindStep,
): Promise<Found> {
  const { view } = eventsSlice.of(store.getState());
  const { facts } = engineSlice.of(store.getState());
  const { order: _, ...asRecorded } = view.query;
  const query: Query = recorded ? asRecorded : view.query;
  const edge = { seq: direction === "next" ? 0 : (facts?.seq ?? 0) + 1 };
  const input = { query, find, direction, ...(place(start) ?? edge) };
  return engine.call("find", input, signal === undefined ? {} : { signal });

  function place(from: SearchStart): { readonly seq: number; readonly position?: number } | null {
    if (from === null) return null;
    const back = !from.included ? 0 : direction === "next" ? -1 : 1;
    const seq = from.seq + back;
    if (query.mode === "calls" && query.order === undefined) return { seq };
    const position = from.position + back;
    return position < 0 ? null : { seq, position };
  }
}
