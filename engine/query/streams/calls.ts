// The bytes of conversations, as a client asks for them. Input has been checked at the door.

import { packRows } from "../../../shared/codec/rows.ts";
import type { Handlers } from "../../../shared/contract/commands.ts";
import type { streamCalls } from "../../../shared/contract/streams.ts";
import type { Caller } from "../../feed/Caller.ts";
import { mustGoOn } from "../../feed/goOn.ts";
import type { EventStore } from "../../record/read/EventStore.ts";
import { bytesOf } from "./streamSums.ts";
import { conversationsBefore } from "./conversationsBefore.ts";
import type { Streams } from "./createStreams.ts";
import type { ReplayThread } from "./ReplayThread.ts";
import { saidOn } from "./saidOn.ts";
import { hexLines, lineOf, streamBytes } from "./readStream.ts";

export interface StreamSetup {
  readonly streams: Streams;
  /** Follows conversations. */
  readonly thread: ReplayThread;
  /** Throws a Refusal where nothing is recorded, or no such source is open. */
  store(source: number): EventStore;
  /** Somebody looks at this socket of a source. */
  noteLook(socket: number, source: number): void;
}

interface Conversation {
  readonly source: number;
  readonly socket: number;
  readonly peer: string | null;
}

export function createStreamCalls({
  streams,
  thread,
  store,
  noteLook,
}: StreamSetup): Handlers<typeof streamCalls, Caller> {
  function tableOf({ source, socket, peer }: Conversation) {
    const current = store(source);
    return [current, streams.of(current, socket, peer)] as const;
  }
  return {
    stream({ direction, from, count, ...of }) {
      noteLook(of.socket, of.source);
      return streamBytes(...tableOf(of), direction, { from, count });
    },
    async streamLines({ direction, from, count, ...of }) {
      noteLook(of.socket, of.source);
      const found = await hexLines(...tableOf(of), direction, { from, count });
      return { total: found.total, rows: packRows(from, found.rows) };
    },
    async streamOffsets({ source, socket, seqs }) {
      const [events, table] = tableOf({ source, socket, peer: null });
      await table.grow();
      const at = new Float64Array(seqs.length).fill(-1);
      for (const [i, seq] of seqs.entries()) {
        const ordinal = events.ordinalOf(seq);
        const found = await table.eventAt(ordinal);
        if (found?.ordinal === ordinal) at[i] = bytesOf(found.direction)(found.before);
      }
      return { at };
    },
    streamLine: ({ direction, place, ...of }) => lineOf(...tableOf(of), direction, place),
    said: ({ source, ...choice }, _client, signal) =>
      saidOn(store(source), choice, () => mustGoOn(signal)),
    conversation({ source, socket, peer, protocol, places }, _client, signal) {
      const current = store(source);
      const of = (end: string | null) => streams.of(current, socket, end);
      const goOn = () => mustGoOn(signal);
      const from = { store: current, tableOf: of, thread };
      return conversationsBefore(from, { peer, protocol, places, goOn });
    },
  };
}
