// One program for each profile: a second start asks the first for a window and leaves.
//
// Chromium's own lock ends a first instance that does not answer within 20 seconds, or is sent more than 32 KiB of
// arguments, and all its sockets with it. So the first listens on a socket of ours, which the system answers for as long as
// the process lives, and the second sends nothing but its request: a line with the file that it was started with. Chromium's lock only decides between two that start at once.

import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { LONGEST_PATH } from "./namedFile.ts";
import { readNote, writeNote } from "./smallFile.ts";
import { notice } from "./notice.ts";
import { t } from "./wording.ts";

/** Milliseconds that a first instance has to answer; it is left alone whatever happens. */
const PATIENCE_MS = 10_000;
const OPENED = "opened\n";
/** Milliseconds that the first waits for the request of one that connected. */
const REQUEST_MS = 1000;
/** Bytes of a request. */
const MOST_BYTES = 16 * 1024;

const noted = v.object({ socket: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)) });

const request = v.object({
  open: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_PATH))),
});

/** `none`: nobody is there. `silent`: somebody is, and does not answer. */
export type Answer = "opened" | "silent" | "none";

/** Asks the first instance, if there is one, for a window, and to open `named` in it. `file` is where it noted its socket. */
export function askFirst(
  file: string,
  patience = PATIENCE_MS,
  named: string | null = null,
): Promise<Answer> {
  const path = notedSocket(file);
  if (path === null) return Promise.resolve("none");
  return new Promise((resolve) => {
    let connected = false;
    const socket = connect(path);
    const timer = setTimeout(() => end("silent"), patience);
    function end(answer: Answer): void {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    }
    socket.on("connect", () => {
      connected = true;
      socket.write(`${JSON.stringify({ open: named })}\n`);
    });
    socket.on("data", () => end("opened"));
    // Gone before it answered: it was ending, and so nobody is there any more.
    socket.on("close", () => end("none"));
    socket.on("error", (error) => {
      // EAGAIN: its queue is full, so it lives.
      const lives = connected || ("code" in error && error.code === "EAGAIN");
      end(lives ? "silent" : "none");
    });
  });
}

/**
 * Listens for later starts, and notes where in `file`; `named` is the file that one was started with. Returns what ends that. Where it cannot be (no temporary folder),
 * Chromium's lock alone has to do.
 */
export function answerLaterStarts(
  file: string,
  onStart: (named: string | null) => void,
): () => void {
  let path: string;
  try {
    path = newSocketPath();
    writeNote(file, { socket: path });
  } catch (error) {
    notice(t("desktop.laterStarts", { error: String(error) }));
    return () => {};
  }
  const server = createServer((socket) => {
    socket.on("error", () => {});
    // At once: on a busy machine a later start has little of its patience left by now.
    socket.write(OPENED);
    takeRequest(socket, (named) => {
      socket.end();
      socket.destroySoon();
      onStart(named);
    });
  });
  server.on("error", (error) => notice(error.message));
  server.listen(path);
  server.unref();
  return () => {
    server.close();
    rmSync(file, { force: true });
    if (process.platform !== "win32") rmSync(dirname(path), { recursive: true, force: true });
  };
}

/** What cannot be read, or does not come, asks for a window and nothing else. */
function takeRequest(socket: Socket, take: (named: string | null) => void): void {
  let text = "";
  let taken = false;
  const timer = setTimeout(end, REQUEST_MS);
  function end(): void {
    clearTimeout(timer);
    if (taken) return;
    taken = true;
    take(fileIn(text));
  }
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    if (text.includes("\n") || text.length > MOST_BYTES) end();
  });
  socket.on("end", end);
  socket.on("close", end);
}

function fileIn(line: string): string | null {
  try {
    const parsed = v.safeParse(request, JSON.parse(line));
    return parsed.success ? parsed.output.open : null;
  } catch {
    return null;
  }
}

/** In a folder that only this user may enter; the names of a path are short enough for any system's socket. */
function newSocketPath(): string {
  if (process.platform === "win32")
    return String.raw`\\.\pipe\portscope-${randomBytes(16).toString("hex")}`;
  return join(mkdtempSync(join(tmpdir(), "portscope-")), "first");
}

function notedSocket(file: string): string | null {
  const parsed = v.safeParse(noted, readNote(file));
  return parsed.success ? parsed.output.socket : null;
}
