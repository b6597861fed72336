// The rows of views, and single events and messages, as a client asks for them. Input has been checked at the door.

import { packRows } from "../../shared/codec/rows.ts";
import type { Handlers } from "../../shared/contract/commands.ts";
import type { eventCalls } from "../../shared/contract/events.ts";
import { refusal } from "../../shared/model/failure.ts";
import type { Caller } from "../feed/Caller.ts";
import type { EventStore } from "../record/read/EventStore.ts";
import type { ClientViews } from "./ClientViews.ts";
import { counterpartOf } from "./gists/counterpart.ts";
import type { Gists } from "./gists/createGists.ts";
import { findRow } from "./findRow.ts";
import { messageFrame } from "./messages/messageFrame.ts";
import { said } from "../../shared/words/said.ts";

export interface EventCallsSetup {
  viewsOf(client: Caller): ClientViews;
  readonly gists: Gists;
  /** Throws a Refusal where nothing is recorded, or no such source is open. */
  store(source: number): EventStore;
}

export function createEventCalls({
  viewsOf,
  gists,
  store,
}: EventCallsSetup): Handlers<typeof eventCalls, Caller> {
  return {
    stopScan(looked, client) {
      viewsOf(client).stop(looked);
      return null;
    },
    async rows({ source, query, from, count }, client) {
      const view = viewsOf(client).of({ source, query });
      if (view === null) return { total: 0, rows: packRows(0, []), pending: null };
      const total = view.total();
      const pending = view.pending?.() ?? null;
      const rows = await view.rows(from, count);
      return { total, rows: packRows(from, rows), pending: await pending };
    },
    async locate({ source, query, seq, at }, client) {
      const view = viewsOf(client).of({ source, query });
      if (view === null) return { position: 0, total: 0 };
      return { position: await view.positionOf(seq, at), total: view.total() };
    },
    find: ({ source, query, find, position = null, ...step }, client, signal) =>
      findRow(viewsOf(client), { source, query, find }, { ...step, position, signal }),
    async frame({ source, query, position }, client) {
      const view = viewsOf(client).of({ source, query });
      const found = (await view?.frame?.(position)) ?? null;
      if (found === null)
        throw refusal(
          "NO_SUCH_MESSAGE",
          said("query.thereIsNoMessageAtPositionOf", { position }),
          said("query.lookAtMessagesAnew"),
        );
      return messageFrame(found, store(source).firstSeq);
    },
    async counterpart({ source, query, position }, client) {
      const view = viewsOf(client).of({ source, query });
      if (view === null) return { seq: null, position: null };
      return counterpartOf(store(source), view, gists, position);
    },
    event: ({ source, seq }) => store(source).event(seq),
    async payload({ source, seq, from, count }) {
      const whole = await store(source).payload(seq);
      return { total: whole.length, bytes: whole.slice(from, from + count) };
    },
  };
}
