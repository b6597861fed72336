// What a client has the engine do: send, close, reopen, record anew; and what is refused.

import { describe, expect, test } from "vitest";
import { tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { portOf } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { ALL, allRows, client, f } from "./oneClient.ts";

test("closing everything while a bind is failing closes everything", async () => {
  const taken = await f.open(udpSocket(), "bound");
  const at = { host: "127.0.0.1", port: portOf(taken.local) };
  const failing = f.engine.open(udpSocket({ at }));
  await client.call("closeAll", {});
  expect(f.engine.totals().openSockets).toBe(0);
  expect(f.story(failing).filter((call) => call === "close")).toHaveLength(1);
});

describe("commands", () => {
  test("close a listener with its connections, reopen it, clear what is closed", async () => {
    await client.follow(ALL_EVENTS);
    const listener = await f.open(tcpListener(), "listening");
    await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    await expect.poll(() => f.info(listener.id).openChildren).toBe(1);
    await client.call("close", { socket: listener.id, how: "close", accepted: "close" });
    expect(f.engine.totals().openSockets).toBe(0);
    const { socket } = await client.call("reopen", { socket: listener.id });
    expect(socket).toBe(3);
    await f.reach(socket, "listening");
    await expect(client.call("reopen", { socket })).rejects.toThrow(/still open/);
    await expect(client.call("reopen", { socket: 2 })).rejects.toThrow(/accepted from a peer/);
    expect(await client.call("clear", { sockets: null })).toMatchObject({ sockets: 2 });
    await expect.poll(() => [...client.sockets.keys()]).toEqual([3]);
  });

  test("a closed listener stays on the list while a connection that it accepted is open", async () => {
    await client.follow(ALL_EVENTS);
    const listener = await f.open(tcpListener(), "listening");
    await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    await expect.poll(() => f.info(listener.id).openChildren).toBe(1);
    await client.call("close", { socket: listener.id, how: "close", accepted: "keep" });
    expect(await client.call("clear", { sockets: null })).toMatchObject({ sockets: 0 });
    expect(f.info(listener.id).state).toBe("closed");
    await client.call("closeAll", {});
    expect(await client.call("clear", { sockets: null })).toMatchObject({ sockets: 2 });
  });

  test("send from a listener goes to all its connections", async () => {
    const listener = await f.open(tcpListener(), "listening");
    await expect(
      client.call("send", { socket: listener.id, data: Buffer.from("x"), to: null }),
    ).rejects.toThrow(/no connection/);
    const port = portOf(listener.local);
    const peers = [
      await connectPeer({ host: "127.0.0.1", port }),
      await connectPeer({ host: "127.0.0.1", port }),
    ];
    await expect.poll(() => f.info(listener.id).openChildren).toBe(2);
    expect(
      await client.call("send", { socket: listener.id, data: Buffer.from("all"), to: null }),
    ).toMatchObject({ sockets: 2 });
    for (const peer of peers) await expect.poll(() => peer.received().toString()).toBe("all");
  });

  test("a new recording is a new file; the old one is whole, the rows begin anew", async () => {
    await client.follow(ALL_EVENTS);
    await f.open(udpSocket(), "bound");
    const before = f.engine.recording();
    client.hold();
    await client.call("newRecording", {});
    expect((await client.call("rows", { query: ALL_EVENTS, from: 0, count: 9 })).total).toBe(0);
    client.release();
    await expect.poll(() => client.resets()).toBe(1);
    const after = f.engine.recording();
    expect(after.path).not.toBe(before.path);
    expect(after).toMatchObject({ state: "recording", events: 0, firstSeq: before.events + 1 });
    f.engine.closeSocket(1);
    expect((await allRows(ALL)).map(({ seq, call }) => [seq, call])).toEqual([
      [before.events + 1, "close"],
    ]);
  });

  test.each([
    ["open", { spec: { kind: "tcp-listener" } }, /BAD_INPUT/],
    ["open", { spec: { ...tcpListener(), at: { host: "127.0.0.1", port: 70_000 } } }, /BAD_INPUT/],
    ["open", { spec: udpSocket({ at: null, to: { host: "127.0.0.1", port: 0 } }) }, /BAD_INPUT/],
    ["send", { socket: 1, data: new Uint8Array(1), to: { host: "::1", port: 0 } }, /BAD_INPUT/],
    ["rows", { query: ALL_EVENTS, from: -1, count: 10 }, /BAD_INPUT/],
    ["rows", { query: ALL_EVENTS, from: 0, count: 1e9 }, /BAD_INPUT/],
    ["close", { socket: 77, how: "close", accepted: "keep" }, /NO_SUCH_SOCKET/],
    ["toString", {}, /UNKNOWN_CALL/],
    ["__proto__", {}, /UNKNOWN_CALL/],
    ["constructor", null, /UNKNOWN_CALL/],
  ])("%s %j is refused and harms nothing", async (command, input, code) => {
    // A client of ours cannot even say this; one of another make can.
    const refused: unknown = await client.raw(command, input);
    expect(JSON.stringify(refused)).toMatch(code);
    expect(await client.call("localAddresses", {})).not.toEqual([]);
  });
});
