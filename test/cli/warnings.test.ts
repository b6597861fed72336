// No warning of Node's own reaches a user: every command is run with warnings traced, its output read slowly.

import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { listenPeer, type Peer } from "../support/peer.ts";
import { startPortscope, startUnread, type Program, type Unread } from "../support/program.ts";
import { recordingFixture } from "../support/recordingFixture.ts";
import { tempFolder } from "../support/tempFolder.ts";

const LARGE = Buffer.alloc(1_000_000, "0123456789abcde\n");
const env = { ...process.env, NODE_OPTIONS: "--trace-warnings --trace-deprecation" };
const running: Program[] = [];
afterEach(async () => {
  for (const program of running.splice(0)) await program.stop();
});

/** Reads slowly to the end of the command. */
async function ended(
  program: Unread,
): Promise<{ bytes: number; code: number | null; warned: boolean }> {
  const bytes = await program.readSlowly();
  const { code, stderr } = await program.exit;
  return { bytes, code, warned: /warning/i.test(stderr) };
}

const unwarned = (bytes: number) => ({
  bytes: expect.toSatisfy((count: number) => count >= bytes) as number,
  code: 0,
  warned: false,
});

async function sendLarge(peer: Peer): Promise<void> {
  peer.socket.end(LARGE);
  await peer.ended;
}

test.each(["text", "hex", "json"])("listen --format %s", async (format) => {
  const program = startUnread(["listen", "tcp", "0", "--format", format], env);
  const line = await program.said(/^listening on /);
  const client = startPortscope(["connect", "tcp", line.replace(/^listening on tcp /, "")], env);
  running.push(client);
  client.write(LARGE.toString());
  client.end();
  expect(await client.exit).toBe(0);
  expect(client.output("stderr")).not.toMatch(/warning/i);
  const slow = program.readSlowly();
  await program.said(/^#2 close/);
  program.kill("SIGTERM");
  expect(await slow).toBeGreaterThan(0);
  expect((await program.exit).stderr).not.toMatch(/warning/i);
});

test.each(["text", "hex", "json"])("connect --format %s", async (format) => {
  const server = await listenPeer();
  const args = ["connect", "tcp", `127.0.0.1:${server.port}`, "--format", format];
  const program = startUnread(args, env);
  program.endInput();
  await sendLarge(await server.next());
  expect(await ended(program)).toEqual(unwarned(LARGE.length));
});

test("send", async () => {
  const server = await listenPeer();
  const program = startUnread(["send", "tcp", `127.0.0.1:${server.port}`, "x"], env);
  const peer = await server.next();
  peer.socket.end(LARGE);
  expect(await ended(program)).toEqual(unwarned(LARGE.length));
});

test("serve", async () => {
  const folder = await tempFolder();
  const args = ["serve", "--port", "0", "--no-open", "--record-dir", folder.path];
  const program = startUnread(args, env);
  await program.printed;
  program.kill("SIGTERM");
  expect(await ended(program)).toEqual(unwarned(1));
  await folder.remove();
});

test.each([
  ["text", []],
  ["hex", []],
  ["json", ["--frame", "lf"]],
  ["none", []],
])("read --format %s %j", async (format, more) => {
  const f = await recordingFixture();
  for (let i = 0; i < 5_000; i++) await f.data(1, i % 2 === 0, LARGE.subarray(0, 200));
  await f.recording.complete();
  const file = join(f.folder, "test.pcapng");
  const args = ["read", file, "--follow", "1", "--format", format, ...more];
  expect(await ended(startUnread(args, env))).toEqual(unwarned(format === "none" ? 1 : 1_000_000));
  await f.end();
});

test("help and version", async () => {
  for (const args of [["--version"], ["--help"], ["listen", "--help"]])
    expect(await ended(startUnread(args, env))).toEqual(unwarned(1));
});
