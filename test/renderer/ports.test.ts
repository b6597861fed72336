// The rows, counts and order of the machine's sockets in the window, and what is marked for two seconds.

import { expect, onTestFinished, test, vi } from "vitest";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { placeSetting } from "../../renderer/app/place.ts";
import { paletteItems } from "../../renderer/palette/paletteItems.ts";
import { leaveQuestion, questionSlice } from "../../renderer/app/question.ts";
import type { Grouping } from "../../renderer/ports/grouping.ts";
import {
  askToEndHolder,
  atPort,
  END_HOLDER_QUESTION,
  sharing,
  takenPort,
} from "../../renderer/ports/holder.ts";
import { isLeak, leaksOf } from "../../renderer/ports/leaks.ts";
import { portsLines, socketLine } from "../../renderer/ports/portsGroups.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import type { MachineSocket } from "../../shared/model/machineSocket.ts";
import {
  checkPortsOrder,
  orderFor,
  orderOf,
  USUAL_ORDER,
  type PortsColumnId,
} from "../../renderer/ports/portsOrder.ts";
import { createRowKeeper } from "../../renderer/ports/keepRows.ts";
import { countPorts } from "../../renderer/ports/portsRows.ts";
import { portsSlice } from "../../renderer/ports/portsState.ts";
import { takePorts } from "../../renderer/ports/watchPorts.ts";
import { SILENT_ENGINE, testApp, type TestEngine } from "../support/testApp.ts";

const LIMITS = { denied: 0, missing: [], over: 0 };

function socket(id: number, more: Partial<MachineSocket> = {}): MachineSocket {
  return {
    ...{ id, protocol: "tcp", inode: id, unixType: null, remote: null, state: "LISTEN" },
    local: { family: "ipv4", address: "127.0.0.1", port: id },
    ...{ processes: [{ pid: 7, name: "node" }], unseen: null, uid: 0, user: "root", group: null },
    ...{ receiveQueue: null, sendQueue: null, backlog: null, drops: null, since: null, ours: null },
    ...more,
  };
}

const remote = { family: "ipv4", address: "127.0.0.1", port: 9 } as const;
const connection = (id: number, more: Partial<MachineSocket> = {}) =>
  socket(id, { remote, state: "ESTABLISHED", ...more });

test("by port as numbers, either way, alike ones in one order", () => {
  const rows = [socket(80), socket(9000), socket(443), socket(8, { protocol: "udp" })];
  const sorted = (by: "local" | "protocol" | "pid", down: boolean) =>
    rows.toSorted(orderOf({ by, down })).map(({ id }) => id);
  expect(sorted("local", false)).toEqual([8, 80, 443, 9000]);
  expect(sorted("local", true)).toEqual([9000, 443, 80, 8]);
  expect(sorted("protocol", false)).toEqual([80, 443, 9000, 8]);
  expect(sorted("pid", true)).toEqual([80, 443, 9000, 8]);
  expect(checkPortsOrder({ by: "pid", down: true })).toEqual({ by: "pid", down: true });
  expect(checkPortsOrder({ by: "x" })).toBe(null);
});

test("groups, states, processes with what they leave open", () => {
  const unix = { family: "unix", path: "/a" } as const;
  const leaks = Array.from({ length: 12 }, (_, i) => connection(100 + i, { state: "CLOSE-WAIT" }));
  const counts = countPorts([
    ...[socket(1), socket(2, { protocol: "udp", state: "UNCONNECTED" })],
    ...[socket(3, { protocol: "unix", local: unix, processes: [] }), ...leaks],
  ]);
  expect(counts).toMatchObject({ all: 15, listening: 3, connected: 12, unix: 1 });
  expect(counts.states).toEqual([
    ["CLOSE-WAIT", 12],
    ["LISTEN", 1],
  ]);
  expect(counts.processes).toEqual([{ pid: 7, name: "node", sockets: 14 }]);
});

test("what comes later is new, what ends stays grey in its place", () => {
  const app = testApp(SILENT_ENGINE);
  const take = (sockets: MachineSocket[], removed: number[], whole = false) =>
    takePorts(
      app,
      { sockets, removed, more: false, at: 1, limits: LIMITS, total: 0 },
      { whole, marks: !whole },
    );
  const keeper = createRowKeeper();
  const rows = () =>
    keeper
      .rows(portsSlice.get(app), USUAL_ORDER)
      .map(({ socket: { id }, mark }) => `${id} ${mark}`);
  take([socket(1), socket(3)], [], true);
  expect(rows()).toEqual(["1 null", "3 null"]);
  take([socket(2)], [1]);
  expect(rows()).toEqual(["1 ended", "2 new", "3 null"]);
  portsSlice.set(app, { group: { kind: "process", pid: 8 } });
  expect(rows()).toEqual([]);
  portsSlice.set(app, { group: { kind: "listening" } });
  take([socket(4)], [], true);
  expect(rows()).toEqual(["4 null"]);
});

test("a port typed into the palette leads to who has it", () => {
  const app = testApp(SILENT_ENGINE);
  const found = (query: string) =>
    paletteItems(app, query).flatMap((item) => (item.kind === "found" ? [item.found] : []));
  expect(found(":8080").map(({ title }) => title)).toEqual([
    "Who has port 8080",
    "End who has port 8080…",
  ]);
  expect(found("port 8080").map(({ id }) => id)).toEqual([":8080", ":8080 end"]);
  expect(found(":70000")).toEqual([]);
  expect(found("8080")).toEqual([]);
  // There is nothing to take the focus here.
  vi.stubGlobal("requestAnimationFrame", () => 0);
  vi.stubGlobal("document", { activeElement: null });
  onTestFinished(() => void vi.unstubAllGlobals());
  portsSlice.set(app, { group: { kind: "unix" } });
  found(":8080")[0]?.run(app);
  expect(portsSlice.get(app)).toMatchObject({ filter: "port == 8080", group: { kind: "all" } });
  expect(placeSetting.get(app)).toBe("ports");
});

test("where a bind failed, the port that is taken", () => {
  const taken = { code: "EADDRINUSE", syscall: "bind", sentence: "", next: "" };
  const at = { host: "127.0.0.1", port: 8080 };
  const info = (spec: SocketInfo["spec"], failure: SocketInfo["failure"]) =>
    takenPort({ spec, failure } as SocketInfo);
  expect(info(tcpListener({ at }), taken)).toBe(8080);
  expect(info(udpSocket({ at }), taken)).toBe(8080);
  expect(info(tcpListener({ at }), { ...taken, code: "EACCES" })).toBe(null);
  expect(info(tcpConnection({ to: at }), taken)).toBe(null);
  expect(info(tcpConnection({ to: at, from: at }), taken)).toBe(8080);
});

test("where a bind failed: the same on another port, or sharing its own", () => {
  const at = { host: "127.0.0.1", port: 8080 };
  expect(atPort(tcpListener({ at }), 8081)).toMatchObject({ at: { ...at, port: 8081 } });
  expect(atPort(udpSocket({ at }), 8081)).toMatchObject({ at: { ...at, port: 8081 } });
  expect(atPort(tcpConnection({ to: at, from: at }), 8081)).toMatchObject({
    to: at,
    from: { ...at, port: 8081 },
  });
  const shared = sharing(tcpListener({ at }));
  expect(shared).toMatchObject({ at, reusePort: true });
  expect(sharing(shared)).toBe(null);
  expect(sharing(udpSocket({ at }))).toMatchObject({ reuseAddress: true });
  expect(sharing(tcpConnection({ to: at }))).toBe(null);
});

test("who has a port is ended once that was confirmed; who stays may be killed", async () => {
  const calls: unknown[] = [];
  const answers: Readonly<Record<string, (input: never) => unknown>> = {
    whoHas: () => [{ pid: 7, name: "node", startedAt: 5, command: "" }],
    endProcess: () => ({ gone: false }),
  };
  const app = testApp({
    async call(name: string, input: never) {
      calls.push([name, input]);
      return answers[name]?.(input);
    },
  } as TestEngine);
  const asked = () => questionSlice.get(app).asked;
  const words = () => inEnglish.text(END_HOLDER_QUESTION.words(app.store.getState()));
  await askToEndHolder(app, { protocol: "udp", port: 53 });
  expect(asked()).toBe("ports.endHolder");
  expect(words()).toContain("End node (7)?");
  expect(calls).toEqual([["whoHas", { protocol: "udp", port: 53 }]]);
  leaveQuestion(app);
  END_HOLDER_QUESTION.run(app);
  await vi.waitFor(() => expect(asked()).toBe("ports.endHolder"));
  expect(calls.at(-1)).toEqual(["endProcess", { pid: 7, startedAt: 5, how: "ask" }]);
  expect(words()).toContain("can be killed");
});

test("rows stand together by process, port or state, each with its states", () => {
  const other = { processes: [{ pid: 9, name: "nginx" }] };
  const denied = { processes: [], unseen: "denied" } as const;
  const rows = [
    ...[socket(80, other), socket(443, other), connection(80, { id: 1, ...other })],
    ...[socket(9, denied), socket(1000), socket(1001, { state: null, protocol: "udp" })],
  ].map((each) => ({ socket: each, mark: null }));
  const lines = (by: Grouping) =>
    portsLines(rows, by).map((line) =>
      line.kind === "head"
        ? `${inEnglish.text(line.title)} ${line.count} ${line.states.join(" ")}`.trim()
        : line.socket.id,
    );
  expect(lines("none")).toEqual([80, 443, 1, 9, 1000, 1001]);
  expect(lines("process")).toEqual([
    ...["nginx (9) 3 LISTEN,2 ESTABLISHED,1", 80, 443, 1],
    ...["node (7) 2 LISTEN,1", 1000, 1001],
    ...["not permitted 1 LISTEN,1", 9],
  ]);
  expect(lines("port").slice(0, 2)).toEqual(["port 9 1 LISTEN,1", 9]);
  expect(lines("state").filter((line) => typeof line === "string")).toEqual([
    "ESTABLISHED 1 ESTABLISHED,1",
    "LISTEN 4 LISTEN,4",
    "no state 1",
  ]);
  const grouped = portsLines(rows, "process");
  expect(socketLine(grouped, 0, -1)).toBe(1);
  expect(socketLine(grouped, 4, 1)).toBe(5);
  expect(socketLine(grouped, 4, -1)).toBe(3);
  expect(socketLine([], 0, 1)).toBe(null);
});

test("connections that are left in CLOSE-WAIT: many, or more and more", () => {
  const left = (count: number) =>
    Array.from({ length: count }, (_, i) => connection(i + 1, { state: "CLOSE-WAIT" }));
  const first = leaksOf(left(2), new Map());
  expect(first.get(7)).toEqual({ now: 2, least: 2 });
  const none = leaksOf([], first);
  expect(none.get(7)).toEqual({ now: 0, least: 0 });
  const more = leaksOf(left(3), none);
  expect([first, none, more].map((leaks) => isLeak(leaks.get(7) ?? { now: 0, least: 0 }))).toEqual([
    false,
    false,
    true,
  ]);
  expect(isLeak({ now: 10, least: 10 })).toBe(true);
});

test("rows that are kept from look to look stand as if they were sorted anew", () => {
  const names = ["node", "Nginx", "node 10", "node 9", "\u00e9t\u00e9"];
  const make = (id: number, step: number) =>
    socket(id, {
      local: { family: "ipv4", address: "127.0.0.1", port: (id * 7919 + step) % 100 },
      processes: [{ pid: id % 7, name: names[(id + step) % names.length] ?? "" }],
      receiveQueue: (id * step) % 5,
    });
  for (const by of ["local", "process", "received", "pid"] satisfies PortsColumnId[]) {
    const order = { by, down: by === "pid" };
    const keeper = createRowKeeper();
    const sockets = new Map<number, MachineSocket>();
    const state = { sockets, born: new Map(), ended: new Map(), group: { kind: "all" } } as const;
    for (let step = 1; step < 20; step++) {
      for (let id = step; id < 200; id += step) sockets.set(id, make(id, step));
      for (let id = 3; id < 200; id += step + 1) sockets.delete(id);
      const anew = [...sockets.values()].toSorted(orderOf(order));
      expect(keeper.rows(state, order).map((row) => row.socket)).toEqual(anew);
    }
    expect(keeper.rows(state, order)).toBe(keeper.rows(state, order));
    const all = [...sockets.values()];
    expect(all.toSorted(orderFor(order, all))).toEqual(all.toSorted(orderOf(order)));
  }
});
