import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyFraming,
  dropFraming,
  framingOf,
  framingTargets,
} from "../../renderer/framing/framingActions.ts";
import { framingKnown, framingSlice, withKnown } from "../../renderer/framing/framingState.ts";
import { setMainView } from "../../renderer/events/mainViews.ts";
import type { Query } from "../../shared/model/query.ts";
import { eventsSlice } from "../../renderer/events/eventsState.ts";
import { selectionSlice, socketsSlice } from "../../renderer/sockets/socketsState.ts";
import {
  checkFraming,
  FRAMING_KINDS,
  kindOf,
  PREFIX_FIELDS,
  prefixDraft,
  prefixText,
} from "../../renderer/framing/framingDraft.ts";
import { framingKey } from "../../renderer/framing/framingKey.ts";
import type { App } from "../../renderer/app/App.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { spec } from "../support/messagesClient.ts";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";

function socket(id: number, changes: Partial<SocketInfo>): SocketInfo {
  return {
    id,
    kind: "tcp-connection",
    parent: null,
    state: "connected",
    local: { family: "ipv4", address: "127.0.0.1", port: 9000 },
    remote: { family: "ipv4", address: "127.0.0.1", port: 5000 + id },
    spec: null,
    counters: {
      bytesIn: 0,
      bytesOut: 0,
      receives: 0,
      sends: 0,
      pendingOut: 0,
      kernelDrops: null,
      refused: 0,
    },
    receiveBuffer: null,
    failure: null,
    underWay: null,
    closeCause: null,
    reset: false,
    localEndedAt: null,
    peerEndedAt: null,
    openedAt: 0,
    closedAt: null,
    accepted: 0,
    openChildren: 0,
    ...changes,
  } as SocketInfo;
}

function appWith(...sockets: readonly SocketInfo[]): App {
  const app = testApp(SILENT_ENGINE);
  for (const each of sockets) socketsSlice.get(app).table.put(each);
  return app;
}

describe("a way of cutting, as it is chosen and typed", () => {
  test("every choice is a text that is understood, and is found again by it", () => {
    for (const kind of FRAMING_KINDS) {
      expect(checkFraming(kind.text)).toMatchObject({ ok: true });
      expect(kindOf(kind.text)).toBe(kind);
    }
    expect(kindOf("nonsense:3")).toBeNull();
    expect(checkFraming("fixed:")).toMatchObject({ ok: false });
  });

  test("the fields of a length prefix write what they read, also half typed", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PREFIX_FIELDS),
        fc.constantFrom("space", "0d0", "", "4"),
        fc.constantFrom("0", "2", "", "x", "65535"),
        fc.constantFrom("0", "-4", "-", ""),
        fc.boolean(),
        (field, typed, offset, add, inclusive) => {
          const end = field.end === undefined ? "" : typed;
          const draft = { field, end, offset, add, inclusive };
          expect(prefixDraft(prefixText(draft))).toEqual(draft);
        },
      ),
    );
    for (const field of PREFIX_FIELDS) {
      const draft = { field, end: field.end?.value ?? "", offset: "0", add: "0", inclusive: false };
      expect(checkFraming(prefixText(draft))).toMatchObject({ ok: true });
    }
    expect(prefixDraft("prefix:nonsense").field).toBeNull();
  });
});

describe("rules", () => {
  const listener = socket(1, { kind: "tcp-listener", remote: null });
  const accepted = socket(2, { parent: 1 });

  test("an accepted socket's are first offered for its listener, by whose address they are known", () => {
    const app = appWith(listener, accepted);
    selectionSlice.set(app, { selected: 2 });
    expect(framingTargets(app.store.getState()).map((target) => target.socket)).toEqual([
      1,
      2,
      null,
    ]);
    expect(framingKey(accepted)).toBe(framingKey(listener));
    expect(framingKey(socket(3, {}))).toBe("to 127.0.0.1:5003");
  });

  test("the newest comes first, the one for all last; what was chosen is offered again", () => {
    const app = appWith(listener, accepted);
    applyFraming(app, null, spec("lf"), spec("lf"));
    applyFraming(app, 1, spec("crlf"), spec("read"));
    applyFraming(app, 2, spec("fixed:3"), spec("fixed:3"));
    const state = app.store.getState();
    expect(framingSlice.of(state).rules.map((rule) => rule.socket)).toEqual([2, 1, null]);
    expect(eventsSlice.of(state).mode).toBe("messages");
    expect(framingOf(state, 1)).toEqual({ in: "crlf", out: "read" });
    framingSlice.set(app, { rules: [] });
    expect(framingOf(app.store.getState(), 2)).toEqual({ in: "fixed:3", out: "fixed:3" });
    // Nothing is in force there.
    expect(framingOf(app.store.getState(), null)).toEqual({ in: "read", out: "read" });
  });

  test("a socket at a known address is cut as it was, until its rule is removed", () => {
    const app = appWith(listener);
    applyFraming(app, 1, spec("crlf"), spec("lf"));
    const later = appWith(socket(7, { kind: "tcp-listener", remote: null }), socket(8, {}));
    framingKnown.set(later, framingKnown.get(app));
    expect(framingSlice.get(later).rules).toEqual([]);
    eventsSlice.set(later, { mode: "messages" });
    expect(framingSlice.get(later).rules).toEqual([
      { socket: 7, in: spec("crlf"), out: spec("lf") },
    ]);
    dropFraming(later, 7);
    socketsSlice.get(later).table.put(socket(9, {}));
    socketsSlice.set(later, { version: 1 });
    expect(framingSlice.get(later).rules).toEqual([]);
  });

  test("what is watched last is what is wanted with the rules that come with a view", () => {
    const watched: { readonly rules: number; isOver: boolean }[] = [];
    const app = testApp({
      call: () => new Promise(() => {}),
      watch(feed: string, { query }: { readonly query: Query }) {
        if (feed !== "view") return { stop() {} };
        const mine = { rules: query.framing.length, isOver: false };
        watched.push(mine);
        return { stop: () => void (mine.isOver = true) };
      },
    });
    socketsSlice.get(app).table.put(listener);
    framingKnown.set(app, { [framingKey(listener) ?? ""]: { in: "crlf", out: "crlf" } });
    setMainView(app, "messages");
    // The others were stopped.
    expect(watched.filter(({ isOver }) => !isOver)).toEqual([{ rules: 1, isOver: false }]);
  });

  test("as many addresses are remembered as are bounded, the newest", () => {
    let known = {};
    for (let n = 0; n < 300; n++) known = withKnown(known, `at ${n}`, { in: "lf", out: "lf" });
    expect(Object.keys(known)).toHaveLength(200);
    expect(Object.keys(known)[0]).toBe("at 299");
  });
});
