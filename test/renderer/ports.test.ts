// The rows, counts and order of the machine's sockets in the window, and what is marked for two seconds.

import { expect, onTestFinished, test, vi } from "vitest";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { placeSetting } from "../../renderer/app/place.ts";
import { paletteItems } from "../../renderer/palette/paletteItems.ts";
import { takenPort } from "../../renderer/ports/holder.ts";
import type { MachineSocket } from "../../shared/model/machineSocket.ts";
import { checkPortsOrder, orderOf } from "../../renderer/ports/portsOrder.ts";
import { countPorts, portsRows } from "../../renderer/ports/portsRows.ts";
import { portsSlice } from "../../renderer/ports/portsState.ts";
import { takePorts } from "../../renderer/ports/watchPorts.ts";
import { SILENT_ENGINE, testApp } from "../support/testApp.ts";

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
  expect(counts.processes).toEqual([{ pid: 7, name: "node", sockets: 14, closeWait: 12 }]);
});

test("what comes later is new, what ends stays grey in its place", () => {
  const app = testApp(SILENT_ENGINE);
  const take = (sockets: MachineSocket[], removed: number[], whole = false) =>
    takePorts(
      app,
      { sockets, removed, more: false, at: 1, limits: LIMITS, total: 0 },
      { whole, marks: !whole },
    );
  const rows = () =>
    portsRows(portsSlice.get(app), { by: "local", down: false }).map(
      ({ socket: { id }, mark }) => `${id} ${mark}`,
    );
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
  expect(found(":8080").map(({ title }) => title)).toEqual(["Who has port 8080"]);
  expect(found("port 8080").map(({ id }) => id)).toEqual([":8080"]);
  expect(found(":70000")).toEqual([]);
  expect(found("8080")).toEqual([]);
  // There is nothing to take the focus here.
  vi.stubGlobal("requestAnimationFrame", () => 0);
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
