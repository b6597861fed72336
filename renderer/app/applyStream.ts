// The engine's facts taken into the state. Each feature says what of it changes, with a list of sockets that begins anew and
// with each later frame; it is one store write for all of them.

import type { SocketChanges } from "../../shared/contract/sockets.ts";
import type { UpdatesFrame } from "../../shared/contract/wire.ts";
import type { App, State } from "./App.ts";
import { engineSlice, type Facts } from "./engineState.ts";
import type { Feature } from "./feature.ts";
import { takeGathered } from "./frame.ts";
import type { EngineLink } from "./link/engineLink.ts";

type Known = { -readonly [K in keyof Facts]?: Facts[K] };

export interface Frames {
  /** Watches what every window shows. */
  watch(engine: Pick<EngineLink, "watch">): void;
  /** Who is at the other end. */
  hello(host: Facts["host"]): void;
  /** Writes what a frame has told. `seq`: null where it is not of this App's source, which says itself how far it is. */
  take(app: App, frame: { readonly seq: UpdatesFrame["seq"] | null }): void;
}

export function createFrames(features: readonly Feature[]): Frames {
  const known: Known = {};
  let list: { readonly value: SocketChanges; readonly whole: boolean } | null = null;
  return {
    watch(engine) {
      engine.watch("sockets", {}, { onUpdate: (value, whole) => void (list = { value, whole }) });
      engine.watch("totals", {}, { onUpdate: (totals) => void (known.totals = totals) });
      engine.watch("recording", {}, { onUpdate: (status) => void (known.recording = status) });
      engine.watch("bounds", {}, { onUpdate: (bounds) => void (known.bounds = bounds) });
    },
    hello(host) {
      known.host = host;
    },
    take(app, { seq: newest }) {
      const seq = newest ?? lastSeqOf(known);
      const before = app.store.getState();
      const told = {
        seq,
        firstSeq: known.recording?.firstSeq ?? 0,
        ...(list?.value ?? NO_CHANGES),
      };
      const isNew = list?.whole === true;
      known.seq = seq;
      if (list !== null) known.more = list.value.more;
      list = null;
      const changes = features.map(
        ({ onList, onFrame }) =>
          (state: State) =>
            (isNew ? onList : onFrame)?.(state, told) ?? NOTHING,
      );
      let state = before;
      for (const change of [...changes, ...takeGathered(app)])
        state = { ...state, ...change(state) };
      const { epoch } = engineSlice.of(state);
      const facts = factsOf(known);
      app.store.setState({
        ...state,
        ...engineSlice.change(state, { facts, epoch: isNew ? epoch + 1 : epoch }),
      });
    },
  };
}

function lastSeqOf({ recording }: Known): number {
  return recording === undefined ? 0 : recording.firstSeq + Math.max(0, recording.events - 1);
}

/** Null until all of it is known. */
function factsOf({ host, bounds, seq, totals, recording, more }: Known): Facts | null {
  if (host === undefined || bounds === undefined || seq === undefined) return null;
  if (totals === undefined || recording === undefined || more === undefined) return null;
  return { host, bounds, seq, totals, recording, more };
}

const NO_CHANGES: SocketChanges = { sockets: [], removed: [], more: false };
const NOTHING: State = {};
