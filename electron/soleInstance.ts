// One program for each profile: a second start asks the first for a window and leaves.
//
// Chromium's own lock ends a first instance that does not answer within 20 seconds, or is sent more than 32 KiB of
// arguments, and all its sockets with it. So the first listens on a socket of ours, which the system answers for as long as
// the process lives, and the second sends nothing but its request. Chromium's lock only decides between two that start at once.

import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { readNote, writeNote } from "./smallFile.ts";
import { notice } from "./notice.ts";
import { t } from "./wording.ts";

/** Milliseconds that a first instance has to answer; it is left alone whatever happens. */
const PATIENCE_MS = 10_000;
const OPENED = "opened\n";

const noted = v.object({ socket: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)) });

/** `none`: nobody is there. `silent`: somebody is, and does not answer. */
export type Answer = "opened" | "silent" | "none";

/** Asks the first instance, if there is one, for a window. `file` is where it noted its socket. */
export function askFirst(file: string, patience = PATIENCE_MS): Promise<Answer> {
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
 * Listens for later starts, and notes where in `file`. Returns what ends that. Where it cannot be (no temporary folder),
 * Chromium's lock alone has to do.
 */
export function answerLaterStarts(file: string, onStart: () => void): () => void {
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
    socket.end(OPENED);
    // Whatever it sends is not read.
    socket.destroySoon();
    onStart();
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
