import type { ComponentType } from "react";
import { slot } from "../app/slot.ts";

/** In the composer's bar, before what is done to the socket itself. */
export const composerItems = slot<ComponentType>("composer-item");

/** Below what is written: what can be done with it beside sending it. */
export const composerOffers = slot<ComponentType>("composer-offer");
