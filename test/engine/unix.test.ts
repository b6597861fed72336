import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unixConnection, unixListener } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { PREVIEW_BYTES } from "../../shared/model/rows.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { startProgram } from "../support/program.ts";
import { attachClient } from "../support/testClient.ts";
import { describeWith } from "../support/tools.ts";
import { english } from "../support/english.ts";

/** Since libuv 1.48 an abstract name is not filled up with zeros. */
const [uvMajor = 0, uvMinor = 0] = process.versions.uv.split(".").map(Number);
const hasAbstract = uvMajor > 1 || uvMinor >= 48;

let f: EngineFixture;
let path: string;
beforeEach(async () => {
  f = await engineFixture();
  path =
    process.platform === "win32"
      ? `\\\\.\\pipe\\portscope-test-${process.pid}-${Date.now()}`
      : join(f.folder, "s.sock");
});
afterEach(() => f.close());

describe("Unix domain sockets and named pipes", () => {
  test("listener and connection talk, with the same events as TCP", async () => {
    const listener = await f.open(unixListener({ path, echo: true }), "listening");
    const client = await f.open(unixConnection({ path }), "connected");
    f.engine.send(client.id, Buffer.from("hello"));
    await expect.poll(() => f.bytes(client.id, "recv").toString()).toBe("hello");
    expect(f.story(listener.id)).toEqual(["socket", "bind", "listen", "accept"]);
    f.engine.shutdown(client.id);
    await f.reach(client.id, "half-closed-local");
    expect(f.story(client.id)).toEqual(["socket", "connect", "send", "recv", "shutdown out"]);
  });

  test.skipIf(process.platform === "win32")(
    "what goes through a path that takes much room is read back whole",
    async () => {
      const long = join(f.folder, "\u0001".repeat(Math.min(60, 100 - f.folder.length)));
      await f.open(unixListener({ path: long }), "listening");
      const { id } = await f.open(unixConnection({ path: long }), "connected");
      const sent = Buffer.from(Array.from({ length: 5000 }, (_, i) => i));
      f.engine.send(id, sent);
      const { seq } = (await f.event(id, "send")).event;
      const client = attachClient(f.engine);
      const { rows } = await client.call("rows", { query: ALL_EVENTS, from: seq - 1, count: 1 });
      expect(Buffer.from(rows.pool)).toEqual(sent.subarray(0, PREVIEW_BYTES));
      const input = { socket: id, peer: null, direction: "out", from: 0, count: 5000 } as const;
      expect(Buffer.from((await client.call("stream", input)).bytes)).toEqual(sent);
      client.close();
    },
  );

  test("half-closes both ways with a peer of another make", async () => {
    const listener = await f.open(unixListener({ path }), "listening");
    const peer = await connectPeer({ path });
    peer.socket.end("in");
    const { event } = await f.event(listener.id, "accept");
    const socket = event.call === "accept" ? event.accepted : 0;
    await f.reach(socket, "half-closed-remote");
    f.engine.send(socket, Buffer.from("out"));
    f.engine.shutdown(socket);
    await peer.ended;
    expect(peer.received().toString()).toBe("out");
    await f.reach(socket, "closed");
    expect(() => f.engine.closeSocket(socket, "reset")).toThrow(/is closed/);
  });

  test("a reset is refused with a reason; the connection stays", async () => {
    await f.open(unixListener({ path }), "listening");
    const client = await f.open(unixConnection({ path }), "connected");
    expect(() => f.engine.closeSocket(client.id, "reset")).toThrow(/no reset/);
    expect(f.info(client.id).state).toBe("connected");
  });

  test("closing a listener takes its file away", async () => {
    const listener = await f.open(unixListener({ path }), "listening");
    f.engine.closeSocket(listener.id);
    await expect.poll(() => existsSync(path)).toBe(false);
  });

  test.runIf(process.platform === "linux" && !hasAbstract)(
    "an abstract name is refused where Node cannot give it as other programs do",
    async () => {
      const { failure } = await f.open(unixListener({ path: "@a" }), "failed");
      expect(failure).toMatchObject({ code: "PORTSCOPE_NO_ABSTRACT", syscall: "bind" });
    },
  );

  describe.runIf(process.platform === "linux" && hasAbstract)("abstract sockets", () => {
    const name = `@portscope test ${process.pid}`;

    test("listener and connection talk, without a file", async () => {
      const listener = await f.open(unixListener({ path: name, echo: true }), "listening");
      expect(listener.local).toEqual({ family: "unix", path: name });
      expect(existsSync(name)).toBe(false);
      const client = await f.open(unixConnection({ path: name }), "connected");
      expect(client.remote).toEqual({ family: "unix", path: name });
      f.engine.send(client.id, Buffer.from("hello"));
      await expect.poll(() => f.bytes(client.id, "recv").toString()).toBe("hello");
    });

    test("failures are told: nobody there, taken and by whom, too long", async () => {
      const nobody = await f.open(unixConnection({ path: name }), "failed");
      expect(nobody.failure).toMatchObject({ code: "ECONNREFUSED", syscall: "connect" });
      await f.open(unixListener({ path: name }), "listening");
      const taken = await f.open(unixListener({ path: name }), "failed");
      expect(english(taken.failure?.sentence)).toContain(`${name} is already in use by Portscope`);
      const longest = `@${"x".repeat(107)}`;
      await f.open(unixListener({ path: longest }), "listening");
      await f.open(unixConnection({ path: longest }), "connected");
      const long = await f.open(unixListener({ path: `${longest}x` }), "failed");
      expect(long.failure?.code).toBe("ENAMETOOLONG");
    });

    describeWith("socat", "with a peer of another make", () => {
      test("that connects", async () => {
        await f.open(unixListener({ path: name, echo: true, onPeerEnd: "close" }), "listening");
        const peer = startProgram("socat", ["-", `ABSTRACT-CONNECT:${name.slice(1)}`]);
        peer.write("from socat");
        peer.end();
        expect(await peer.exit).toBe(0);
        expect(peer.output("stdout")).toBe("from socat");
      });

      test("that listens", async () => {
        const peer = startProgram("socat", ["-d", "-d", `ABSTRACT-LISTEN:${name.slice(1)}`, "-"]);
        await peer.line("stderr", /listening on/);
        const client = await f.open(unixConnection({ path: name }), "connected");
        f.engine.send(client.id, Buffer.from("to socat\n"));
        expect(await peer.line("stdout", /to socat/)).toBe("to socat");
        await peer.stop();
      });
    });
  });

  test.runIf(process.platform === "linux")(
    "failures are told: nothing there, taken, too long",
    async () => {
      const nobody = await f.open(unixConnection({ path }), "failed");
      expect(nobody.failure).toMatchObject({ code: "ENOENT", syscall: "connect" });
      await f.open(unixListener({ path }), "listening");
      const taken = await f.open(unixListener({ path }), "failed");
      expect(english(taken.failure?.sentence)).toContain(`(pid ${process.pid})`);
      const long = await f.open(unixListener({ path: `/tmp/${"x".repeat(200)}` }), "failed");
      expect(english(long.failure?.sentence)).toMatch(/\.$/);
    },
  );
});
