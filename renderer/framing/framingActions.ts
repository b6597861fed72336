// How streams are cut into messages: rules for a socket, a listener's connections or all, the newest first.

import { formatFrameSpec } from "../../shared/framing/formatFrameSpec.ts";
import type { FrameSpec } from "../../shared/framing/frameSpec.ts";
import type { FramingRule } from "../../shared/model/query.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { isListener } from "../../shared/model/socket.ts";
import { setMainView } from "../events/mainViews.ts";
import type { State, App } from "../app/App.ts";
import { framedSocket, framingKey } from "./framingKey.ts";
import { selectionSlice, socketsSlice } from "../sockets/socketsState.ts";
import { eventsSlice } from "../events/eventsState.ts";
import { framingKnown, framingSlice, withKnown, type TypedFraming } from "./framingState.ts";

/** Rules that the engine takes in one query. */
export const MAX_RULES = 1000;

export interface FramingTarget {
  /** Null: all sockets. */
  readonly socket: number | null;
  readonly title: Text;
}

/** Whose streams can be chosen, those that are looked at first. */
export function framingTargets(state: State): readonly FramingTarget[] {
  const { table: sockets } = socketsSlice.of(state);
  const { selected: selectedSocket } = selectionSlice.of(state);
  const { selected: selectedEvent, rows } = eventsSlice.of(state);
  const row = selectedEvent === null ? null : rows.row(selectedEvent.position);
  const socket = sockets.get(selectedSocket ?? row?.socket ?? 0);
  const all: FramingTarget = { socket: null, title: said("framing.allSockets") };
  if (socket === undefined) return [all];
  const owner = framedSocket(socket, (id) => sockets.get(id));
  const family: FramingTarget = {
    socket: owner.id,
    title: isListener(owner.kind)
      ? said("framing.allConnectionsOf", { listener: owner.id })
      : `#${owner.id}`,
  };
  return owner === socket
    ? [family, all]
    : [family, { socket: socket.id, title: said("framing.only", { socket: socket.id }) }, all];
}

const AS_READ: TypedFraming = { in: "read", out: "read" };

/** What is in force for a target, or will be once messages are shown, since it was before for its address. */
export function framingOf(state: State, target: number | null): TypedFraming {
  const socket = target === null ? undefined : socketsSlice.of(state).table.get(target);
  const speaks = (rule: FramingRule): boolean =>
    rule.socket === null ||
    (socket !== undefined && (rule.socket === target || rule.socket === socket.parent));
  const rule = framingSlice.of(state).rules.find(speaks);
  if (rule !== undefined) return { in: formatFrameSpec(rule.in), out: formatFrameSpec(rule.out) };
  const key = socket === undefined ? null : framingKey(socket);
  return (key === null ? undefined : framingKnown.of(state)[key]) ?? AS_READ;
}

/** Cuts a target's streams so from now on, shows the messages, and remembers it. */
export function applyFraming(
  app: App,
  target: number | null,
  received: FrameSpec,
  sent: FrameSpec,
): void {
  const state = app.store.getState();
  const typed = { in: formatFrameSpec(received), out: formatFrameSpec(sent) };
  const socket = target === null ? undefined : socketsSlice.of(state).table.get(target);
  const key = socket === undefined ? null : framingKey(socket);
  if (key !== null) framingKnown.set(app, withKnown(framingKnown.of(state), key, typed));
  const rule = { socket: target, in: received, out: sent };
  framingSlice.set(app, ({ rules }) => ({ rules: withRule(rules, rule), preview: null }));
  setMainView(app, "messages");
}

/** A target's streams are cut as all others are, and its address is forgotten. */
export function dropFraming(app: App, target: number | null): void {
  const socket = target === null ? undefined : socketsSlice.get(app).table.get(target);
  const key = socket === undefined ? null : framingKey(socket);
  const others = Object.entries(framingKnown.get(app)).filter(([address]) => address !== key);
  framingKnown.set(app, Object.fromEntries(others));
  framingSlice.set(app, ({ rules }) => ({
    rules: rules.filter((rule) => rule.socket !== target),
  }));
}

/** The rule for all comes last: the first that speaks of a socket counts. */
export function withRule(rules: readonly FramingRule[], rule: FramingRule): FramingRule[] {
  const others = rules.filter(({ socket }) => socket !== rule.socket);
  const next = rule.socket === null ? [...others, rule] : [rule, ...others];
  // Without the one used longest ago, but never without the one for all.
  const spare =
    next.length > MAX_RULES ? next.findLast(({ socket }) => socket !== null) : undefined;
  return next.filter((each) => each !== spare);
}
