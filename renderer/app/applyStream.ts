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
  /** Writes what a frame has told. */
  take(app: App, frame: Pick<UpdatesFrame, "seq">): void;
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
    take(app, { seq }) {
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

/** Null until all of it is known. */
function factsOf({ host, bounds, seq, totals, recording, more }: Known): Facts | null {
  if (host === undefined || bounds === undefined || seq === undefined) return null;
  if (totals === undefined || recording === undefined || more === undefined) return null;
  return { host, bounds, seq, totals, recording, more };
}

const NO_CHANGES: SocketChanges = { sockets: [], removed: [], more: false };
const NOTHING: State = {};
