// The bytes of conversations, as a client asks for them. Input has been checked at the door.

import { packRows } from "../../../shared/codec/rows.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { streamCalls } from "../../../shared/contract/streams.ts";
import type { Caller } from "../../feed/Caller.ts";
import { mustGoOn } from "../../feed/goOn.ts";
import type { EventStore } from "../../record/read/EventStore.ts";
import { conversationsBefore } from "./conversationsBefore.ts";
import type { Streams } from "./createStreams.ts";
import { hexLines, lineOf, streamBytes } from "./readStream.ts";

export interface StreamSetup {
  readonly streams: Streams;
  /** Throws a Refusal where nothing is recorded. */
  recording(): EventStore;
  /** Somebody looks at this socket. */
  noteLook(socket: number): void;
}

export function createStreamCalls({
  streams,
  recording,
  noteLook,
}: StreamSetup): Handlers<typeof streamCalls, Caller> {
  function tableOf(socket: number, peer: string | null) {
    const current = recording();
    return [current, streams.of(current, socket, peer)] as const;
  }
  return {
    stream({ socket, peer, direction, from, count }) {
      noteLook(socket);
      return streamBytes(...tableOf(socket, peer), direction, from, count);
    },
    async streamLines({ socket, peer, direction, from, count }) {
      noteLook(socket);
      const found = await hexLines(...tableOf(socket, peer), direction, from, count);
      return { total: found.total, rows: packRows(from, found.rows) };
    },
    streamLine: ({ socket, peer, direction, place }) =>
      lineOf(...tableOf(socket, peer), direction, place),
    conversation({ socket, peer, protocol, places }, _client, signal) {
      const current = recording();
      const of = (end: string | null) => streams.of(current, socket, end);
      const goOn = () => mustGoOn(signal);
      return conversationsBefore(current, of, { peer, protocol, places, goOn });
    },
  };
}
