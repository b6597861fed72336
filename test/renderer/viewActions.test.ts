import { expect, test } from "vitest";
import { goToEvent } from "../../renderer/events/positions.ts";
import { eventsSlice } from "../../renderer/events/eventsState.ts";
import { wantedQuery } from "../../renderer/events/query.ts";
import { setFilter } from "../../renderer/filter/filterActions.ts";
import { filterSlice } from "../../renderer/filter/filterState.ts";
import { NO_MARKS } from "../../renderer/marks/marks.ts";
import { marksSetting } from "../../renderer/marks/marksState.ts";
import { selectSocket, setWide } from "../../renderer/sockets/selection.ts";
import { socketsSlice } from "../../renderer/sockets/socketsState.ts";
import { endFrame, testApp } from "../support/testApp.ts";
import type { ViewUpdate } from "../../shared/contract/events.ts";
import type { WatchListener } from "../../shared/rpc/client.ts";
import { packRows } from "../../shared/codec/rows.ts";
import { callRow } from "../support/rows.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { socketInfo, newRecord } from "../../engine/sockets/SocketRecord.ts";

const LAST = callRow({ seq: 7 });

/** An engine that tells of views when told to, in the order in which they were asked for, as the pipe does. */
function slowEngine() {
  const asked: Scope[] = [];
  const answers: (() => void)[] = [];
  const engine = {
    call: () => new Promise(() => {}),
    watch(feed: string, { query }: { readonly query: Query }, listener: WatchListener<ViewUpdate>) {
      let isOver = feed !== "view";
      if (isOver) return { stop() {} };
      asked.push(query.scope);
      const total = asked.length * 10;
      answers.push(() => {
        if (!isOver) listener.onUpdate({ total, tail: null, scan: null, pending: null }, true);
      });
      return { stop: () => void (isOver = true) };
    },
  };
  return { asked, answers, engine };
}

test("a scope left before the engine answered, and come back to, is asked for again", () => {
  const { asked, answers, engine } = slowEngine();
  const app = testApp(engine);
  socketsSlice
    .get(app)
    .table.put(
      socketInfo(
        newRecord({ id: 1, kind: "tcp-listener", parent: null, spec: tcpListener(), openedAt: 0 }),
      ),
    );
  selectSocket(app, 1);
  setWide(app, true);
  expect(asked).toEqual([{ kind: "all" }, { kind: "family", socket: 1 }, { kind: "all" }]);
  for (const answer of answers) answer();
  endFrame(app);
  expect(eventsSlice.get(app).view).toMatchObject({ query: ALL_EVENTS, total: 30, scan: null });
});

test("a number beyond the last event goes nowhere and tells the last", async () => {
  const engine = {
    call: async (command: string, { seq = 0 }: { readonly seq?: number }) =>
      command === "locate"
        ? { position: Math.min(seq - 1, 7), total: 7 }
        : { rows: packRows(6, [LAST]) },
  };
  const app = testApp(engine);
  eventsSlice.set(app, ({ view }) => ({ view: { ...view, total: 7 } }));
  expect(await goToEvent(app, 99)).toBe(7);
  expect(eventsSlice.get(app)).toMatchObject({ follow: true, selected: null });
  expect(await goToEvent(app, 7)).toBeNull();
  expect(eventsSlice.get(app).selected).toEqual({ seq: 7, at: null, position: 6 });
});

test("filter and hidden rows together make the query; what cannot be read changes nothing", () => {
  const { engine, asked } = slowEngine();
  const app = testApp(engine);
  setFilter(app, " tcp or udp ");
  marksSetting.set(app, { ...NO_MARKS, hidden: [4, 5].map((seq) => ({ seq, at: null })) });
  expect(wantedQuery(app).filter).toBe("(tcp or udp) and !(seq in {4..5})");
  setFilter(app, "tcp or");
  expect(filterSlice.get(app)).toEqual({ text: "tcp or", applied: "tcp or udp" });
  // Once at first, once for the filter, once for the hidden rows.
  expect(asked).toHaveLength(3);
});
