// The rail of places at the left edge: there as soon as there are two, unless a person hides it.

import type { Feature } from "../app/feature.ts";
import { placeActions } from "./placeActions.ts";
import { railShown } from "./railShown.ts";

export const railFeature: Feature = {
  name: "rail",
  settings: [railShown],
  actionsOf: placeActions,
};
