// Streams of an address whose framing is remembered are cut so again, in the next session too: while messages are shown,
// rules are made for sockets that have such an address.

import { parseFrameSpec } from "../../shared/framing/parseFrameSpec.ts";
import type { FramingRule } from "../../shared/model/query.ts";
import type { TreeShape } from "../sockets/socketTable.ts";
import type { State, App } from "../app/App.ts";
import { framingKey } from "./framingKey.ts";
import { MAX_RULES } from "./framingActions.ts";
import { socketsSlice } from "../sockets/socketsState.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { framingKnown, framingSlice } from "./framingState.ts";

/** Returns its undo. */
export function keepFraming(app: App): () => void {
  // A socket that appears, and a view that is chosen, are the occasions; not each batch.
  let looked: TreeShape | null = null;
  return app.store.subscribe(() => {
    const state = app.store.getState();
    if (eventsSlice.of(state).mode !== "messages") looked = null;
    else if (socketsSlice.of(state).table.shape() !== looked) {
      looked = socketsSlice.of(state).table.shape();
      const remembered = rememberedRules(state);
      if (remembered.length > 0)
        framingSlice.set(app, ({ rules }) => ({ rules: [...remembered, ...rules] }));
    }
  });
}

/** Rules for listeners and outgoing sockets that have none yet. */
export function rememberedRules(state: State): readonly FramingRule[] {
  const { rules: framing } = framingSlice.of(state);
  const { table: sockets } = socketsSlice.of(state);
  const byAddress = framingKnown.of(state);
  const rules: FramingRule[] = [];
  if (Object.keys(byAddress).length === 0) return rules;
  const ruled = new Set(framing.map(({ socket }) => socket));
  for (const id of sockets.shape().roots) {
    if (framing.length + rules.length >= MAX_RULES) break;
    const socket = sockets.get(id);
    const key = socket === undefined || ruled.has(id) ? null : framingKey(socket);
    const known = key === null ? undefined : byAddress[key];
    if (known === undefined) continue;
    const [received, sent] = [parseFrameSpec(known.in), parseFrameSpec(known.out)];
    if (received.ok && sent.ok) rules.push({ socket: id, in: received.spec, out: sent.spec });
  }
  return rules;
}
