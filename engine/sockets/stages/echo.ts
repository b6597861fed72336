// A stage that sends back whatever comes in, and passes it on. From a peer that does not take its answers it reads no more
// until the peer does.

import type { Channel } from "./Channel.ts";

/** Bytes queued at which an echo stops reading from a peer that does not take its answers; it goes on at a quarter. */
export const ECHO_QUEUE = 128 * 1024;

/** `mayAnswer` is asked for each read, behind the listener above. */
export function echo(below: Channel, mayAnswer: () => boolean): Channel {
  let full = false;
  let pausedAbove = false;
  const setFull = (now: boolean): void => {
    full = now;
    below.setPaused(full || pausedAbove);
  };
  return {
    get queued() {
      return below.queued;
    },
    get ended() {
      return below.ended;
    },
    get paused() {
      return below.paused;
    },
    listen(listener) {
      below.listen({
        received(data, lease) {
          listener.received(data, lease);
          if (below.ended || !mayAnswer()) return;
          // A copy: the next read writes into the same place.
          below.sendCopy(data);
          if (!full && below.queued > ECHO_QUEUE) setFull(true);
        },
        lease: () => listener.lease(),
        queued: (bytes) => listener.queued(bytes),
        sent(piece) {
          listener.sent(piece);
          if (full && below.queued < ECHO_QUEUE / 4) setFull(false);
        },
        peerEnded: () => listener.peerEnded(),
        finished: () => listener.finished(),
        failed(error, goesOn) {
          // No more answers: what is still there is read to its end.
          if (full && goesOn) setFull(false);
          listener.failed(error, goesOn);
        },
        closed: () => listener.closed(),
      });
    },
    send: (data) => below.send(data),
    sendCopy: (data) => below.sendCopy(data),
    end: () => below.end(),
    setPaused(paused) {
      pausedAbove = paused;
      below.setPaused(full || paused);
    },
    destroy: (how) => below.destroy(how),
  };
}
