// `listen` as a script uses it: real processes, real peers, exact output and exit codes.

import * as crypto from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { connectPeer } from "../support/peer.ts";
import { type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { listening, run } from "./programs.ts";

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
    expect(program.output("stderr")).toContain(`portscope who ${port}`);
    const { program: next, port: another } = await listening("tcp", String(port), "--next-free");
    expect(another).toBeGreaterThan(port);
    expect(next.output("stderr")).toContain(`the next free one is ${another}`);
  });
});
