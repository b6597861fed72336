// Whether the streams that are looked at speak a protocol whose messages could be seen.

import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { App, State } from "../app/App.ts";
import { isLive } from "../app/engineState.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { gistsSlice } from "../events/gistsState.ts";
import { applyFraming, framingTargets } from "./framingActions.ts";
import { framingPanel } from "./framingActionRows.ts";
import { CUTTING_PROTOCOLS } from "./framingDraft.ts";
import { framingSlice } from "./framingState.ts";
import { tableAction } from "../events/eventActions.ts";
import { when } from "../app/available.ts";
import type { Action } from "../app/action.ts";

const BY_PROTOCOL: FrameSpec = { kind: "protocol", protocol: null };

/** The protocol's name where streams are shown as they were read; null where there is nothing to offer. */
export function looksLike(state: State): Text | null {
  const { mode, mainView } = eventsSlice.of(state);
  const { protocol, filled } = gistsSlice.of(state);
  const table = mainView === "calls" || mainView === "messages";
  if (protocol === null || filled.length === 0 || !table || !isLive(state)) return null;
  if (framingPanel.isOpen(state)) return null;
  if (mode === "messages" && framingSlice.of(state).rules.length > 0) return null;
  return CUTTING_PROTOCOLS.find(({ name }) => name === protocol)?.title ?? null;
}

/** Cuts the streams of what is looked at as their protocol says, and shows the messages. */
export function cutByProtocol(app: App): void {
  const state = app.store.getState();
  const { scope } = eventsSlice.of(state).view.query;
  const socket = scope.kind === "all" ? null : (framingTargets(state)[0]?.socket ?? null);
  applyFraming(app, socket, BY_PROTOCOL, BY_PROTOCOL);
}

export const CUT_BY_PROTOCOL: Action = tableAction(
  {
    id: "stream.cutByProtocol",
    title: said("framing.cutByProtocol"),
    synonyms: said("framing.also"),
  },
  cutByProtocol,
  when((state) => looksLike(state) !== null, said("framing.noProtocol")),
);
