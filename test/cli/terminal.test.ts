// Hostile names through every command, on a real terminal: nothing of them may act on it.

import * as dgram from "node:dgram";
import { copyFileSync, chmodSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { inertJson } from "../../cli/terminal.ts";
import { listenPeer } from "../support/peer.ts";
import { startProgram, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { describeWith } from "../support/tools.ts";

const HOSTILE = "\u001b]0;t\u0007\u009b31m\u202eevil\u2066\u200b";
/** All that a terminal could act on, or that hides or turns text: what is left when line breaks and tabs are taken out. */
const ACTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const PTY = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))";
const PORTSCOPE = join(import.meta.dirname, "../../scripts/portscope.mjs");

let folder: { path: string; remove(): Promise<void> };
const programs: Program[] = [];
beforeAll(async () => {
  // Builds what is stale once; what the build says of itself is none of this.
  expect(await startProgram(process.execPath, [PORTSCOPE, "--version"]).exit).toBe(0);
});
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  for (const program of programs.splice(0)) await program.stop();
  await folder.remove();
});

function start(command: string, ...args: string[]): Program {
  const program = startProgram(command, args);
  programs.push(program);
  return program;
}

/** Both streams are the terminal. */
function onTerminal(...args: string[]): Program {
  return start("python3", "-c", PTY, process.execPath, PORTSCOPE, ...args);
}

async function sendDatagram(text: string, port: number): Promise<void> {
  const socket = dgram.createSocket("udp4");
  await new Promise<void>((resolve, reject) => {
    socket.send(text, port, "127.0.0.1", (error) => (error === null ? resolve() : reject(error)));
  });
  socket.close();
}

function expectInert(program: Program): void {
  const shown = program.output("stdout").replaceAll(/\r?\n|\t/g, "");
  expect(shown).toContain("evil");
  expect(ACTIVE.exec(shown)).toBeNull();
}

describeWith("python3", "what is printed does nothing to a terminal", () => {
  test.each([
    [["listen", HOSTILE, "1"]],
    [["listen", "tcp", HOSTILE]],
    [["listen", "tcp", "0", "--format", HOSTILE]],
    [["listen", "tcp", "0", `--${HOSTILE}`]],
    [["listen", "unix", `/nowhere/${HOSTILE}/a.sock`]],
    [["listen", "tcp", "0", "--record", `/nowhere/${HOSTILE}/a`]],
    [["connect", "tcp", `${HOSTILE}:1`]],
    [["connect", "unix", `/nowhere/${HOSTILE}/a`]],
    [["connect", "unix", `/nowhere/${HOSTILE}/a`, "--format", "json"]],
    [["connect", "unix", `/nowhere/${HOSTILE}/a`, "--format", "hex"]],
    [["send", "tcp", "127.0.0.1:1", "--file", `/nowhere/${HOSTILE}`]],
    [["read", `/nowhere/${HOSTILE}`]],
    [["read", "a", "--filter", `${HOSTILE} ==`]],
    [["read", "a", "--frame", HOSTILE]],
    [["serve", "--no-open", "--host", HOSTILE]],
    [["serve", "--no-open", "--port", "0", "--record-dir", `/proc/${HOSTILE}`]],
    [[HOSTILE]],
  ])("%j", async (args) => {
    const program = onTerminal(...args);
    program.end();
    expect(await program.exit).not.toBe(0);
    expectInert(program);
  });

  test.each(["text", "json", "hex"])(
    "a peer's bytes and a socket's path, as %s",
    async (format) => {
      const path = join(folder.path, `${HOSTILE}.sock`);
      await listenPeer({ path }).then(async (listener) => {
        const program = onTerminal("connect", "unix", path, "--format", format);
        const peer = await listener.next();
        peer.socket.end(`${HOSTILE}\n`);
        // Ctrl+D: the end of what a person types.
        program.write("\u0004");
        await program.exit;
        if (format === "text" || format === "json") expectInert(program);
        else expect(ACTIVE.exec(program.output("stdout").replaceAll(/\r?\n/g, ""))).toBeNull();
      });
    },
  );

  test("each datagram ends its line there, and nowhere else", async () => {
    const said = ["one", "two\n", "three"];
    const file = join(folder.path, "r.pcapng");
    const program = onTerminal("listen", "udp", "0", "--record", file);
    const port = /:(\d+)\r?$/.exec(await program.line("stdout", /^listening/))?.[1] ?? "";
    for (const text of said) await sendDatagram(text, Number(port));
    await program.line("stdout", /^three\r?$/);
    program.write("\u0003");
    await program.exit;
    expect(program.output("stdout").replaceAll("\r", "")).toContain("\none\ntwo\nthree\n");
    const piped = start(process.execPath, PORTSCOPE, "read", file);
    expect(await piped.exit).toBe(0);
    expect(piped.output("stdout")).toBe(said.join(""));
    const shown = onTerminal("read", file);
    expect(await shown.exit).toBe(0);
    expect(shown.output("stdout").replaceAll("\r", "")).toContain("one\ntwo\nthree\n");
  });

  test("a line break in a name is no line of ours", async () => {
    const program = onTerminal("listen", "unix", "/nowhere/a\nportscope: evil/b");
    await program.exit;
    expect(program.output("stdout")).not.toMatch(/^portscope: evil/m);
    expectInert(program);
  });
});

describeWith("socat", "the holder of a port", () => {
  test("has a name", async () => {
    const socat = join(folder.path, HOSTILE);
    copyFileSync("/usr/bin/socat", socat);
    chmodSync(socat, 0o755);
    const listener = await listenPeer();
    const holder = start(socat, "-d", "-d", "-u", "TCP-LISTEN:0,bind=127.0.0.1", "-");
    const line = await holder.line("stderr", /listening on/);
    const port = /:(\d+)$/.exec(line.trim())?.[1] ?? String(listener.port);
    const program = onTerminal("listen", "tcp", port);
    expect(await program.exit).toBe(1);
    expectInert(program);
  });
});

test("JSON for a terminal is the same value", () => {
  const value = { [HOSTILE]: `${HOSTILE}\u{e0001}é`, tab: "\t" };
  const json = inertJson(JSON.stringify(value));
  expect(JSON.parse(json)).toEqual(value);
  expect(ACTIVE.exec(json)).toBeNull();
});
