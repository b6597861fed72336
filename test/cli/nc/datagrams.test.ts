// UDP and Unix domain sockets of nc beside the real ones.

import * as dgram from "node:dgram";
import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { listenPeer } from "../../support/peer.ts";
import { tempFolder } from "../../support/tempFolder.ts";
import { describeWith } from "../../support/tools.ts";
import {
  client,
  expectAlike,
  freePort,
  ours,
  type Outcome,
  type Running,
  type Start,
} from "./sides.ts";

interface UdpPeer {
  readonly port: number;
  readonly got: readonly string[];
  /** To whoever was heard last. */
  answer(text: string): void;
  send(text: string, port: number): void;
}

async function udpPeer(): Promise<UdpPeer> {
  const socket = dgram.createSocket("udp4");
  onTestFinished(() => void socket.close());
  const got: string[] = [];
  let last = 0;
  socket.on("message", (data, from) => {
    got.push(data.toString("latin1"));
    last = from.port;
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", () => resolve()));
  return {
    port: socket.address().port,
    got,
    answer: (text) => socket.send(text, last, "127.0.0.1"),
    send: (text, port) => socket.send(text, port, "127.0.0.1"),
  };
}

/** A client that is answered; where it does not end by itself, by SIGTERM. */
async function udpTalk(start: Start, args: readonly string[], ends: boolean): Promise<unknown> {
  const peer = await udpPeer();
  const program = start(...args, "127.0.0.1", `${peer.port}`);
  program.stdin.write("ping\n");
  await expect.poll(() => peer.got).toContain("ping\n");
  peer.answer("pong\n");
  await expect.poll(program.stdout).toBe("pong\n");
  program.stdin.end();
  if (!ends) program.kill("SIGTERM");
  return { ...(await program.outcome), got: peer.got };
}

describeWith("ncat", "datagrams", () => {
  test("a UDP client: both directions, its end with the input, -q, -w, -v", async () => {
    await expectAlike("nc", (start) => udpTalk(start, ["-u"], false));
    await expectAlike("nc", (start) => udpTalk(start, ["-u", "-w1"], true));
    await expectAlike("ncat", (start) => udpTalk(start, ["-u", "-v"], true));
  });

  test("-z, -v and refusals: datagrams that nobody takes", async () => {
    for (const [real, args] of [
      ["nc", ["-uzv", "-w1"]],
      ["ncat", ["-uzv"]],
    ] as const) {
      await expectAlike(real, async (start) => {
        const peer = await udpPeer();
        const outcome = await start(...args, "127.0.0.1", `${peer.port}`).outcome;
        await expect.poll(() => peer.got.length).toBe(real === "nc" ? 3 : 1);
        return { ...outcome, got: peer.got };
      });
      await expectAlike(
        real,
        async (start) => start(...args, "127.0.0.1", `${await freePort()}`).outcome,
      );
    }
  });

  test("what comes while a port is tried is printed behind it", async () => {
    const { stdout } = await expectAlike("nc", async (start) => {
      const peer = await udpPeer();
      const program = start("-uv", "-w1", "127.0.0.1", `${peer.port}`);
      await expect.poll(() => peer.got).toContain("X");
      peer.answer("early");
      return program.outcome;
    });
    expect(stdout).toBe("early");
  });

  test("a long input is cut into datagrams as theirs", async () => {
    for (const [real, args] of [
      ["nc", ["-u", "-q0"]],
      ["ncat", ["-u", "--send-only"]],
    ] as const)
      await expectAlike(real, async (start) => {
        const peer = await udpPeer();
        const program = start(...args, "127.0.0.1", `${peer.port}`);
        program.stdin.end("z".repeat(20_000));
        const outcome = await program.outcome;
        await expect.poll(() => peer.got.join("").length).toBe(20_000);
        return { ...outcome, sizes: peer.got.map(({ length }) => `${length / 1000} kB`) };
      });
  });

  test("a UDP server hears its first peer and nobody else; with -k all", async () => {
    const serve = async (start: Start, args: readonly string[]): Promise<unknown> => {
      const port = await freePort();
      const server = start(...args, `${port}`);
      const [a, b] = [await udpPeer(), await udpPeer()];
      // Until it is there.
      await expect
        .poll(() => {
          a.send("one ", port);
          return server.stdout();
        })
        .toContain("one ");
      b.send("two ", port);
      a.send("end", port);
      await expect.poll(server.stdout).toMatch(/end$/);
      if (!args.includes("-luk")) {
        server.stdin.write("reply");
        await expect.poll(() => a.got).toContain("reply");
      }
      server.kill("SIGTERM");
      const { stdout, ...outcome } = await server.outcome;
      return { ...outcome, stdout: stdout.replaceAll(/(one )+/g, "one "), b: b.got };
    };
    await expectAlike("nc", (start) => serve(start, ["-luvn"]));
    await expectAlike("nc", (start) => serve(start, ["-luk"]));
    await expectAlike("ncat", (start) => serve(start, ["-luv"]));
  });
});

async function unixTalk(start: Start, args: readonly string[]): Promise<Outcome> {
  const folder = await tempFolder();
  onTestFinished(() => folder.remove());
  const server = await listenPeer({ path: join(folder.path, "s") });
  const program = start(...args, join(folder.path, "s"));
  program.stdin.end("hi\n");
  const peer = await server.next();
  await expect
    .poll(() => peer.received().toString())
    .toBe(args.some((arg) => arg.includes("z")) ? "" : "hi\n");
  peer.socket.end("bye");
  return program.outcome;
}

describeWith("ncat", "Unix domain sockets", () => {
  test("a client, -z, and nobody there", async () => {
    for (const [real, args] of [
      ["nc", ["-vU"]],
      ["nc", ["-zvU"]],
      ["ncat", ["-vU"]],
    ] as const)
      await expectAlike(real, (start) => unixTalk(start, args));
    for (const real of ["nc", "ncat"] as const)
      await expectAlike(real, (start) => start("-v", "-U", "/nosuch/s").outcome);
  });

  test("a server", async () => {
    for (const real of ["nc", "ncat"] as const)
      await expectAlike(real, async (start) => {
        const folder = await tempFolder();
        onTestFinished(() => folder.remove());
        const server = start("-lvU", join(folder.path, "s"));
        const { socket } = await client({ path: join(folder.path, "s") });
        socket.end("hello");
        return server.outcome;
      });
  });

  test("datagrams both ways", async () => {
    const talk = async (
      start: Start,
      listen: readonly string[],
      send: readonly string[],
    ): Promise<unknown> => {
      const folder = await tempFolder();
      onTestFinished(() => folder.remove());
      const path = join(folder.path, "s");
      const server: Running = start(...listen, path);
      await expect.poll(() => fs.existsSync(path)).toBe(true);
      const program = start(...send, path);
      program.stdin.write("hi");
      await expect.poll(server.stdout).toBe("hi");
      server.stdin.write("back");
      await expect.poll(program.stdout).toBe("back");
      for (const each of [server, program]) each.kill("SIGTERM");
      return { server: await server.outcome, client: await program.outcome };
    };
    await expectAlike("nc", (start) => talk(start, ["-luU"], ["-uU"]));
    await expectAlike("ncat", (start) => talk(start, ["-luU"], ["-uU"]));
  });
});

describe("a socket's file that is left over", () => {
  test("is taken where nobody listens, and only then", async () => {
    const folder = await tempFolder();
    onTestFinished(() => folder.remove());
    const path = join(folder.path, "s");
    const first = ours("-lU", path);
    await expect.poll(() => fs.existsSync(path)).toBe(true);
    expect(await ours("-lU", path).outcome).toMatchObject({
      code: 1,
      stderr: "nc: Address already in use\n",
    });
    first.kill("SIGKILL");
    await first.outcome;
    expect(fs.existsSync(path)).toBe(true);
    const second = ours("-lU", path);
    const { socket } = await client({ path });
    socket.end("taken");
    expect(await second.outcome).toMatchObject({ code: 0, stdout: "taken" });
  });
});
