// `portscope up`: a workspace's sockets opened together, real peers, Ctrl+C, exit codes.

import * as fs from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { formatWorkspace } from "../../shared/workspace/formatWorkspace.ts";
import { EMPTY_WORKSPACE, type SavedSocket } from "../../shared/workspace/workspace.ts";
import { listenPeer } from "../support/peer.ts";
import { startProgram, type Program } from "../support/program.ts";
import { openRecording } from "../support/readRuns.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { describeWith } from "../support/tools.ts";
import { programs, run } from "./programs.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.remove());

function workspaceOf(...sockets: readonly SavedSocket[]): string {
  const file = join(folder.path, "bench.json");
  fs.writeFileSync(
    file,
    formatWorkspace({ ...EMPTY_WORKSPACE, sockets: [...sockets] }, "bench.json"),
  );
  return file;
}

const echo = tcpListener({ echo: true, onPeerEnd: "close" });

function peer(command: string, ...args: string[]): Program {
  const program = startProgram(command, args);
  programs.push(program);
  return program;
}

describeWith("ncat", "with ncat", () => {
  test("opens all of it, the server before its client; tells both by name; prints events; Ctrl+C ends it with a summary and a whole recording", async () => {
    const at = await freePort();
    const client = tcpConnection({ to: at });
    const file = workspaceOf(
      { name: "client", open: client },
      { name: "echo server", open: { ...echo, at } },
      { open: udpSocket() },
    );
    const record = join(folder.path, "r.pcapng");
    const program = run("up", file, "--format", "json", "--record", record);
    await program.line("stderr", /^listening on udp 127\.0\.0\.1:\d+$/);
    await program.line(
      "stderr",
      new RegExp(`^listening on tcp 127.0.0.1:${at.port} \\(echo server\\)$`),
    );
    await program.line(
      "stderr",
      new RegExp(`^connected to tcp 127.0.0.1:${at.port} \\(client\\)$`),
    );

    const ncat = peer("ncat", "127.0.0.1", String(at.port));
    ncat.write("to be echoed\n");
    await ncat.line("stdout", /^to be echoed$/);
    ncat.end();
    expect(await ncat.exit).toBe(0);

    program.kill("SIGINT");
    expect(await program.exit).toBe(0);
    const lines = program.output("stdout").trimEnd().split("\n");
    const { summary } = JSON.parse(lines.at(-1) ?? "") as { summary: Record<string, number> };
    expect(summary).toMatchObject({ bytesIn: 13, bytesOut: 13, events: lines.length - 1 });
    const recording = openRecording(record);
    expect(recording.cutOff).toBe(0);
    recording.close();
  });
});

test("what cannot be opened is told by name, the rest goes on, and the exit code says so", async () => {
  const taken = await listenPeer();
  const file = workspaceOf(
    { name: "taken", open: tcpListener({ at: { host: "127.0.0.1", port: taken.port } }) },
    { name: "free", open: echo },
  );
  const program = run("up", file);
  await program.line("stderr", /^listening on tcp .* \(free\)$/);
  await program.line("stderr", /^portscope: EADDRINUSE: taken: /);
  program.kill("SIGTERM");
  expect(await program.exit).toBe(1);
});

test("ends by itself once nothing of it is open", async () => {
  const free = await freePort();
  const program = run("up", workspaceOf({ open: tcpConnection({ to: free }) }));
  expect(await program.exit).toBe(1);
  expect(program.output("stderr")).toMatch(/ECONNREFUSED/);
});

test.each([
  [
    "a key mistyped",
    '{"format": "portscope-workspace", "version": 1,\n "sokets": []}',
    /bench\.json, line 2, column 12: sokets: .*did you mean sockets\?/,
  ],
  ["no workspace", "PK\u0003", /bench\.json, line 1, column 1: expected a value, got "PK"/],
])("a file that is wrong opens nothing and is told at its place: %s", async (_what, text, said) => {
  const file = join(folder.path, "bench.json");
  fs.writeFileSync(file, text);
  const program = run("up", file);
  expect(await program.exit).toBe(1);
  expect(program.output("stderr")).toMatch(said);
  expect(program.output("stdout")).toBe("");
});

test("a file that is not there, and one that is none", async () => {
  for (const file of [join(folder.path, "none.json"), folder.path]) {
    const program = run("up", file);
    expect(await program.exit).toBe(1);
    expect(program.output("stderr")).toMatch(/ENOENT|is no regular file/);
  }
});

/** One that nobody listens on. */
async function freePort(): Promise<{ readonly host: string; readonly port: number }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen({ host: "127.0.0.1", port: 0 }, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return { host: "127.0.0.1", port };
}
