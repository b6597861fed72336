// Sends a kept message by the same verb as the composer: to the selected socket, to chosen ones, to all connections of a listener.

import type { SavedMessage } from "../../shared/library/library.ts";
import { refusal } from "../../shared/model/failure.ts";
import { canSend, type SocketInfo } from "../../shared/model/socket.ts";
import { said, type Text } from "../../shared/words/said.ts";
import type { App, State } from "../app/App.ts";
import { attempt, refuse } from "../app/attempt.ts";
import { isLive } from "../app/engineState.ts";
import { say } from "../app/say.ts";
import { renewRandom } from "../composer/composerActions.ts";
import { composerSlice } from "../composer/composerState.ts";
import { composeNow } from "../composer/composed.ts";
import { draftKey } from "../composer/drafts.ts";
import { lastPeer } from "../composer/lastPeer.ts";
import { loadTemplates } from "../composer/loadTemplates.ts";
import {
  needsTarget,
  parseDatagramTarget,
  whyNot,
  type DatagramTarget,
} from "../composer/target.ts";
import { selectedSocket, socketsSlice } from "../sockets/socketsState.ts";
import { draftOfMessage, librarySlice } from "./libraryState.ts";

/** Sockets that are offered; more than anyone reads. */
const MOST_OFFERED = 200;

/** Those that a message can go to now. */
export function sendableSockets(state: State): readonly SocketInfo[] {
  const found: SocketInfo[] = [];
  for (const socket of socketsSlice.of(state).table.values()) {
    if (canSend(socket)) found.push(socket);
    if (found.length === MOST_OFFERED) break;
  }
  return found;
}

/** To whom messages go now: those that were chosen and can still be sent to, or the selected one. */
export function targetSockets(state: State): readonly SocketInfo[] {
  const { targets } = librarySlice.of(state);
  const { table } = socketsSlice.of(state);
  const selected = selectedSocket(state);
  const all =
    targets === null
      ? selected === null
        ? []
        : [selected]
      : [...targets].flatMap((id) => table.get(id) ?? []);
  return all.filter(canSend);
}

/** One sentence; null where something can be sent. */
export function obstacleToSend(state: State): Text | null {
  if (targetSockets(state).length > 0 && isLive(state)) return null;
  return librarySlice.of(state).targets === null
    ? whyNot(selectedSocket(state), isLive(state))
    : said("libraryPlace.noSocketOpen");
}

export async function sendMessage({ home }: App, message: SavedMessage): Promise<void> {
  if (message.fields) await loadTemplates(home);
  const state = home.store.getState();
  const library = librarySlice.of(state);
  const draft = draftOfMessage(message, library);
  const composed = composeNow(draft, state);
  if (!composed.ok) {
    const problem = composed.problem?.sentence ?? "";
    refuse(
      home,
      refusal("BAD_MESSAGE", said("libraryPlace.isWrong", { name: message.name, problem }), "")
        .failure,
    );
    return;
  }
  const sockets = targetSockets(state);
  // Before it is known to be sent: no two that are sent meanwhile have the same number.
  librarySlice.set(home, ({ counts }) => ({
    counts: new Map(counts).set(message.id, draft.count + 1),
  }));
  renewRandom(home);
  const data = new Uint8Array(composed.bytes);
  const sent = await Promise.all(
    sockets.map((socket) =>
      attempt(
        home,
        home.engine.call("send", { socket: socket.id, data, to: peerOf(state, socket) }),
      ),
    ),
  );
  const count = sent.filter((answer) => answer !== null).length;
  if (count > 0) say(home, said("libraryPlace.sentTo", { name: message.name, count }));
}

/** Of a datagram socket that hears anybody: whom the composer names, else who was heard last. */
function peerOf(state: State, socket: SocketInfo): DatagramTarget | null {
  if (!needsTarget(socket)) return null;
  const typed = composerSlice.of(state).targets.get(draftKey(socket)) ?? lastPeer(state, socket);
  const parsed = parseDatagramTarget(socket, typed);
  return parsed.ok ? parsed.value : null;
}
