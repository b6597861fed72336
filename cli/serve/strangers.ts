// Connections of whoever has not shown the token: so many, and each for so long. Where there is no room, the one that is
// worth least makes some: it said nothing, does not take its answer, has nothing under way; the oldest of them first. A
// real page speaks at once and reads what it gets, and so gets in.
//
//     const strangers = createStrangers();
//     server.on("connection", strangers.meet);
//     if (strangers.begin(request, response)) answer();

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

/** Connections without a token, WebSockets that have been accepted apart. A page needs seven. */
export const MOST_STRANGERS = 128;
/** Requests of one connection that are not answered in full yet. Browsers ask for one at a time. */
export const MOST_UNANSWERED = 4;
/** Milliseconds for one answer, from its request to its last byte in the kernel. */
export const ANSWER_MS = 60_000;
/** What a connection is worth when there is no room, the least first. */
const RANKS = ["silent", "unread", "idle", "new"] as const;
/** Milliseconds for the first request, or for some of an answer to be taken, before a connection counts as one of these. */
const GRACE_MS = 500;

export interface Strangers {
  size(): number;
  meet(socket: Duplex): void;
  /** A request came. False where its connection was dropped for asking too much at a time. */
  begin(request: IncomingMessage, response: ServerResponse): boolean;
  /** It is no stranger any more, or is looked after by somebody else. */
  release(socket: Duplex): void;
}

interface Stranger {
  /** ms of performance.now() at which it came, or began to wait for what it does now. */
  since: number;
  spoke: boolean;
  unanswered: number;
}

/** Those that stand above, unless a test is in a hurry. */
export interface StrangerBounds {
  readonly most?: number;
  readonly answerMs?: number;
  readonly graceMs?: number;
}

export function createStrangers(bounds: StrangerBounds = {}): Strangers {
  const { most = MOST_STRANGERS, answerMs = ANSWER_MS, graceMs = GRACE_MS } = bounds;
  const known = new Map<Duplex, Stranger>();

  function makeRoom(): void {
    const now = performance.now();
    let worst: Duplex | null = null;
    let lowest: number = RANKS.length;
    for (const [socket, stranger] of known) {
      const rank = RANKS.indexOf(rankOf(stranger, now - graceMs));
      // A map keeps its order: of equals the oldest goes.
      if (rank >= lowest) continue;
      lowest = rank;
      worst = socket;
    }
    if (worst === null) return;
    known.delete(worst);
    worst.destroy();
  }

  return {
    size: () => known.size,
    meet(socket) {
      if (known.size >= most) makeRoom();
      known.set(socket, { since: performance.now(), spoke: false, unanswered: 0 });
      socket.once("close", () => known.delete(socket));
    },
    begin({ socket }, response) {
      const stranger = known.get(socket);
      // What still comes out of a buffer after its connection was dropped.
      if (stranger === undefined || socket.destroyed) return false;
      if (stranger.unanswered >= MOST_UNANSWERED) {
        socket.destroy();
        return false;
      }
      stranger.spoke = true;
      stranger.unanswered += 1;
      stranger.since = performance.now();
      const late = setTimeout(() => socket.destroy(), answerMs);
      response.once("close", () => {
        clearTimeout(late);
        stranger.unanswered -= 1;
        stranger.since = performance.now();
      });
      return true;
    },
    release(socket) {
      known.delete(socket);
    },
  };
}

/** `grown`: who came or asked later is new. */
function rankOf({ since, spoke, unanswered }: Stranger, grown: number): (typeof RANKS)[number] {
  if (since > grown) return "new";
  if (!spoke) return "silent";
  return unanswered > 0 ? "unread" : "idle";
}
