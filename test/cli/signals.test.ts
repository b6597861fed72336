// A signal ends every command at once, in order: with its summary and, where it records, a whole recording.

import { execFileSync } from "node:child_process";
import * as dgram from "node:dgram";
import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { openRecording } from "../support/readRuns.ts";
import { listenPeer } from "../support/peer.ts";
import { startPortscope, startUnread, type Program } from "../support/program.ts";
import { recordingFixture } from "../support/recordingFixture.ts";
import { tempFolder } from "../support/tempFolder.ts";

const running: { stop(): Promise<unknown> }[] = [];
function run(...args: string[]): Program {
  const program = startPortscope(args);
  running.push(program);
  return program;
}
afterEach(async () => {
  for (const program of running.splice(0)) await program.stop();
});

const SUMMARY = /^\d+ events in .*received .* sent /;
/** Far longer than a test may last: who waits for it fails. */
const FOR_EVER = "100000000";

/** A UDP socket that never answers. */
async function silentPeer(): Promise<{ at: string; heard: Promise<void> }> {
  const socket = dgram.createSocket("udp4");
  running.push({ stop: () => new Promise<void>((resolve) => socket.close(() => resolve())) });
  const heard = new Promise<void>((resolve) => socket.once("message", () => resolve()));
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", () => resolve()));
  return { at: `127.0.0.1:${socket.address().port}`, heard };
}

function callsIn(file: string): number {
  const recording = openRecording(file);
  try {
    let events = 0;
    for (const rows of recording.runs()) events += rows.to;
    expect(recording.cutOff).toBe(0);
    return events;
  } finally {
    recording.close();
  }
}

describe.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s", (signal) => {
  test("listen: summary and recording", async () => {
    const folder = await tempFolder();
    const file = join(folder.path, "r.pcapng");
    const program = run("listen", "tcp", "0", "--record", file);
    await program.line("stderr", /^listening on /);
    program.kill(signal);
    expect(await program.exit).toBe(0);
    expect(program.output("stderr")).toMatch(/\n4 events in /);
    expect(callsIn(file)).toBe(4);
    await folder.remove();
  });

  test("connect udp does not wait its wait", async () => {
    const peer = await silentPeer();
    const folder = await tempFolder();
    const file = join(folder.path, "r.pcapng");
    const program = run("connect", "udp", peer.at, "--wait", FOR_EVER, "--record", file);
    program.write("hi");
    program.end();
    await peer.heard;
    program.kill(signal);
    expect(await program.exit).toBe(0);
    expect(await program.line("stderr", SUMMARY)).toContain("sent 2\u2009B in 1 send call");
    expect(callsIn(file)).toBe(5);
    await folder.remove();
  });

  test("send does not wait its wait", async () => {
    const peer = await silentPeer();
    const program = run("send", "udp", peer.at, "hi", "--wait", FOR_EVER);
    await peer.heard;
    program.kill(signal);
    expect(await program.exit).toBe(0);
    expect(program.output("stderr")).toBe("");
  });

  test("serve", async () => {
    const folder = await tempFolder();
    const program = run("serve", "--port", "0", "--no-open", "--record-dir", folder.path);
    await program.line("stdout", /^http/);
    program.kill(signal);
    expect(await program.exit).toBe(0);
    const [file = ""] = fs.readdirSync(folder.path);
    expect(callsIn(join(folder.path, file))).toBe(0);
    await folder.remove();
  });
});

test("connect tcp ends while it talks, and while standard input is open", async () => {
  const server = await listenPeer();
  const program = run("connect", "tcp", `127.0.0.1:${server.port}`);
  const peer = await server.next();
  peer.socket.write("hello\n");
  await program.line("stdout", /hello/);
  program.kill("SIGINT");
  expect(await program.exit).toBe(0);
  expect(program.output("stderr")).toMatch(SUMMARY);
});

test("what comes to its end after the signal does not end the program by it", async () => {
  const folder = await tempFolder();
  const pipe = join(folder.path, "pipe");
  execFileSync("mkfifo", [pipe]);
  const program = run("send", "udp", "127.0.0.1:9", "--file", pipe, "--wait", FOR_EVER);
  const writing = await fs.promises.open(pipe, "w");
  program.kill("SIGTERM");
  await writing.close();
  expect(await program.exit).toBeTypeOf("number");
  await folder.remove();
});

test("send that waits for its file, a pipe that nobody writes to, ends by the signal", async () => {
  const folder = await tempFolder();
  const pipe = join(folder.path, "pipe");
  execFileSync("mkfifo", [pipe]);
  const program = run("send", "udp", "127.0.0.1:9", "--file", pipe, "--wait", FOR_EVER);
  // Opening it for writing returns once it is being opened for reading.
  const writing = await fs.promises.open(pipe, "w");
  program.kill("SIGINT");
  expect([1, "SIGINT"]).toContain(await program.exit);
  await writing.close();
  await folder.remove();
});

describe("a full pipe on standard output", () => {
  test("listen ends all the same, and says what was not printed", async () => {
    const program = startUnread(["listen", "tcp", "0"]);
    const line = await program.said(/^listening on /);
    const client = run("connect", "tcp", line.replace(/^listening on tcp /, ""));
    client.write("x".repeat(4_000_000));
    client.end();
    await program.said(/^#2 close/);
    program.kill("SIGINT");
    const { code, stderr } = await program.exit;
    expect(code).toBe(1);
    expect(stderr).toMatch(/\n\d+ events in .*received 4\.00\sMB/);
    expect(stderr).toMatch(/ were not printed: standard output was not read\n$/);
  });

  test("read of a large file ends, and says how far it came", async () => {
    const f = await recordingFixture();
    const events = 200_000;
    for (let i = 0; i < events; i++) await f.data(1, false, Buffer.alloc(100, "x"));
    await f.recording.complete();
    const file = join(f.folder, "test.pcapng");
    for (const args of [[], ["--frame", "fixed:100"]]) {
      const program = startUnread(["read", file, ...args]);
      await program.printed;
      program.kill("SIGINT");
      const { code, stderr } = await program.exit;
      expect(code).toBe(1);
      expect(stderr).toMatch(/^.* events.* up to where it was stopped\.\n/);
      const seen = /(\d[\d\u2009]*) events/.exec(stderr)?.[1]?.replaceAll("\u2009", "");
      expect(Number(seen)).toBeLessThan(events);
    }
    await f.end();
  });
});
