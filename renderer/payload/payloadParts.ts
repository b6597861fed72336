// What other features add to the payload pane beside tabs.

import type { ComponentType, ReactNode } from "react";
import { slot } from "../app/slot.ts";
import type { BytesTabProps } from "./payloadTab.ts";

export interface Beside {
  /** Null where there are no bytes to be beside of. */
  readonly bytes: BytesTabProps | null;
  /** The tab's content. */
  readonly children: ReactNode;
}

/** Draws a tab's content with something beside it. */
export const besidePayload = slot<ComponentType<Beside>>("beside-payload");

/** At the end of the bar, where an event with bytes is shown. */
export const payloadSwitches = slot<ComponentType>("payload-switch");
