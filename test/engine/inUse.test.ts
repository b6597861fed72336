// What is said of an address that is in use, with real holders of every kind, and the removal of a stale socket file.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import * as net from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  tcpConnection,
  tcpListener,
  udpSocket,
  unixConnection,
  unixListener,
} from "../../shared/model/openSpecs.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer, listenPeer } from "../support/peer.ts";
import { startProgram, type Program } from "../support/program.ts";
import { attachClient } from "../support/testClient.ts";
import { describeWith } from "../support/tools.ts";
import { english } from "../support/english.ts";

let f: EngineFixture;
const programs: Program[] = [];
beforeEach(async () => {
  f = await engineFixture();
});
afterEach(async () => {
  for (const program of programs.splice(0)) await program.stop();
  await f.close();
});

function start(command: string, ...args: string[]): Program {
  const program = startProgram(command, args);
  programs.push(program);
  return program;
}
const at = (port: number) => ({ at: { host: "127.0.0.1", port } });
const onLinux = process.platform === "linux";

describe.runIf(onLinux)("a port in use", () => {
  test("the holder has the name of its executable, whatever it calls its main thread", async () => {
    const script =
      "process.title='other';require('node:net').createServer().listen(0,'127.0.0.1',function(){console.log(this.address().port)})";
    const holder = start(process.execPath, "-e", script);
    const port = Number(await holder.line("stdout", /^\d+$/));
    const { failure } = await f.open(tcpListener(at(port)), "failed");
    expect(english(failure?.sentence)).toContain(`in use by node (pid ${holder.pid})`);
  });

  test("a connection's own port is no listener's", async () => {
    const listener = await listenPeer();
    const client = await connectPeer({ host: "127.0.0.1", port: listener.port });
    const { failure } = await f.open(tcpListener(at(client.socket.localPort ?? 0)), "failed");
    expect(english(failure?.sentence)).toContain("in use by a connection of ");
  });

  test("UDP speaks of sharing the port", async () => {
    const first = await f.open(udpSocket(), "bound");
    const port = first.local?.family === "ipv4" ? first.local.port : 0;
    const { failure } = await f.open(udpSocket(at(port)), "failed");
    expect(english(failure?.sentence)).toContain(`Portscope itself (pid ${process.pid})`);
    expect(english(failure?.next)).toContain("SO_REUSEADDR share a UDP port");
  });

  test("a connection from a source port that a listener has: the source is named", async () => {
    const server = await listenPeer();
    const holder = await listenPeer();
    const from = { host: "127.0.0.1", port: holder.port };
    const to = { host: "127.0.0.1", port: server.port };
    const { failure } = await f.open(tcpConnection({ to, from }), "failed");
    expect(failure).toMatchObject({ code: "EADDRINUSE", syscall: "bind" });
    expect(english(failure?.sentence)).toContain(`127.0.0.1:${holder.port}`);
  });

  test("the same two ends twice", async () => {
    const server = await listenPeer();
    const to = { host: "127.0.0.1", port: server.port };
    const first = await f.open(tcpConnection({ to, from: at(0).at }), "connected");
    const from = { host: "127.0.0.1", port: first.local?.family === "ipv4" ? first.local.port : 0 };
    const { failure } = await f.open(tcpConnection({ to, from }), "failed");
    expect(failure).toMatchObject({ code: "EADDRNOTAVAIL", syscall: "connect" });
    expect(english(failure?.sentence)).toContain(
      `from 127.0.0.1:${from.port} to 127.0.0.1:${to.port}`,
    );
  });
});

describeWith("python3", "TIME-WAIT", () => {
  test.runIf(onLinux)(
    "of a server without SO_REUSEADDR is no holder; how long it lasts",
    async () => {
      const { stdout } = spawnSync("python3", ["-c", CLOSES_FIRST], { encoding: "utf8" });
      const { failure } = await f.open(tcpListener(at(Number(stdout))), "failed");
      expect(failure).toMatchObject({ code: "EADDRINUSE" });
      expect(english(failure?.sentence)).toMatch(
        /^Nobody listens on .* TIME-WAIT for another \d\d s\.$/,
      );
      expect(english(failure?.next)).toContain("SO_REUSEADDR");
    },
  );
});
const CLOSES_FIRST = `
import socket
s = socket.socket(); s.bind(("127.0.0.1", 0)); s.listen()
c = socket.create_connection(s.getsockname()); a, _ = s.accept()
a.close(); c.recv(1); c.close(); print(s.getsockname()[1])
`;

describe.runIf(process.platform !== "win32")("a path in use", () => {
  let path: string;
  beforeEach(() => {
    path = join(f.folder, "s.sock");
  });

  test("by somebody: no other port is advised, nothing is offered", async () => {
    await f.open(unixListener({ path }), "listening");
    const { failure } = await f.open(unixListener({ path }), "failed");
    expect(english(failure?.next)).not.toMatch(/port/);
    expect(failure?.remedy).toBeUndefined();
  });

  test("a listener is not connected to by whoever asks whether it is there", async () => {
    const server = net.createServer();
    const connected = vi.fn<() => void>();
    server.on("connection", connected);
    await new Promise<void>((resolve) => server.listen(path, () => resolve()));
    const { failure } = await f.open(unixListener({ path }), "failed");
    expect(failure).toMatchObject({ code: "EADDRINUSE" });
    expect(failure).not.toHaveProperty("remedy.path");
    // One that came before this one would have been told of before it.
    await connectPeer({ path });
    await expect.poll(() => connected.mock.calls.length).toBe(1);
    server.close();
  });

  test("left behind: recognised, and removed when it is asked for", async () => {
    await leaveBehind(path);
    const client = attachClient(f.engine);
    const { id, failure } = await f.open(unixListener({ path }), "failed");
    expect(failure).toMatchObject({ code: "EADDRINUSE", remedy: { path } });
    expect(existsSync(path)).toBe(true);
    await client.call("removeStaleSocket", { socket: id });
    expect(existsSync(path)).toBe(false);
    const { socket } = await client.call("reopen", { socket: id });
    await f.reach(socket, "listening");
    // It is asked again at the moment of removal.
    await expect(client.call("removeStaleSocket", { socket: id })).rejects.toThrow(/Nothing was/);
    expect(existsSync(path)).toBe(true);
    client.close();
  });

  test("what was put in its place since then is not removed", async () => {
    await leaveBehind(path);
    const client = attachClient(f.engine);
    const { id } = await f.open(unixListener({ path }), "failed");
    renameSync(path, `${path}.old`);
    writeFileSync(path, "somebody's data");
    await expect(client.call("removeStaleSocket", { socket: id })).rejects.toThrow(/No socket/);
    expect(existsSync(path)).toBe(true);
    client.close();
  });

  test("nothing is removed for a socket that found nothing stale", async () => {
    const client = attachClient(f.engine);
    const { id } = await f.open(unixListener({ path }), "listening");
    await expect(client.call("removeStaleSocket", { socket: id })).rejects.toThrow(/did not find/);
    expect(existsSync(path)).toBe(true);
    client.close();
  });

  test("a file, a folder, and a folder that is missing", async () => {
    writeFileSync(path, "data");
    const file = await f.open(unixListener({ path }), "failed");
    expect(english(file.failure?.sentence)).toMatch(/no socket stands at/);
    const asked = await f.open(unixConnection({ path }), "failed");
    expect(english(asked.failure?.sentence)).toMatch(/is a file or folder, and no socket/);
    mkdirSync(join(f.folder, "d"));
    const folder = await f.open(unixListener({ path: join(f.folder, "d") }), "failed");
    expect(english(folder.failure?.sentence)).toMatch(/no socket stands at/);
    for (const open of [unixListener, unixConnection]) {
      const missing = await f.open(open({ path: join(f.folder, "nodir", "a.sock") }), "failed");
      expect(missing.failure).toMatchObject({ code: "ENOENT" });
      expect(english(missing.failure?.sentence)).toContain(`The folder ${join(f.folder, "nodir")}`);
    }
    const under = await f.open(unixListener({ path: join(path, "a.sock") }), "failed");
    expect(under.failure).toMatchObject({ code: "ENOTDIR" });
  });
});

/** A listener that ends without closing, as one that is killed. */
async function leaveBehind(path: string): Promise<void> {
  const script = `require('node:net').createServer().listen(${JSON.stringify(path)},()=>console.log('up'))`;
  const program = start(process.execPath, "-e", script);
  await program.line("stdout", /up/);
  program.kill("SIGKILL");
  await program.exit;
  expect(existsSync(path)).toBe(true);
}
