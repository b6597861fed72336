// Where features stand in the window. Its frame draws these and knows no feature.

import type { ComponentType } from "react";
import type { Text } from "../../shared/words/said.ts";
import type { State } from "./App.ts";
import { slot } from "./slot.ts";

/** A region of the main side below the place's main view, the same in every place; in the order from above. */
export interface Pane {
  readonly id: string;
  readonly component: ComponentType;
  /** Accessible name of the border above it. */
  readonly border: Text;
  /** Pixels, or per cent as text; the rest without it. */
  readonly size?: number | string;
  /** Pixels; more where what it shows takes more. */
  readonly least: (state: State) => number;
  /** Its height stays as it is when the window's changes. */
  readonly fixed?: boolean;
}

export const panes = slot<Pane>("pane");

/** Above the tree of sockets. */
export const aboveTree = slot<ComponentType>("above-tree");
/** Lines under the header that stay until they are acted on. */
export const banners = slot<ComponentType>("banner");
/** In the empty window, below what can be done first. */
export const firstSteps = slot<ComponentType>("first-step");
/** At the header's end. */
export const headerItems = slot<ComponentType>("header-item");
/** At the end of the status bar. */
export const statusItems = slot<ComponentType>("status-item");
