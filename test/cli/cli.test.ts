// The command line as a script uses it: real processes, real peers, exact output and exit codes.

import * as crypto from "node:crypto";
import * as dgram from "node:dgram";
import * as fs from "node:fs";
import * as childProcess from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { connectPeer, listenPeer } from "../support/peer.ts";
import { startPortscope, startProgram, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

const programs: Program[] = [];
function run(...args: string[]): Program {
  const program = startPortscope(args);
  programs.push(program);
  return program;
}
beforeAll(async () => {
  // Builds what is stale once, so that no test below waits for it.
  expect(await run("--version").exit).toBe(0);
});
afterEach(async () => {
  for (const program of programs.splice(0)) await program.stop();
});

/** Starts a listener and gives its address as the ready line tells it. */
async function listening(
  ...args: string[]
): Promise<{ program: Program; address: string; port: number }> {
  const program = run("listen", ...args);
  const line = await program.line("stderr", /^listening on /);
  const address = line.replace(/^listening on \w+ /, "");
  return { program, address, port: Number(address.split(":").at(-1)) };
}

interface Line {
  readonly seq: number;
  readonly time: number;
  readonly socket: number;
  readonly call: string;
  readonly local: string | null;
  readonly remote: string | null;
  readonly length: number;
  readonly data?: string;
  readonly summary?: Record<string, number>;
}
const lines = (program: Program): Line[] =>
  program
    .output("stdout")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

describe("listen", () => {
  test("text: the bytes that came and nothing else; the summary on standard error; exit 0 on SIGTERM", async () => {
    const { program, address, port } = await listening("tcp", "0");
    expect(address).toMatch(/^127\.0\.0\.1:\d+$/);
    const peer = await connectPeer({ host: "127.0.0.1", port });
    peer.socket.end("no line end");
    await peer.ended;
    await program.line("stdout", /no line end/);
    program.kill("SIGTERM");
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe("no line end");
    expect(program.output("stderr").trimEnd().split("\n").at(-1)).toMatch(
      /^\d+ events in .* received 11\sB in 1 recv call,/,
    );
  });

  test("json with --echo and --record: every event a line, seq without gaps, data as base64, counts that add up", async () => {
    const folder = await tempFolder();
    const file = join(folder.path, "r.pcapng");
    const { program, port } = await listening(
      "tcp",
      "0",
      "--echo",
      "--format",
      "json",
      "--record",
      file,
    );
    const data = crypto.randomBytes(200_000);
    const peer = await connectPeer({ host: "127.0.0.1", port });
    peer.socket.end(data);
    await peer.ended;
    expect(peer.received().equals(data)).toBe(true);
    await program.line("stdout", /"call":"close"/);
    program.kill("SIGINT");
    expect(await program.exit).toBe(0);
    const all = lines(program);
    const events = all.slice(0, -1);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i + 1));
    expect(events.every(({ time }, i) => i === 0 || time >= (events[i - 1]?.time ?? 0))).toBe(true);
    const sum = (call: string) =>
      Buffer.concat(
        events.flatMap((e) => (e.call === call ? [Buffer.from(e.data ?? "", "base64")] : [])),
      );
    expect(sum("recv").equals(data)).toBe(true);
    expect(sum("send").equals(data)).toBe(true);
    expect(events.find(({ call }) => call === "bind")).toMatchObject({
      local: `127.0.0.1:${port}`,
      remote: null,
      length: 0,
    });
    for (const socket of [1, 2])
      expect(events.filter((e) => e.socket === socket && e.call === "close")).toHaveLength(1);
    const recvs = events.filter(({ call }) => call === "recv").length;
    expect(all.at(-1)).toMatchObject({
      summary: {
        events: events.length,
        bytesIn: data.length,
        bytesOut: data.length,
        receives: recvs,
        kernelDrops: 0,
        refused: 0,
        seconds: expect.any(Number) as number,
      },
    });
    expect(fs.statSync(file).size).toBeGreaterThan(2 * data.length);
    expect(fs.existsSync(`${file}.index`)).toBe(false);
    await folder.remove();
  });

  test("udp, hex: a dump of each datagram", async () => {
    const { program, address } = await listening("udp", "0", "--format", "hex");
    expect(await run("send", "udp", address, "de ad be ef", "--hex", "--wait", "0").exit).toBe(0);
    expect(await program.line("stdout", /^00000000/)).toMatch(
      /^00000000 {2}de ad be ef .*\|\.\.\.\.\|$/,
    );
    await program.stop();
    expect(program.output("stdout")).not.toContain("events in");
    expect(program.output("stderr")).toContain("events in");
  });

  test("none: only the summary, as json", async () => {
    const { program, port } = await listening("tcp", "*:0", "--format", "none");
    const peer = await connectPeer({ host: "127.0.0.1", port });
    peer.socket.end("x");
    await peer.closed;
    expect(await program.stop()).toBe(0);
    expect(lines(program)).toMatchObject([{ summary: { bytesIn: 1, receives: 1 } }]);
  });

  test("unix", async () => {
    const folder = await tempFolder();
    const path = join(folder.path, "s");
    const { address } = await listening("unix", path, "--echo");
    expect(address).toBe(path);
    const client = run("connect", "unix", path);
    client.write("by path");
    client.end();
    expect(await client.exit).toBe(0);
    expect(client.output("stdout")).toBe("by path");
    await folder.remove();
  });

  test("quiet: nothing on standard error but the line that it is ready", async () => {
    const { program, port } = await listening("tcp", "0", "--quiet");
    const peer = await connectPeer({ host: "127.0.0.1", port });
    peer.socket.end("x");
    await peer.closed;
    expect(await program.stop()).toBe(0);
    expect(program.output("stderr")).toBe(`listening on tcp 127.0.0.1:${port}\n`);
  });

  test("the same signal twice at once, as npm passes it on, is one wish", async () => {
    const { program } = await listening("tcp", "0", "--format", "none");
    program.kill("SIGTERM");
    program.kill("SIGTERM");
    expect(await program.exit).toBe(0);
    expect(lines(program)).toMatchObject([{ summary: { events: 4 } }]);
  });

  test("a socket file that was left behind: how to remove it, and --remove-stale does", async () => {
    const folder = await tempFolder();
    const path = join(folder.path, "it's.sock");
    const { program: killed } = await listening("unix", path);
    killed.kill("SIGKILL");
    await killed.exit;
    const told = run("listen", "unix", path);
    expect(await told.exit).toBe(1);
    const [command = ""] = /rm -- [^\s,]+/.exec(told.output("stderr")) ?? [];
    expect(command).toBe(`rm -- '${path.replace("'", "'\\''")}'`);
    const { program } = await listening("unix", path, "--remove-stale");
    expect(program.output("stderr")).toContain("on which nobody listened");
    const busy = run("listen", "unix", path, "--remove-stale");
    expect(await busy.exit).toBe(1);
    expect(busy.output("stderr")).toContain("already in use by");
    await folder.remove();
  });

  test("a taken port: exit 1, who holds it on standard error, nothing on standard output", async () => {
    const { port, program: holder } = await listening("tcp", "0");
    const program = run("listen", "tcp", String(port));
    expect(await program.exit).toBe(1);
    expect(program.output("stderr")).toContain("EADDRINUSE");
    if (process.platform === "linux")
      expect(program.output("stderr")).toContain(`pid ${holder.pid}`);
    expect(program.output("stdout")).toBe("");
  });
});

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
    const closed = dgram.createSocket("udp4");
    await new Promise<void>((resolve) => closed.bind(0, "127.0.0.1", () => resolve()));
    const { port } = closed.address();
    await new Promise<void>((resolve) => closed.close(() => resolve()));
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

describe("send", () => {
  test("one message, prints the answer", async () => {
    for (const protocol of ["tcp", "udp"]) {
      const { address } = await listening(protocol, "0", "--echo");
      const program = run("send", protocol, address, "as it \\n stands", "--wait", "300");
      expect(await program.exit).toBe(0);
      expect(program.output("stdout")).toBe("as it \\n stands");
    }
  });

  test("a file, larger than one piece, to a peer that ends", async () => {
    const folder = await tempFolder();
    const file = join(folder.path, "m");
    fs.writeFileSync(file, crypto.randomBytes(300_000));
    const server = await listenPeer();
    const program = run(
      "send",
      "tcp",
      `127.0.0.1:${server.port}`,
      "--file",
      file,
      "--wait",
      "20000",
    );
    const peer = await server.next();
    await expect.poll(() => peer.received().length).toBe(300_000);
    peer.socket.end("thanks");
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe("thanks");
    await folder.remove();
  });

  test("no answer is said, and is no failure", async () => {
    const server = await listenPeer();
    const program = run("send", "tcp", `127.0.0.1:${server.port}`, "x", "--wait", "100");
    expect(await program.exit).toBe(0);
    expect(program.output("stderr")).toContain("no answer within 100 ms");
  });
});

describe("wrong usage is exit 2 with what was expected", () => {
  test.each([
    [[], /Usage/],
    [["bogus"], /unknown command/],
    [["listen"], /missing required argument/],
    [["listen", "sctp", "1"], /expected tcp, udp, unix or unix-dgram, got "sctp"/],
    [["listen", "tcp", "99999"], /port from 0 to 65535/],
    [["listen", "tcp", "0", "--format", "xml"], /text, hex, json, none/],
    [["listen", "udp", "0", "--backlog", "5"], /--backlog is not for udp/],
    [["listen", "tcp", "0", "--backlog", "zero"], /backlog/],
    [["connect", "tcp", "localhost:0"], /1 to 65535/],
    [["send", "tcp", "127.0.0.1:1"], /expected DATA/],
    [["send", "tcp", "127.0.0.1:1", "dea", "--hex"], /even number/],
    [["send", "sctp", "/x", "d"], /expected tcp, udp, unix or unix-dgram/],
    [["send", "tcp", "127.0.0.1:1", "d", "--all"], /--all is not for tcp/],
    [["send", "udp", "localhost:1", "d", "--broadcast"], /expected an IPv4 address/],
    [["send", "unix", "/x", "d", "--source", "9"], /--source is not for unix/],
    [["listen", "unix-dgram", "/x", "--once"], /--once is not for unix-dgram/],
    [["listen", "unix-dgram", "/x", "--backlog", "5"], /--backlog is not for unix-dgram/],
    [["listen", "udp", "0", "--once"], /--once is not for udp/],
    [["listen", "unix", "/x", "--allow", "::1"], /--allow is not for unix/],
    [["listen", "udp", "0", "--deny", "10.0.0"], /expected addresses and networks/],
    [["listen", "tcp", "0", "--allow", "10.0.0.0/33"], /expected addresses and networks/],
  ])("%j", async (args, message) => {
    const program = run(...args);
    expect(await program.exit).toBe(2);
    expect(program.output("stderr")).toMatch(message);
    expect(program.output("stdout")).toBe("");
  });

  test.each([["listen"], ["connect"], ["send"], ["serve"]])(
    "%s --help is exit 0",
    async (command) => {
      const program = run(command, "--help");
      expect(await program.exit).toBe(0);
      expect(program.output("stdout")).toContain(`Usage: portscope ${command}`);
    },
  );
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
