import { expect, test } from "vitest";
import {
  goToEvent,
  selectSocket,
  setFilter,
  setWide,
  wantedQuery,
} from "../../renderer/events/viewActions.ts";
import { createAppStore } from "../../renderer/app/createAppStore.ts";
import type { App } from "../../renderer/app/useApp.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import type { Scope } from "../../shared/model/rows.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { socketInfo, newRecord } from "../../engine/sockets/SocketRecord.ts";

/** An engine that answers `view` calls when told to, in the order in which they came, as the pipe does. */
function slowEngine() {
  const asked: Scope[] = [];
  const answers: (() => void)[] = [];
  const engine = {
    call: (command: string, input: { readonly query: Query }) =>
      new Promise((resolve) => {
        if (command !== "view") return;
        asked.push(input.query.scope);
        const view = asked.length;
        answers.push(() => resolve({ view, total: view * 10, scan: null }));
      }),
  };
  return { asked, answers, engine };
}

test("a scope left before the engine answered, and come back to, is asked for again", async () => {
  const { asked, answers, engine } = slowEngine();
  const store = createAppStore("system");
  store.getState().sockets.put(socketInfo(newRecord(1, "tcp-listener", null, tcpListener(), 0)));
  // Only `call` is used here.
  const app = { store, engine } as unknown as App;
  selectSocket(app, 1);
  setWide(app, true);
  expect(asked).toEqual([{ kind: "family", socket: 1 }, { kind: "all" }]);
  for (const answer of answers) answer();
  await expect
    .poll(() => store.getState().view)
    .toEqual({ query: ALL_EVENTS, id: 2, total: 20, scan: null });
});

test("a number beyond the last event goes nowhere and tells the last", async () => {
  const engine = {
    call: async (command: string, { seq = 0 }: { readonly seq?: number }) =>
      command === "locate"
        ? { position: Math.min(seq - 1, 7), total: 7 }
        : { rows: { seq: Uint32Array.of(7) } },
  };
  const store = createAppStore("system");
  store.setState((state) => ({ view: { ...state.view, total: 7 }, overlay: "goto" }));
  // Only `call` is used here.
  const app = { store, engine } as unknown as App;
  expect(await goToEvent(app, 99)).toBe(7);
  expect(store.getState()).toMatchObject({ overlay: "goto", follow: true, selectedEvent: null });
  expect(await goToEvent(app, 7)).toBeNull();
  expect(store.getState().selectedEvent).toEqual({ seq: 7, position: 6 });
});

test("filter and hidden rows together make the query; what cannot be read changes nothing", () => {
  const { engine, asked } = slowEngine();
  const store = createAppStore("system");
  // Only `call` is used here.
  const app = { store, engine } as unknown as App;
  setFilter(app, " tcp or udp ");
  store.setState(({ marks }) => ({ marks: { ...marks, hidden: [4, 5] } }));
  expect(wantedQuery(store.getState()).filter).toBe("(tcp or udp) and !(seq in {4..5})");
  setFilter(app, "tcp or");
  expect(store.getState()).toMatchObject({ filterText: "tcp or", filter: "tcp or udp" });
  expect(asked).toHaveLength(1);
});
