// How streams are cut into messages: rules for a socket, a listener's connections or all, the newest first.

import { formatFrameSpec } from "../../shared/framing/formatFrameSpec.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import type { FramingRule } from "../../shared/model/query.ts";
import { isListener } from "../../shared/model/socket.ts";
import { followQuery, setMainView } from "../events/viewActions.ts";
import { rememberStream, withKnown, type TypedFraming } from "../stream/streamState.ts";
import type { AppState } from "../app/state.ts";
import type { App } from "../app/useApp.ts";
import { framedSocket, framingKey } from "./framingKey.ts";

/** Rules that the engine takes in one query. */
export const MAX_RULES = 1000;

export interface FramingTarget {
  /** Null: all sockets. */
  readonly socket: number | null;
  readonly title: string;
}

/** Whose streams can be chosen, those that are looked at first. */
export function framingTargets(state: AppState): readonly FramingTarget[] {
  const { sockets, selectedSocket, selectedEvent, rows } = state;
  const row = selectedEvent === null ? null : rows.row(selectedEvent.position);
  const socket = sockets.get(selectedSocket ?? row?.socket ?? 0);
  const all: FramingTarget = { socket: null, title: "All sockets" };
  if (socket === undefined) return [all];
  const owner = framedSocket(socket, (id) => sockets.get(id));
  const family: FramingTarget = {
    socket: owner.id,
    title: isListener(owner.kind) ? `All connections of listener #${owner.id}` : `#${owner.id}`,
  };
  return owner === socket
    ? [family, all]
    : [family, { socket: socket.id, title: `#${socket.id} only` }, all];
}

/** What is in force for a target, or was before for its address, or was chosen last. */
export function framingOf(state: AppState, target: number | null): TypedFraming {
  const rule = state.framing.find(({ socket }) => socket === target);
  if (rule !== undefined) return { in: formatFrameSpec(rule.in), out: formatFrameSpec(rule.out) };
  const socket = target === null ? undefined : state.sockets.get(target);
  const key = socket === undefined ? null : framingKey(socket);
  return (key === null ? undefined : state.framingKnown[key]) ?? state.framingLast;
}

export function openFraming({ store }: App): void {
  store.setState({ overlay: "framing" });
}

/** Cuts a target's streams so from now on, shows the messages, and remembers it. */
export function applyFraming(
  app: App,
  target: number | null,
  received: FrameSpec,
  sent: FrameSpec,
): void {
  const { store } = app;
  const state = store.getState();
  const typed = { in: formatFrameSpec(received), out: formatFrameSpec(sent) };
  const socket = target === null ? undefined : state.sockets.get(target);
  const key = socket === undefined ? null : framingKey(socket);
  const framingKnown =
    key === null ? state.framingKnown : withKnown(state.framingKnown, key, typed);
  rememberStream({ framingLast: typed, framingKnown });
  store.setState({
    framing: withRule(state.framing, { socket: target, in: received, out: sent }),
    framingLast: typed,
    framingKnown,
    overlay: null,
  });
  setMainView(app, "messages");
}

/** A target's streams are cut as all others are, and its address is forgotten. */
export function dropFraming(app: App, target: number | null): void {
  const { framing, framingKnown: before, sockets } = app.store.getState();
  const socket = target === null ? undefined : sockets.get(target);
  const key = socket === undefined ? null : framingKey(socket);
  const framingKnown = Object.fromEntries(
    Object.entries(before).filter(([address]) => address !== key),
  );
  rememberStream({ framingKnown });
  app.store.setState({
    framing: framing.filter((rule) => rule.socket !== target),
    framingKnown,
    overlay: null,
  });
  followQuery(app);
}

/** The rule for all comes last: the first that speaks of a socket counts. */
function withRule(rules: readonly FramingRule[], rule: FramingRule): FramingRule[] {
  const others = rules.filter(({ socket }) => socket !== rule.socket);
  const next = rule.socket === null ? [...others, rule] : [rule, ...others];
  // Without the one used longest ago, but never without the one for all.
  const spare =
    next.length > MAX_RULES ? next.findLast(({ socket }) => socket !== null) : undefined;
  return next.filter((each) => each !== spare);
}
