// What would be sent now, to whom; or why nothing can be.

import { said, type Text } from "../../shared/words/said.ts";
import type { Parsed } from "../../shared/model/parsed.ts";
import { isDatagram, type SocketInfo } from "../../shared/model/socket.ts";
import type { State } from "../app/App.ts";
import { isLive, isRecorded } from "../app/engineState.ts";
import { selectedSocket } from "../sockets/socketsState.ts";
import type { Draft } from "./draft/composeBytes.ts";
import { composedHere, composeNow } from "./composed.ts";
import { composerSlice } from "./composerState.ts";
import { draftKey, draftOf } from "./drafts.ts";
import { lastPeer } from "./lastPeer.ts";
import { needsTarget, parseDatagramTarget, whyNot, type DatagramTarget } from "./target.ts";

/** Of a datagram that must name its target; null for every other socket. */
export function targetText(state: State): string | null {
  const socket = selectedSocket(state);
  if (socket === null || !needsTarget(socket)) return null;
  return composerSlice.of(state).targets.get(draftKey(socket)) ?? lastPeer(state, socket);
}

/** What that text names; null where the socket knows its peer. */
export function targetOf(state: State): Parsed<DatagramTarget> | null {
  const socket = selectedSocket(state);
  const text = targetText(state);
  return socket === null || text === null ? null : parseDatagramTarget(socket, text);
}

/** One sentence, or null where the selected socket can send. */
export function obstacleOf(state: State): Text | null {
  return isRecorded(state)
    ? said("app.isARecording")
    : whyNot(selectedSocket(state), isLive(state));
}

export interface Outgoing {
  readonly socket: SocketInfo;
  readonly bytes: Uint8Array;
  /** Null where the socket knows its peer. */
  readonly to: DatagramTarget | null;
}

/** Null where nothing can be sent as it stands: without content nothing is, be there a line ending or not. */
export function outgoing(state: State): Outgoing | null {
  return hasContent(draftOf(state)) ? sendable(state) : null;
}

/** What is sent without content, where a person means it: the line ending, or an empty datagram. */
export function bareOutgoing(state: State): Outgoing | null {
  return hasContent(draftOf(state)) ? null : sendable(state);
}

/** Whether something was written, beside the ending that is added to it. */
export function hasContent({ mode, text }: Draft): boolean {
  return mode === "hex" ? text.trim() !== "" : text !== "";
}

function sendable(state: State): Outgoing | null {
  const socket = selectedSocket(state);
  const bytes = composedHere(state);
  if (socket === null || !bytes.ok || obstacleOf(state) !== null) return null;
  // A datagram may be empty; a stream has nothing to send then.
  if (bytes.bytes.length === 0 && !isDatagram(socket.kind)) return null;
  const target = targetOf(state);
  if (target?.ok === false) return null;
  return { socket, bytes: bytes.bytes, to: target === null ? null : target.value };
}

/** The same with the time that it is now, for a draft whose fields tell it. */
export function outgoingNow(state: State): Outgoing | null {
  const out = outgoing(state);
  const now = composeNow(draftOf(state), state);
  return out === null || !now.ok ? out : { ...out, bytes: now.bytes };
}
