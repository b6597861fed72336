// The slots of the region of the events, beside its main views: what features show there.

import type { ComponentType } from "react";
import { slot } from "../app/slot.ts";

/** In its head, behind the switch of main views. */
export const headSwitches = slot<ComponentType>("events-head-switch");
/** At its end. */
export const headEnds = slot<ComponentType>("events-head-end");
/** Between the head and the line above the rows. */
export const eventsBars = slot<ComponentType>("events-bar");
