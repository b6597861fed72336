// The rows of a sequence: the calls of the chosen sockets, and the accepts that made them, as far as the filter lets them pass.

import { andFilter } from "../../shared/filter/formatFilter.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import { MAX_STEPS } from "../../shared/sequence/ladder.ts";
import type { State } from "../app/App.ts";
import { chosenSockets } from "./chosenSockets.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { sequenceSlice } from "./sequenceState.ts";
import { socketsSlice } from "../sockets/socketsState.ts";

/** Steps that a part begins at a multiple of: the newest part moves on by this, not with each event. */
const PART = 500;

/** `chosen`: what a table would show; its filter applies here too. */
export function sequenceQuery(chosen: Query, state: State): Query {
  return { ...ALL_EVENTS, filter: andFilter(allSteps(state), chosen.filter) };
}

/** A filter for all that could be drawn; empty where there is no socket. */
export function allSteps(state: State): string {
  const { sockets, families, asides } = chosenSockets(state);
  if (sockets.length === 0) return "";
  const parentOf = (socket: number) => socketsSlice.of(state).table.get(socket)?.parent ?? null;
  const isIn = (ids: readonly number[], id: number | null) => id !== null && ids.includes(id);
  // What a family holds is not named one by one: what it accepts next is then another row of the same view.
  const named = sockets.filter(
    (socket) => !asides.includes(socket) && !isIn(families, parentOf(socket)),
  );
  const orphans = sockets.filter((socket) => {
    const parent = parentOf(socket);
    return parent !== null && (asides.includes(parent) || !sockets.includes(parent));
  });
  const aside = setTest("socket", asides);
  const tests = [
    setTest("socket", named),
    setTest("listener", families),
    setTest("accepted", orphans),
    // not for people: the filter language.
    aside === "" ? "" : `(${aside} and call != "accept")`,
  ];
  return tests.filter((test) => test !== "").join(" or ");
}

/** Whether a filter lets only some of the steps pass. */
export function isSparse(state: State): boolean {
  return eventsSlice.of(state).view.query.filter !== allSteps(state);
}

function setTest(field: string, values: readonly number[]): string {
  return values.length === 0 ? "" : `${field} in {${values.join(", ")}}`;
}

/** Rows [from, to) of the view that are drawn. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

export function sequencePart(state: State): Part {
  const { view } = eventsSlice.of(state);
  const { part: asked } = sequenceSlice.of(state);
  const newest = newestFrom(view.total);
  const from =
    asked === null || asked.filter !== view.query.filter ? newest : Math.min(asked.from, newest);
  return { from, to: Math.min(view.total, from + MAX_STEPS), total: view.total };
}

/** Where the newest part begins: between 1,500 and 2,000 steps before the end. */
export function newestFrom(total: number): number {
  return Math.max(0, Math.ceil((total - MAX_STEPS) / PART) * PART);
}

/** Where the part before or after begins; a part overlaps its neighbour, so that nothing is torn apart. */
export function besideFrom(part: Part, step: -1 | 1): number {
  const from = part.from + step * (MAX_STEPS - PART);
  return Math.max(0, Math.min(from, newestFrom(part.total)));
}
