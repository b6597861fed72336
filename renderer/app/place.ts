// A place is what the window is about: it decides what the left pane lists and what the main view shows; payload and composer
// stay. A rail to choose from stands at the left edge as soon as there are two.
//
//     shows: [places.row({ id: "ports", name: said("ports.ports"), icon: Plug, list: PortsPane })]     // its feature
//     shows: [mainsOfPlaces.row({ place: "ports", region: "ports", component: PortsTable, least: 128 })]   // or one above it

import type { ComponentType } from "react";
import type { Text } from "../../shared/words/said.ts";
import { checkText } from "../../shared/util/check.ts";
import type { App, State } from "./App.ts";
import { setting } from "./setting.ts";
import { slot } from "./slot.ts";

export interface Place {
  readonly id: string;
  /** One short word, under its picture. */
  readonly name: Text;
  readonly icon: ComponentType<{ readonly size: number; readonly "aria-hidden": "true" }>;
  /** The left pane: a region of its own (`data-region`). */
  readonly list: ComponentType;
}

export const places = slot<Place>("place");

/** The main view of a place, above the panes that all have. */
export interface MainOfPlace {
  /** Its id. */
  readonly place: string;
  /** The region (`data-region`) that takes the focus where what had it went with another place. */
  readonly region: string;
  readonly component: ComponentType;
  /** Height in pixels. */
  readonly least: number;
}

export const mainsOfPlaces = slot<MainOfPlace>("place-main-view");

/** Where an App is; the first place until another one was chosen. */
export const placeSetting = setting("place", "engine", { initial: "", check: checkText });

/** The one that was chosen may be gone with its feature. */
export function placeOf(app: Pick<App, "rows">, state: State): Place | undefined {
  const all = places.of(app);
  return all.find(({ id }) => id === placeSetting.of(state)) ?? all[0];
}

export function goToPlace(app: App, { id }: Place): void {
  placeSetting.set(app, id);
}
