// Whether something can be done now, and why not where it cannot: what the palette and a button's tooltip say.
//
//     available: allOf(whenLive, when(hasRows, said("events.noRows")))

import type { Text } from "../../shared/words/said.ts";
import type { State } from "./App.ts";

/** True, or the reason why not: one sentence. */
export type Available = true | Text;

export type Availability = (state: State) => Available;

export const always: Availability = () => true;

/** Those of which one is so at a time, or that are so or not: what a menu ticks. */
const choices = new WeakSet<Availability>();

export function when(is: (state: State) => boolean, reason: Text): Availability {
  const available: Availability = (state) => is(state) || reason;
  if (isSoAlready(reason)) choices.add(available);
  return available;
}

/** Whether the reason why something cannot be done is that it is so. */
export function isSoAlready(reason: Text | null): boolean {
  return typeof reason === "object" && reason?.word === "app.isSoAlready";
}

/** The first reason counts. */
export function allOf(...all: readonly Availability[]): Availability {
  const available: Availability = (state) => {
    for (const one of all) {
      const answer = one(state);
      if (answer !== true) return answer;
    }
    return true;
  };
  if (all.some((one) => choices.has(one))) choices.add(available);
  return available;
}

interface Offered {
  readonly available: Availability;
}

/** Whether it is one of a choice, or something that is so or not. */
export function isChoice({ available }: Offered): boolean {
  return choices.has(available);
}

export function isAvailable({ available }: Offered, state: State): boolean {
  return available(state) === true;
}

/** Null where it can be done. */
export function reasonOf({ available }: Offered, state: State): Text | null {
  const answer = available(state);
  return answer === true ? null : answer;
}
