// One verb, three doors: a window's call, the command line's engine, and code inside. Each does the same and is refused in the
// same words.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createEngine } from "../../engine/createEngine.ts";
import { Registry } from "../../engine/sockets/Registry.ts";
import { socketInfo } from "../../engine/sockets/SocketRecord.ts";
import * as verbs from "../../engine/sockets/verbs.ts";
import { INITIAL_BOUNDS } from "../../shared/model/bounds.ts";
import { Refusal } from "../../shared/model/failure.ts";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import type { OpenSpec, SocketInfo } from "../../shared/model/socket.ts";
import { portOf } from "../support/engineFixture.ts";
import { attachClient } from "../support/testClient.ts";

interface Door {
  open(spec: OpenSpec): Promise<number>;
  reopen(id: number): Promise<number>;
  send(id: number, data: Uint8Array): Promise<unknown>;
  shutdown(id: number): Promise<unknown>;
  reset(id: number): Promise<unknown>;
  close(id: number): Promise<unknown>;
  closeWithConnections(id: number): Promise<unknown>;
  info(id: number): SocketInfo | undefined;
  sockets(): readonly SocketInfo[];
  end(): Promise<unknown>;
}

const DOORS: { readonly [K in "window" | "command line" | "code"]: () => Promise<Door> } = {
  async window() {
    const engine = await createEngine({ recording: null });
    const client = attachClient(engine);
    const close = (socket: number, how: "close" | "reset", accepted: "keep" | "close") =>
      client.call("close", { socket, how, accepted });
    return {
      open: async (spec) => (await client.call("open", { spec })).socket,
      reopen: async (socket) => (await client.call("reopen", { socket })).socket,
      send: (socket, data) =>
        client.call("send", { socket, data: Uint8Array.from(data), to: null }),
      shutdown: (socket) => client.call("shutdown", { socket }),
      reset: (socket) => close(socket, "reset", "keep"),
      close: (socket) => close(socket, "close", "keep"),
      closeWithConnections: (socket) => close(socket, "close", "close"),
      info: (id) => engine.socket(id),
      sockets: () => engine.sockets(),
      end: () => engine.close(),
    };
  },
  async "command line"() {
    const engine = await createEngine({ recording: null, clients: false });
    return {
      open: async (spec) => engine.open(spec),
      reopen: async (id) => engine.reopen(id),
      send: async (id, data) => engine.send(id, data),
      shutdown: async (id) => engine.shutdown(id),
      reset: async (id) => engine.closeSocket(id, "reset"),
      close: async (id) => engine.closeSocket(id),
      closeWithConnections: (id) => engine.closeWithConnections(id),
      info: (id) => engine.socket(id),
      sockets: () => engine.sockets(),
      end: () => engine.close(),
    };
  },
  async code() {
    const registry = new Registry(() => INITIAL_BOUNDS);
    return {
      open: async (spec) => verbs.open(registry, spec).id,
      reopen: async (id) => verbs.reopen(registry, id).id,
      send: async (id, data) => verbs.send(registry, id, data),
      shutdown: async (id) => verbs.shutdown(registry, id),
      reset: async (id) => verbs.reset(registry, id),
      close: async (id) => verbs.close(registry, id),
      closeWithConnections: (id) => verbs.closeWithConnections(registry, id),
      info(id) {
        const record = registry.find(id);
        return record === undefined ? undefined : socketInfo(record);
      },
      sockets: () => Array.from(registry.all(), socketInfo),
      end: () => verbs.closeAll(registry),
    };
  },
};

const HELLO = new TextEncoder().encode("hello");

async function refusedWith(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  return `${error.failure.code}: ${error.message}`;
}

describe.each(Object.keys(DOORS) as (keyof typeof DOORS)[])("%s", (name) => {
  let door: Door;
  beforeEach(async () => {
    door = await DOORS[name]();
  });
  afterEach(() => door.end());

  async function opened(spec: OpenSpec, state: string): Promise<SocketInfo> {
    const id = await door.open(spec);
    await expect.poll(() => door.info(id)?.state, { interval: 5 }).toBe(state);
    return door.info(id) as SocketInfo;
  }
  /** A listener with two connections. */
  async function joined(): Promise<{
    readonly listener: number;
    readonly clients: readonly number[];
    readonly accepted: readonly number[];
  }> {
    const listener = await opened(tcpListener(), "listening");
    const to = { host: "127.0.0.1", port: portOf(listener.local) };
    const clients = [
      (await opened(tcpConnection({ to }), "connected")).id,
      (await opened(tcpConnection({ to }), "connected")).id,
    ];
    const accepted = () => door.sockets().filter(({ parent }) => parent === listener.id);
    await expect.poll(() => accepted().length, { interval: 5 }).toBe(2);
    return { listener: listener.id, clients, accepted: accepted().map(({ id }) => id) };
  }

  test("what makes no sense is refused, in the same words at every door", async () => {
    const listener = await opened(tcpListener(), "listening");
    expect(await refusedWith(door.send(listener.id, HELLO))).toBe(
      "PORTSCOPE_NO_CONNECTIONS: Listener #1 has no connection that takes data. Wait until a peer connects.",
    );
    expect(await refusedWith(door.reset(listener.id))).toContain("PORTSCOPE_NO_RESET");
    expect(await refusedWith(door.shutdown(listener.id))).toContain("PORTSCOPE_NOT_CONNECTED");
    expect(await refusedWith(door.reopen(listener.id))).toContain("PORTSCOPE_STILL_OPEN");
    const udp = await opened(udpSocket(), "bound");
    expect(await refusedWith(door.send(udp.id, HELLO))).toBe(
      "PORTSCOPE_NO_TARGET: This UDP socket has no peer. Name a target as HOST:PORT.",
    );
    await door.close(udp.id);
    const closed = "PORTSCOPE_CLOSED: Socket #2 is closed. Open it again.";
    expect(await refusedWith(door.send(udp.id, HELLO))).toBe(closed);
    expect(await refusedWith(door.shutdown(udp.id))).toBe(closed);
    expect(await refusedWith(door.reset(udp.id))).toBe(closed);
    expect(await refusedWith(door.close(udp.id))).toBe(closed);
    expect(await refusedWith(door.closeWithConnections(udp.id))).toBe(closed);
    await door.close(listener.id);
    expect(await refusedWith(door.send(listener.id, HELLO))).toBe(
      "PORTSCOPE_CLOSED: Socket #1 is closed. Open it again.",
    );
    expect(await refusedWith(door.close(99))).toContain("PORTSCOPE_NO_SUCH_SOCKET");
  });

  test("a listener sends to all its connections, also once it is closed itself", async () => {
    const { listener, clients } = await joined();
    await door.send(listener, HELLO);
    await door.close(listener);
    await door.send(listener, HELLO);
    await expect
      .poll(() => clients.map((id) => door.info(id)?.counters.bytesIn), { interval: 5 })
      .toEqual([10, 10]);
  });

  test("closes a listener with its connections, or leaves them", async () => {
    const { listener, accepted } = await joined();
    await door.close(listener);
    expect(accepted.map((id) => door.info(id)?.closeCause)).toEqual([null, null]);
    await door.closeWithConnections(listener);
    expect(accepted.map((id) => door.info(id)?.closeCause)).toEqual(["local", "local"]);
  });

  test("resets a connection, and opens what is closed again", async () => {
    const { clients, accepted } = await joined();
    const [first, second] = clients as [number, number];
    await door.reset(first);
    await expect.poll(() => accepted.map((id) => door.info(id)?.closeCause)).toContain("peer");
    expect(await refusedWith(door.reopen(accepted[1] ?? 0))).toMatch(/STILL_OPEN|ACCEPTED/);
    await door.shutdown(second);
    expect(await refusedWith(door.send(second, HELLO))).toContain("PORTSCOPE_WRITING_ENDED");
    const again = await door.reopen(first);
    await expect.poll(() => door.info(again)?.state, { interval: 5 }).toBe("connected");
    expect(door.info(again)?.spec).toEqual(door.info(first)?.spec);
  });
});
