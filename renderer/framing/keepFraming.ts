// Streams of an address whose framing is remembered are cut so again, in the next session too: while messages are shown,
// rules are made for sockets that have such an address.

import { parseFrameSpec } from "../../shared/framing/parseFrameSpec.ts";
import type { FramingRule } from "../../shared/model/query.ts";
import { followQuery } from "../events/viewActions.ts";
import type { TreeShape } from "../sockets/socketTable.ts";
import type { AppState } from "../app/state.ts";
import type { App } from "../app/useApp.ts";
import { framingKey } from "./framingKey.ts";
import { MAX_RULES } from "./framingActions.ts";

/** Returns its undo. */
export function keepFraming(app: App): () => void {
  // A socket that appears, and a view that is chosen, are the occasions; not each batch.
  let looked: TreeShape | null = null;
  return app.store.subscribe((state) => {
    if (state.mode !== "messages") looked = null;
    else if (state.sockets.shape() !== looked) {
      looked = state.sockets.shape();
      const rules = rememberedRules(state);
      if (rules.length === 0) return;
      app.store.setState({ framing: [...rules, ...state.framing] });
      followQuery(app);
    }
  });
}

/** Rules for listeners and outgoing sockets that have none yet. */
export function rememberedRules(state: AppState): readonly FramingRule[] {
  const { framingKnown, framing, sockets } = state;
  const rules: FramingRule[] = [];
  if (Object.keys(framingKnown).length === 0) return rules;
  const ruled = new Set(framing.map(({ socket }) => socket));
  for (const id of sockets.shape().roots) {
    if (framing.length + rules.length >= MAX_RULES) break;
    const socket = sockets.get(id);
    const key = socket === undefined || ruled.has(id) ? null : framingKey(socket);
    const known = key === null ? undefined : framingKnown[key];
    if (known === undefined) continue;
    const [received, sent] = [parseFrameSpec(known.in), parseFrameSpec(known.out)];
    if (received.ok && sent.ok) rules.push({ socket: id, in: received.spec, out: sent.spec });
  }
  return rules;
}
