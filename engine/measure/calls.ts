// The recording in numbers, and what is commonly misread about an event, as a client asks for it.

import type { Handlers } from "../../shared/contract/commands.ts";
import type { measureCalls } from "../../shared/contract/measure.ts";
import type { Caller } from "../feed/Caller.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import type { Registry } from "../sockets/Registry.ts";
import type { ClientViews } from "../query/ClientViews.ts";
import type { Measure } from "./createMeasure.ts";
import { readHints } from "./readHints.ts";

export interface MeasureCallsSetup {
  readonly measure: Measure;
  readonly registry: Registry;
  viewsOf(client: Caller): ClientViews;
  /** Throws a Refusal where nothing is recorded, or no such source is open. */
  store(source: number): EventStore;
}

export function createMeasureCalls({
  measure,
  registry,
  viewsOf,
  store,
}: MeasureCallsSetup): Handlers<typeof measureCalls, Caller> {
  return {
    measure: (input, client, signal) => measure(input, { views: viewsOf(client), signal }),
    hints: ({ source, seq }) => readHints(store(source), source === 0 ? registry : null, seq),
  };
}
