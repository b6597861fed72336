// Going to a place, by the palette or its number: one action for each that features show.

import { said } from "../../shared/words/said.ts";
import type { Action } from "../app/action.ts";
import type { App } from "../app/App.ts";
import { always, when } from "../app/available.ts";
import { goToPlace, placeOf, places } from "../app/place.ts";
import { railShown } from "./railShown.ts";

/** More have no key of their own. */
const NUMBERED = 9;

/** The keys of the place that stands there, from 0. */
export function placeKeys(at: number): string | undefined {
  return at < NUMBERED ? `Mod+${at + 1}` : undefined;
}

/** None where there is nothing to choose from. */
export function placeActions(app: Pick<App, "rows">): readonly Action[] {
  const all = places.of(app);
  if (all.length < 2) return [];
  const going = all.map((place, at): Action => {
    const keys = placeKeys(at);
    return {
      id: `place.${place.id}`,
      title: said("rail.goTo", { place: place.name }),
      section: "window",
      ...(keys === undefined ? {} : { keys }),
      available: when((state) => placeOf(app, state) !== place, said("rail.isHere")),
      run: (app) => goToPlace(app, place),
    };
  });
  return [...going, TOGGLE];
}

const TOGGLE: Action = {
  id: "window.rail",
  title: said("rail.toggle"),
  section: "window",
  available: always,
  run: (app) => railShown.set(app, !railShown.get(app)),
};
