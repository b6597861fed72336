// Unix datagram sockets against real peers: Python's sockets and our own.

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { unixDatagram } from "../../shared/model/openSpecs.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { startProgram, type Program } from "../support/program.ts";
import { describeWith } from "../support/tools.ts";

let f: EngineFixture;
let path: string;
const programs: Program[] = [];
beforeEach(async () => {
  f = await engineFixture();
  path = join(f.folder, "ours");
});
afterEach(async () => {
  for (const program of programs.splice(0)) await program.stop();
  await f.close();
});

/** A Python program with the socket `s`; it prints `ready` when it has run `lines`. */
async function python(...lines: readonly string[]): Promise<Program> {
  const begin = ["import socket, sys", "s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)"];
  const program = startProgram("python3", ["-uc", [...begin, ...lines].join("\n")]);
  programs.push(program);
  await program.line("stdout", /^ready/);
  return program;
}
const BIND = (name: string) =>
  `s.bind(${JSON.stringify(name).replace('"@', '"\\0')}); print("ready")`;

describeWith("python3", "Unix datagrams", () => {
  test("are received one by one, empty and large ones too, with the sender's path; an echo answers", async () => {
    const socket = await f.open(unixDatagram({ path, echo: true }), "bound");
    const theirs = join(f.folder, "theirs");
    await python(
      BIND(theirs),
      `for n in (3, 0, 100000): s.sendto(b"x" * n, ${JSON.stringify(path)}); print("echo", len(s.recv(1 << 20)))`,
    );
    await expect.poll(() => f.info(socket.id).counters.sends).toBe(3);
    const events = f.seen.flatMap(({ event }) => (event.call === "recv" ? [event] : []));
    expect(events.map(({ length }) => length)).toEqual([3, 0, 100_000]);
    expect(events.every(({ remote }) => remote?.family === "unix" && remote.path === theirs)).toBe(
      true,
    );
    await programs[0]?.line("stdout", /echo 100000/);
    f.engine.closeSocket(socket.id);
    expect(existsSync(path)).toBe(false);
    expect(f.story(socket.id).slice(0, 2)).toEqual(["socket", "bind"]);
    expect(f.story(socket.id).at(-1)).toBe("close");
  });

  test.runIf(process.platform === "linux")(
    "abstract names, a client with a name of the system's choice",
    async () => {
      const name = `@portscope-${process.pid}`;
      await python(BIND(name), "data, who = s.recvfrom(100); s.sendto(data.upper(), who)");
      const client = await f.open(unixDatagram({ peerPath: name }), "connected");
      expect(client.local).toMatchObject({
        path: expect.stringMatching(/^@[0-9a-f]{5}$/) as string,
      });
      f.engine.send(client.id, Buffer.from("hello"));
      await expect.poll(() => f.bytes(client.id, "recv").toString()).toBe("HELLO");
      expect(f.story(client.id)).toEqual(["socket", "bind", "connect", "send", "recv"]);
    },
  );

  test("nothing is lost and order is kept while the peer does not read", async () => {
    const theirs = join(f.folder, "slow");
    const peer = await python(
      BIND(theirs),
      "sys.stdin.readline()",
      "got = [int(s.recv(100)) for _ in range(3000)]",
      "print('in order', got == list(range(3000)))",
    );
    const socket = await f.open(unixDatagram({ path }), "bound");
    const to = { family: "unix", path: theirs } as const;
    for (let i = 0; i < 3000; i++) f.engine.send(socket.id, Buffer.from(String(i)), to);
    expect(f.info(socket.id).counters.pendingOut).toBeGreaterThan(0);
    expect(f.info(socket.id).counters.sends).toBeLessThan(3000);
    peer.write("go\n");
    await peer.line("stdout", /in order True/);
    await expect.poll(() => f.info(socket.id).counters.sends).toBe(3000);
    expect(f.info(socket.id).counters.pendingOut).toBe(0);
  });

  test("what waits is bounded, and closing in the middle tells what was not sent", async () => {
    const theirs = join(f.folder, "never");
    await python(BIND(theirs), "sys.stdin.readline()");
    const socket = await f.open(unixDatagram({ path, peerPath: theirs }), "connected");
    expect(() => {
      for (let i = 0; i < 100_000; i++) f.engine.send(socket.id, new Uint8Array(1));
    }).toThrow(/The peer does not read/);
    f.engine.closeSocket(socket.id);
    const { event } = await f.event(socket.id, "close");
    expect(event).toMatchObject({ cause: "local", unsent: 16_384 });
  });

  test("failures have the system's codes: nobody there, too large, in use, connecting to nothing", async () => {
    const socket = await f.open(unixDatagram({ path }), "bound");
    const gone = join(f.folder, "gone");
    const failures = () => f.seen.flatMap(({ event }) => (event.failure === null ? [] : [event]));
    f.engine.send(socket.id, Buffer.from("x"), { family: "unix", path: gone });
    expect(failures()).toMatchObject([
      { call: "send", failure: { code: "ENOENT", syscall: "send" } },
    ]);
    const left = await python(BIND(gone));
    await left.exit;
    f.engine.send(socket.id, Buffer.from("x"), { family: "unix", path: gone });
    expect(failures()[1]).toMatchObject({ call: "send", failure: { code: "ECONNREFUSED" } });
    const theirs = join(f.folder, "big");
    await python(BIND(theirs), "sys.stdin.readline()");
    f.engine.send(socket.id, new Uint8Array(4 << 20), { family: "unix", path: theirs });
    expect(failures()[2]).toMatchObject({ call: "send", failure: { code: "EMSGSIZE" } });
    expect(f.info(socket.id).state).toBe("bound");
    const second = await f.open(unixDatagram({ path }), "failed");
    expect(second.failure).toMatchObject({ code: "EADDRINUSE", syscall: "bind" });
    const stale = await f.open(unixDatagram({ path: gone }), "failed");
    expect(stale.failure?.remedy).toMatchObject({ path: gone });
    writeFileSync(join(f.folder, "file"), "");
    const client = await f.open(unixDatagram({ peerPath: join(f.folder, "none") }), "failed");
    expect(client.failure).toMatchObject({ code: "ENOENT", syscall: "connect" });
    // What stands at the path of the first socket was not touched by the second.
    expect(existsSync(path)).toBe(true);
  });

  test("two echoes of ours do not answer each other", async () => {
    const first = await f.open(unixDatagram({ path, echo: true }), "bound");
    const second = await f.open(unixDatagram({ path: join(f.folder, "b"), echo: true }), "bound");
    f.engine.send(first.id, Buffer.from("x"), second.local ?? undefined);
    const { event } = await f.event(second.id, "error");
    expect(event.failure?.code).toBe("PORTSCOPE_ECHO_TO_ECHO");
    expect(f.info(first.id).counters.receives).toBe(0);
  });

  test("many sockets come and go while others talk", async () => {
    const server = await f.open(unixDatagram({ path, echo: true }), "bound");
    for (let round = 0; round < 20; round++) {
      const clients = await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          f.open(unixDatagram({ path: join(f.folder, `c${i}`), peerPath: path }), "connected"),
        ),
      );
      for (const { id } of clients) f.engine.send(id, Buffer.from("ping"));
      for (const { id } of clients.slice(5))
        await expect.poll(() => f.bytes(id, "recv").toString(), { interval: 5 }).toBe("ping");
      for (const { id } of clients) f.engine.closeSocket(id);
    }
    expect(f.info(server.id).counters.receives).toBe(200);
    expect(f.info(server.id).state).toBe("bound");
  });
});
