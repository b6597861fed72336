// What is known of the engine as a whole: the line to it, and what its newest frame said.

import type { HostInfo } from "../../shared/model/host.ts";
import type { Totals } from "../../shared/model/totals.ts";
import type { Bounds } from "../../shared/model/bounds.ts";
import type { RecordingStatus } from "../../shared/model/recording.ts";
import { said } from "../../shared/words/said.ts";
import type { State } from "./App.ts";
import { when } from "./available.ts";
import type { LinkState } from "./link/engineLink.ts";
import { slice } from "./slice.ts";

export interface Facts {
  readonly host: HostInfo;
  readonly bounds: Bounds;
  readonly seq: number;
  readonly totals: Totals;
  readonly recording: RecordingStatus;
  /** More sockets are still on their way. */
  readonly more: boolean;
}

interface EngineState {
  /** See App. */
  readonly source: number;
  readonly link: LinkState;
  /** Counts lists that began anew: what was read from the engine before the newest one is to be read again. */
  readonly epoch: number;
  /** Null until the first of it is told. */
  readonly facts: Facts | null;
}

export const engineSlice = slice("engine", (): EngineState => ({
  source: 0,
  link: { kind: "connecting" },
  epoch: 0,
  facts: null,
}));

export function isLive(state: State): boolean {
  return engineSlice.of(state).link.kind === "live";
}

export const whenLive = when(isLive, said("app.notConnected"));

/** It looks at a file that was recorded earlier: nothing of it can be sent, opened or closed. */
export function isRecorded(state: State): boolean {
  return engineSlice.of(state).source !== 0;
}

/** What is shown happens now. */
export const whenOurs = when((state) => !isRecorded(state), said("app.isARecording"));

export function seqOf(state: State): number {
  return engineSlice.of(state).facts?.seq ?? 0;
}

/** An engine that knows fewer events than we saw is another one: its numbers are not ours. */
export function isSameEngine(state: State, { seq }: Pick<Facts, "seq">): boolean {
  return seq >= seqOf(state);
}
