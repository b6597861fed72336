// Real programs, watched by a real engine through strace: each call is a row, and the recording reads back the same.

import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RecordingFile } from "../../engine/record/read/RecordingFile.ts";
import type { WatchEnd } from "../../engine/watch/watchProgram.ts";
import type { SocketEvent } from "../../shared/model/event.ts";
import { engineFixture, type EngineFixture } from "../support/engineFixture.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { hasTool } from "../support/tools.ts";
import { watchedLog } from "./watched.ts";

const PROGRAMS = join(import.meta.dirname, "programs");
const runs = process.platform === "linux" && hasTool("strace");

describe.skipIf(!runs)("watched", () => {
  let f: EngineFixture;
  beforeEach(async () => {
    f = await engineFixture();
  });
  afterEach(() => f.close());

  async function watch(command: string, ...args: string[]): Promise<WatchEnd> {
    const target = { kind: "command", command, args, streams: false } as const;
    const watching = await f.engine.watch({ target });
    return watching.ended;
  }

  /** What one socket did, as words with what matters of each. */
  const story = (socket: number, by: (event: SocketEvent) => boolean = () => true): string[] =>
    f.seen
      .filter(({ event }) => event.socket === socket && by(event))
      .map(({ event, payload }) => {
        const bytes = payload === null ? "" : ` ${Buffer.from(payload).toString("latin1")}`;
        const failure = event.failure === null ? "" : ` ${event.failure.code}`;
        return `${event.program?.syscall}: ${event.call}${bytes}${failure}`;
      });

  test.skipIf(!hasTool("python3"))("a receiver of UDP with a thread", async () => {
    expect(await watch("python3", join(PROGRAMS, "udp_receiver.py"))).toMatchObject({
      code: 0,
      notUnderstood: 0,
    });
    const [receiver, sender] = f.engine.sockets();
    expect([receiver?.kind, sender?.kind]).toEqual(["udp", "udp"]);
    const pid = f.seen[0]?.event.program?.pid;
    const main = ({ program }: SocketEvent) => program?.tid === pid;
    expect(story(1, main)).toEqual([
      "socket: socket",
      "bind: bind",
      "getsockname: getsockname",
      "getsockname: getsockname",
      "close: close",
    ]);
    expect(story(1, (event) => !main(event))).toEqual([
      "recvfrom: recv Hello",
      "recvfrom: recv again",
    ]);
    expect(story(2)).toEqual([
      "socket: socket",
      "sendto: send Hello",
      "sendto: send again",
      "close: close",
    ]);
    const sent = f.seen.filter(({ event }) => event.call === "send");
    expect(sent.map(({ event }) => event.remote)).toEqual([receiver?.local, receiver?.local]);
    expect(receiver?.owner).toMatchObject({ pid, process: "python3" });
  });

  test.skipIf(!hasTool("python3"))("an echo server and its client", async () => {
    await watch("python3", join(PROGRAMS, "tcp_echo.py"));
    const [listener, client, accepted] = f.engine.sockets().toSorted(byKind);
    expect([listener?.kind, client?.parent, accepted?.parent]).toEqual([
      "tcp-listener",
      null,
      listener?.id,
    ]);
    expect(story(listener?.id ?? 0)).toEqual([
      "socket: socket",
      "setsockopt: setsockopt",
      "bind: bind",
      "listen: listen",
      "getsockname: getsockname",
      ...["close: closefd", "accept4: accept"].toSorted(inOrderOf(story(listener?.id ?? 0))),
      "close: close",
    ]);
    expect(story(client?.id ?? 0)).toEqual([
      "socket: socket",
      "connect: connect",
      "sendto: send Hello",
      "shutdown: shutdown",
      "recvfrom: recv Hello",
      "recvfrom: shutdown",
      "close: close",
    ]);
    expect(story(accepted?.id ?? 0)).toEqual([
      "getsockname: getsockname",
      "recvfrom: recv Hello",
      "sendto: send Hello",
      "recvfrom: shutdown",
      "close: close",
    ]);
    expect(client?.remote).toEqual(listener?.local);
    expect(client?.local).toEqual(accepted?.remote);
  });

  test.skipIf(!hasTool("python3"))("a server whose port is taken", async () => {
    expect((await watch("python3", join(PROGRAMS, "taken_port.py"))).code).toBe(3);
    expect(story(2)).toEqual([
      "socket: socket",
      "bind: bind EADDRINUSE",
      // Python tells of them with the error.
      "getsockname: getsockname",
      "getpeername: getpeername ENOTCONN",
      "close: close",
    ]);
    expect(f.info(2)).toMatchObject({ state: "failed", failure: { code: "EADDRINUSE" } });
  });

  test("Node: a connect that goes on", async () => {
    await watch(process.execPath, join(PROGRAMS, "echo.mjs"));
    const client = f.seen.find(({ event }) => event.call === "connect")?.event;
    expect(client).toMatchObject({ pending: true, failure: null });
    const rows = story(client?.socket ?? 0);
    expect(rows).toContain("getsockopt: getsockopt");
    expect(rows).toContain("write: send Hello");
    expect(f.info(client?.socket ?? 0)).toMatchObject({ state: "closed", failure: null });
  });

  describe.skipIf(!hasTool("gcc"))("in C", () => {
    async function compiled(): Promise<{ path: string; remove(): Promise<void> }> {
      const folder = await tempFolder();
      const path = join(folder.path, "descriptors");
      execFileSync("gcc", ["-static", "-w", "-o", path, join(PROGRAMS, "descriptors.c")]);
      return { path, remove: folder.remove };
    }

    test("descriptors: inherited, passed on, duplicated, in a pair, and an end by a signal", async () => {
      const program = await compiled();
      const { code, signal } = await watch(program.path, "killed");
      await program.remove();
      expect([code, signal]).toEqual([null, "SIGKILL"]);
      const [listener, one, other, ...rest] = f.engine.sockets();
      expect([one?.kind, other?.kind]).toEqual(["unix-connection", "unix-connection"]);
      const accepted = rest.find(({ parent }) => parent === listener?.id);
      const client = rest.find(({ parent }) => parent === null);
      const pids = new Set(f.seen.map(({ event }) => event.program?.pid));
      expect(pids.size).toBe(2);
      const passed = story(accepted?.id ?? 0);
      // The child closes its own whenever it comes to it.
      expect(passed.filter((row) => row !== "close: closefd")).toEqual([
        "write: send hi",
        "dup: dup",
        "write: send bye",
        "close: close",
      ]);
      expect(passed).toHaveLength(6);
      expect(story(client?.id ?? 0)).toEqual([
        "socket: socket",
        "connect: connect",
        "read: recv hi",
        "read: recv bye",
        "read: shutdown",
        "exit: close",
      ]);
      expect(story(one?.id ?? 0).at(0)).toBe("socketpair: socketpair");
      expect(f.engine.sockets().every(({ closedAt }) => closedAt !== null)).toBe(true);
    });
  });

  test.skipIf(!hasTool("python3"))("is recorded, and read back the same", async () => {
    await watch("python3", join(PROGRAMS, "tcp_echo.py"));
    await f.engine.close();
    const file = new RecordingFile(f.file, { indexPath: null });
    while (file.advance(100));
    expect(file.findings).toMatchObject({ damaged: 0, incomplete: 0, backwards: 0 });
    const read: SocketEvent[] = [];
    for (let i = 0; i < file.store.count; i++) read.push(await file.store.event(i + 1));
    file.close();
    expect(read).toEqual(f.seen.map(({ event }) => event));
  });

  test.skipIf(!hasTool("python3"))("has a row for each call of strace's own log", async () => {
    const folder = await tempFolder();
    const log = join(folder.path, "log");
    execFileSync("strace", [
      ...["-f", "-ttt", "-T", "-yy", "-xx", "-s", "65536", "-o", log],
      ...["python3", join(PROGRAMS, "tcp_echo.py")],
    ]);
    const text = await readFile(log, "latin1");
    await folder.remove();
    const { rows, calls } = watchedLog(text);
    const ended = text
      .split("\n")
      .filter((line) =>
        /(?: |<\.\.\. )(?:socket|bind|listen|accept4?|connect|(?:get|set)sockopt|get(?:sock|peer)name|shutdown|sendto|recvfrom)\b.* = /.test(
          line,
        ),
      );
    const closed = text.split("\n").filter((line) => / close\(\d+<TCP/.test(line));
    expect(calls.firstNotUnderstood).toBe("");
    expect(rows).toHaveLength(ended.length + closed.length);
  });
});

/** The listener first, then who connected, then who was accepted. */
function byKind(
  a: { readonly kind: string; readonly parent: number | null },
  b: { readonly kind: string; readonly parent: number | null },
): number {
  const rank = ({ kind, parent }: typeof a) =>
    kind === "tcp-listener" ? 0 : parent === null ? 1 : 2;
  return rank(a) - rank(b);
}

/** Two processes race: as they came. */
function inOrderOf(rows: readonly string[]) {
  return (a: string, b: string): number => rows.indexOf(a) - rows.indexOf(b);
}
