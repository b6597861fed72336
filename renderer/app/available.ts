// Whether something can be done now, and why not where it cannot: what the palette and a button's tooltip say.
//
//     available: allOf(whenLive, when(hasRows, said("events.noRows")))

import type { Text } from "../../shared/words/said.ts";
import type { State } from "./App.ts";

/** True, or the reason why not: one sentence. */
export type Available = true | Text;

export type Availability = (state: State) => Available;

export const always: Availability = () => true;

export function when(is: (state: State) => boolean, reason: Text): Availability {
  return (state) => is(state) || reason;
}

/** The first reason counts. */
export function allOf(...all: readonly Availability[]): Availability {
  return (state) => {
    for (const one of all) {
      const answer = one(state);
      if (answer !== true) return answer;
    }
    return true;
  };
}

interface Offered {
  readonly available: Availability;
}

export function isAvailable({ available }: Offered, state: State): boolean {
  return available(state) === true;
}

/** Null where it can be done. */
export function reasonOf({ available }: Offered, state: State): Text | null {
  const answer = available(state);
  return answer === true ? null : answer;
}
