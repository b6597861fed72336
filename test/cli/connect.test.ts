// `connect` as a script uses it: real processes, real peers, exact output and exit codes.

import * as crypto from "node:crypto";
import * as fs from "node:fs";
import * as childProcess from "node:child_process";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { closedUdpPort } from "../support/closedUdpPort.ts";
import { listenPeer } from "../support/peer.ts";
import { startProgram, type Program } from "../support/program.ts";
import { silentPort } from "../support/silentPort.ts";
import { describeWith } from "../support/tools.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { listening, programs, run } from "./programs.ts";

describe("connect", () => {
  test("stands in a pipe: input out, answer in, ends when both sides have ended", async () => {
    const server = await listenPeer();
    const data = crypto.randomBytes(2_000_000);
    const folder = await tempFolder();
    const input = join(folder.path, "in");
    fs.writeFileSync(input, data);
    const program = startPiped(
      ["connect", "tcp", `127.0.0.1:${server.port}`],
      input,
      join(folder.path, "out"),
    );
    const peer = await server.next();
    await peer.ended;
    expect(peer.received().equals(data)).toBe(true);
    peer.socket.end(data);
    expect(await program.exit).toBe(0);
    expect(fs.readFileSync(join(folder.path, "out")).equals(data)).toBe(true);
    await folder.remove();
  });

  test("nobody there: exit 1 with the reason", async () => {
    const program = run("connect", "tcp", "127.0.0.1:1");
    expect(await program.exit).toBe(1);
    expect(program.output("stderr")).toMatch(/ECONNREFUSED: Nothing listens on 127\.0\.0\.1:1/);
  });

  test("a peer that resets: exit 1; what came before is printed", async () => {
    const server = await listenPeer();
    const program = run("connect", "tcp", `localhost:${server.port}`, "--format", "text");
    const peer = await server.next();
    peer.socket.write("before");
    await program.line("stdout", /before/);
    peer.socket.resetAndDestroy();
    expect(await program.exit).toBe(1);
    expect(program.output("stderr")).toContain("ECONNRESET");
  });

  test("udp to a port where nobody listens: told at once, exit 1", async () => {
    const port = await closedUdpPort();
    for (const end of [true, false]) {
      const program = run("connect", "udp", `127.0.0.1:${port}`, "--wait", "100000000");
      program.write("hi");
      if (end) program.end();
      expect(await program.exit).toBe(1);
      expect(program.output("stderr")).toMatch(
        new RegExp(`^portscope: ECONNREFUSED: .*127\\.0\\.0\\.1:${port}`),
      );
      expect(program.output("stderr")).toContain("sent 2\u2009B in 1 send call");
    }
  });

  test.runIf(process.platform === "linux")(
    "standard input that cannot be read is told, exit 1",
    async () => {
      const server = await listenPeer();
      const folder = await tempFolder();
      const program = startPiped(
        ["connect", "tcp", `127.0.0.1:${server.port}`],
        // A process may not read its own memory at 0.
        "/proc/self/mem",
        join(folder.path, "out"),
      );
      expect(await program.exit).toBe(1);
      expect(program.stderr()).toMatch(/^portscope: EIO: Standard input/);
      await folder.remove();
    },
  );

  test("udp ends after the input and a silence", async () => {
    const { address } = await listening("udp", "0", "--echo");
    const program = run("connect", "udp", address, "--wait", "200");
    program.write("datagram");
    program.end();
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe("datagram");
  });
});

test("a path of digits is a path, beside where the program was started", async () => {
  const folder = await tempFolder();
  const main = join(import.meta.dirname, "../../scripts/portscope.mjs");
  const inFolder = (...args: string[]): Program => {
    const script = 'cd "$0" && exec "$@"';
    const program = startProgram("sh", [
      "-c",
      script,
      folder.path,
      process.execPath,
      main,
      ...args,
    ]);
    programs.push(program);
    return program;
  };
  const listener = inFolder("listen", "unix", "9000", "--echo");
  expect(await listener.line("stderr", /^listening/)).toBe("listening on unix 9000");
  expect(fs.statSync(join(folder.path, "9000")).isSocket()).toBe(true);
  const client = inFolder("send", "unix", "9000", "hello", "--wait", "300");
  expect(await client.exit).toBe(0);
  expect(client.output("stdout")).toBe("hello");
  const second = inFolder("listen", "unix", "9000");
  expect(await second.exit).toBe(1);
  expect(second.output("stderr")).toMatch(/EADDRINUSE/);
  if (process.platform === "linux") expect(second.output("stderr")).toContain(`${listener.pid}`);
  expect(await listener.stop()).toBe(0);
  expect(fs.readdirSync(folder.path)).toEqual([]);
  await folder.remove();
});

/** With standard input and output as files, as a shell's `<` and `>` give them. */
function startPiped(
  args: readonly string[],
  input: string,
  output: string,
): { exit: Promise<number>; stderr(): string } {
  const { spawn } = childProcess;
  const [stdin, stdout] = [fs.openSync(input, "r"), fs.openSync(output, "w")];
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "../../scripts/portscope.mjs"), ...args],
    { stdio: [stdin, stdout, "pipe"] },
  );
  fs.closeSync(stdin);
  fs.closeSync(stdout);
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return {
    exit: new Promise((resolve) => child.on("close", (code) => resolve(code ?? -1))),
    stderr: () => said,
  };
}

describeWith("python3", "a connect that nobody answers", () => {
  test.skipIf(process.platform !== "linux")("is said once, after a second", async () => {
    const silent = await silentPort();
    onTestFinished(() => silent.end());
    const at = `127.0.0.1:${silent.port}`;
    const program = run("connect", "tcp", at, "--connect-timeout", "3000");
    expect(await program.exit).toBe(1);
    const told = program.output("stderr").split("\n");
    expect(told.filter((line) => line.includes(`connecting to ${at}… `))).toEqual([
      expect.stringMatching(/^portscope: connecting to 127\.0\.0\.1:\d+… \d+\.\d s$/),
    ]);
    const quiet = run("connect", "tcp", at, "--connect-timeout", "3000", "--quiet");
    expect(await quiet.exit).toBe(1);
    expect(quiet.output("stderr")).not.toContain("connecting");
  });
});
