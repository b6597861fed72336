// What stands in for nc and ncat: standard input to the peers of a listener, one connection only, line ends, where a client binds.

import * as dgram from "node:dgram";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { createCrlf } from "../../cli/toCrlf.ts";
import { connectPeer, listenPeer } from "../support/peer.ts";
import { startPortscope, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

const programs: Program[] = [];
function run(...args: string[]): Program {
  const program = startPortscope(args);
  programs.push(program);
  return program;
}
afterEach(async () => {
  for (const program of programs.splice(0)) await program.stop();
});

async function listening(...args: string[]): Promise<{ program: Program; port: number }> {
  const program = run("listen", ...args);
  const line = await program.line("stderr", /^listening on /);
  return { program, port: Number(line.split(":").at(-1)) };
}

describe("listen", () => {
  test("sends its standard input to all peers, and goes on when it has ended", async () => {
    const { program, port } = await listening("tcp", "0");
    const peers = [];
    for (let i = 0; i < 3; i++) {
      peers.push(await connectPeer({ host: "127.0.0.1", port }));
      await program.line("stderr", new RegExp(`^#1 accept.*#${i + 2}\\b`));
    }
    program.write("to all\n");
    program.end();
    for (const peer of peers) await expect.poll(() => peer.received().toString()).toBe("to all\n");
    peers[0]?.socket.end("still heard\n");
    await program.line("stdout", /still heard/);
    expect(await program.stop()).toBe(0);
  });

  test("once: gives what it has to the first connection and ends with it; a second is refused", async () => {
    const { program, port } = await listening("tcp", "0", "--once", "--crlf");
    program.write("a\nb\r\n");
    program.end();
    const peer = await connectPeer({ host: "127.0.0.1", port });
    await peer.ended;
    expect(peer.received().toString()).toBe("a\r\nb\r\n");
    await expect(connectPeer({ host: "127.0.0.1", port })).rejects.toThrow("ECONNREFUSED");
    peer.socket.end("thanks");
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe("thanks");
  });

  test("once: a peer that ends its side at once still gets what comes from the input then", async () => {
    const { program, port } = await listening("tcp", "0", "--once");
    const peer = await connectPeer({ host: "127.0.0.1", port });
    peer.socket.end();
    await program.line("stderr", /accept/);
    program.write("welcome\n");
    program.end();
    await peer.ended;
    expect(peer.received().toString()).toBe("welcome\n");
    expect(await program.exit).toBe(0);
  });

  test("once, with an input that says nothing and never ends: the peer's end is the end", async () => {
    const { program, port } = await listening("tcp", "0", "--once");
    const peer = await connectPeer({ host: "127.0.0.1", port });
    peer.socket.end("all");
    await peer.ended;
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe("all");
  });

  test("once with an input that is empty: the connection stays until the peer has said all", async () => {
    const { program, port } = await listening("tcp", "0", "--once");
    program.end();
    const peer = await connectPeer({ host: "127.0.0.1", port });
    peer.socket.write("one ");
    await program.line("stdout", /one/);
    peer.socket.end("two");
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe("one two");
  });

  test("udp: to whoever was heard last", async () => {
    const { program, port } = await listening("udp", "0");
    program.write("answer");
    const client = run("send", "udp", `127.0.0.1:${port}`, "question", "--wait", "20000");
    expect(await client.exit).toBe(0);
    expect(client.output("stdout")).toBe("answer");
  });
});

test("listen udp --deny: the peer is told on standard error, gets no answer, and is counted", async () => {
  const { program, port } = await listening("udp", "0", "--echo", "--deny", "127.0.0.1");
  const client = run("send", "udp", `127.0.0.1:${port}`, "secret", "--wait", "0");
  expect(await client.exit).toBe(0);
  await program.line("stderr", /^#1 error: PORTSCOPE_NOT_ADMITTED 127\.0\.0\.1:\d+ is denied here/);
  expect(await program.stop()).toBe(0);
  expect(program.output("stdout")).toBe("");
  expect(program.output("stderr")).toMatch(/in 0 send calls, 1 not let in\.$/m);
});

describe("clients", () => {
  test("--source binds first, to an address or to a port alone", async () => {
    const server = await listenPeer();
    for (const source of ["127.0.0.1:0", "0"]) {
      const program = run("connect", "tcp", `127.0.0.1:${server.port}`, "--source", source);
      const peer = await server.next();
      expect(peer.socket.remoteAddress).toBe("127.0.0.1");
      peer.socket.end();
      program.end();
      expect(await program.exit).toBe(0);
    }
    const udp = run("send", "udp", "127.0.0.1:9", "x", "--source", "192.0.2.1:0");
    expect(await udp.exit).toBe(1);
    expect(udp.output("stderr")).toContain("EADDRNOTAVAIL");
  });

  test("--no-shutdown keeps the writing side open after the input", async () => {
    const server = await listenPeer();
    const program = run("connect", "tcp", `127.0.0.1:${server.port}`, "--no-shutdown", "--crlf");
    program.write("request\n");
    program.end();
    const peer = await server.next();
    await expect.poll(() => peer.received().toString()).toBe("request\r\n");
    peer.socket.write("answer\n");
    await program.line("stdout", /answer/);
    expect(peer.socket.readableEnded).toBe(false);
    peer.socket.end();
    await program.stop();
  });

  test("send unix", async () => {
    const folder = await tempFolder();
    const path = join(folder.path, "s");
    const listener = run("listen", "unix", path, "--echo");
    await listener.line("stderr", /^listening/);
    const program = run("send", "unix", path, "by path", "--wait", "300");
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe("by path");
    await listener.stop();
    await folder.remove();
  });

  test("send --all prints every answer; --broadcast may go to a broadcast address", async () => {
    const socket = dgram.createSocket("udp4");
    await new Promise<void>((resolve) => socket.bind(0, "0.0.0.0", () => resolve()));
    const { port } = socket.address();
    socket.on("message", (_data, from) => {
      for (const part of ["1", "2", "3"]) socket.send(part, from.port, from.address);
    });
    const all = run("send", "udp", `127.0.0.1:${port}`, "x", "--all", "--wait", "500");
    expect(await all.exit).toBe(0);
    expect(all.output("stdout")).toBe("123");
    const to = `127.255.255.255:${port}`;
    const denied = run("send", "udp", to, "x", "--wait", "500");
    expect(await denied.exit).toBe(1);
    const wide = run("send", "udp", to, "x", "--broadcast", "--all", "--wait", "500");
    expect(await wide.exit).toBe(0);
    expect(wide.output("stdout")).toBe("123");
    await new Promise<void>((resolve) => socket.close(() => resolve()));
  });
});

test("CR LF over the borders of chunks", () => {
  const convert = createCrlf();
  const encode = (text: string) => new TextEncoder().encode(text);
  const parts = ["a\nb\r", "\n", "\n\r\nc"].map((part) => Buffer.from(convert(encode(part))));
  expect(Buffer.concat(parts).toString()).toBe("a\r\nb\r\n\r\n\r\nc");
});
