// The recording in numbers, and what is commonly misread about an event, as a client asks for it.

import type { Handlers } from "../../shared/contract/commands.ts";
import type { measureCalls } from "../../shared/contract/measure.ts";
import type { Caller } from "../feed/Caller.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import type { Registry } from "../sockets/Registry.ts";
import type { Measure } from "./createMeasure.ts";
import { readHints } from "./readHints.ts";

export interface MeasureCallsSetup {
  readonly measure: Measure;
  readonly registry: Registry;
  /** Throws a Refusal where nothing is recorded, or no such source is open. */
  store(source: number): EventStore;
}

export function createMeasureCalls({
  measure,
  registry,
  store,
}: MeasureCallsSetup): Handlers<typeof measureCalls, Caller> {
  return {
    measure: (input, _client, signal) => measure(input, signal),
    hints: ({ source, seq }) => readHints(store(source), source === 0 ? registry : null, seq),
  };
}
