import type { Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MAX_SEND } from "../../shared/contract/sockets.ts";
import { encodeMessage } from "../../shared/rpc/wireCodec.ts";
import { client, closeCode, nextMessage, serveFixture, type Fixture } from "./serveFixture.ts";

/** Bytes in a message beside those of the largest send. */
const ROOM = 64 * 1024;

let fixture: Fixture;
beforeEach(async () => {
  fixture = await serveFixture();
});
afterEach(() => fixture.close());

describe("a client that was let in", () => {
  test("sends as much as one send may carry, with 64 KiB around it", async () => {
    const socket = await client(fixture);
    socket.send(encodeMessage({ data: new Uint8Array(MAX_SEND) }));
    await expect.poll(() => fixture.engine.attached[0]?.messages.length).toBe(1);
    socket.send(new Uint8Array(MAX_SEND + ROOM));
    await expect.poll(() => fixture.engine.attached[0]?.messages.length).toBe(2);
  });

  test("sends one byte more and is closed; others go on", async () => {
    const [other, socket] = [await client(fixture), await client(fixture)];
    socket.send(new Uint8Array(MAX_SEND + ROOM + 1));
    expect(await closeCode(socket)).toBe(1009);
    other.send(encodeMessage("still here"));
    expect(await nextMessage(other)).toMatchObject({ value: "still here" });
  });

  test.each([
    ["bytes that are no message", new Uint8Array([0xc1])],
    ["half a message", encodeMessage({ type: "call", id: 1 }).subarray(0, 5)],
    ["two messages in one", new Uint8Array([0xc0, 0xc0])],
    ["an empty frame", new Uint8Array(0)],
    ["a regular expression", new Uint8Array([0xd4, 0x78, 0x00, 0x92, 0xa1, 0x61, 0xa0])],
    ["a record definition", new Uint8Array([0xd4, 0x72, 0x40, 0x91, 0xa1, 0x61, 0x01])],
    ["deep nesting", new Uint8Array(100_000).fill(0x91)],
    ["a list longer than its frame", new Uint8Array([0xdd, 0xff, 0xff, 0xff, 0xff])],
  ])("%s reaches the contract as no message, and the next one works", async (_name, bytes) => {
    const socket = await client(fixture);
    socket.send(bytes);
    expect(await nextMessage(socket)).toMatchObject({ id: 1, value: null });
    socket.send(encodeMessage(64));
    expect(await nextMessage(socket)).toMatchObject({ id: 2, value: 64 });
  });

  test("text is no message either", async () => {
    const socket = await client(fixture);
    socket.send("hello");
    expect(await nextMessage(socket)).toMatchObject({ value: null });
  });

  test("a second tab is a client of its own", async () => {
    const [first, second] = [await client(fixture), await client(fixture)];
    second.send(encodeMessage("two"));
    expect(await nextMessage(second)).toMatchObject({ value: "two" });
    expect(fixture.engine.attached).toHaveLength(2);
    second.close();
    await expect.poll(() => fixture.engine.attached[1]?.closed()).toContain("1005");
    expect(fixture.engine.attached[0]?.closed()).toBeNull();
    first.send(encodeMessage("one"));
    expect(await nextMessage(first)).toMatchObject({ value: "one" });
  });

  test("a frame that breaks the protocol closes this client alone", async () => {
    const [other, socket] = [await client(fixture), await client(fixture)];
    // A masked frame with a reserved opcode, past the library, straight onto the wire.
    const raw = (socket as unknown as { _socket: { write(bytes: Uint8Array): void } })._socket;
    raw.write(new Uint8Array([0x83, 0x80, 0, 0, 0, 0]));
    expect(await closeCode(socket)).toBe(1002);
    other.send(encodeMessage("still here"));
    expect(await nextMessage(other)).toMatchObject({ value: "still here" });
  });

  test("one that asks and does not read is dropped; others go on", async () => {
    const [other, greedy] = [await client(fixture), await client(fixture)];
    await expect.poll(() => fixture.engine.attached.length).toBe(2);
    const raw = (greedy as unknown as { _socket: Socket })._socket;
    raw.pause();
    // Each is answered with as much; nothing of it is read.
    for (let i = 0; i < 8; i++) greedy.send(encodeMessage({ data: new Uint8Array(MAX_SEND) }));
    await expect.poll(() => fixture.engine.attached[1]?.closed()).toEqual(expect.any(String));
    expect(fixture.engine.attached[1]?.messages.length).toBeLessThan(8);
    other.send(encodeMessage("still here"));
    expect(await nextMessage(other)).toMatchObject({ value: "still here" });
  });

  test("the engine's end reaches it", async () => {
    const socket = await client(fixture);
    await expect.poll(() => fixture.engine.attached.length).toBe(1);
    fixture.engine.attached[0]?.transport.close();
    expect(await closeCode(socket)).toBe(1000);
  });

  test("that answers no ping is taken for gone; one that does stays, however little it says", async () => {
    await fixture.close();
    fixture = await serveFixture({ pingEvery: 1000 });
    const [alive, mute] = [await client(fixture), await client(fixture)];
    await expect.poll(() => fixture.engine.attached.length).toBe(2);
    let pings = 0;
    alive.on("ping", () => (pings += 1));
    // It reads nothing more, and so answers nothing; its machine may as well have vanished.
    (mute as unknown as { _socket: Socket })._socket.pause();
    await expect.poll(() => fixture.engine.attached[1]?.closed()).toContain("1006");
    await expect.poll(() => pings).toBeGreaterThan(2);
    alive.send(encodeMessage("still here"));
    expect(await nextMessage(alive)).toMatchObject({ value: "still here" });
  });

  test("no more than 32 at once", async () => {
    for (let i = 0; i < 32; i++) await client(fixture);
    const late = await client(fixture);
    expect(await closeCode(late)).toBe(1013);
    expect(fixture.engine.attached).toHaveLength(32);
  });
});
