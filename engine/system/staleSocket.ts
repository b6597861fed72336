// A Unix socket's file on which nobody listens any more: recognised without a connection, removed when a person asks for it.

import { lstatSync, unlinkSync, type Stats } from "node:fs";
import * as net from "node:net";
import { isAbstract } from "../../shared/model/endpoint.ts";
import { Refusal, refusal } from "../../shared/model/failure.ts";
import { failureFrom } from "./failureFrom.ts";
import type { UnixDatagrams } from "./native/unixDatagrams.ts";
import { said } from "../../shared/words/said.ts";

/** ms; a listener of this machine is there or is not, only a stopped one with a full queue keeps us waiting. */
const PATIENCE = 1000;

/** False where something else than a socket stands there, where somebody listens, and where it cannot be told. */
export async function isStaleSocket(path: string): Promise<boolean> {
  return socketFileAt(path) !== null && (await isRefused(path));
}

/**
 * Removes the file if it is a socket and nobody listens there at this moment; otherwise throws a Refusal and leaves it.
 */
export async function removeStaleSocket(path: string): Promise<void> {
  const before = socketFileAt(path);
  if (before === null)
    throw refusal(
      "NO_SOCKET_FILE",
      said("system.noSocketsFileStandsAt", { path }),
      said("system.nothingWasRemoved"),
    );
  if (!(await isRefused(path)))
    throw refusal(
      "SOCKET_IN_USE",
      said("system.somebodyMayListenAtConnectionWasNot", { path }),
      said("system.nothingWasRemovedEndWhatListensThere"),
    );
  // Another program may have put its own in this place while we asked.
  const now = socketFileAt(path);
  if (now === null || now.ino !== before.ino || now.dev !== before.dev)
    throw refusal(
      "SOCKET_IN_USE",
      said("system.whatStandsAtHasChangedJustNow", { path }),
      said("system.nothingWasRemovedOpenAgain"),
    );
  try {
    unlinkSync(path);
  } catch (error) {
    throw new Refusal(failureFrom(error, { endpoint: path }));
  }
}

function socketFileAt(path: string): Stats | null {
  if (isAbstract(path) || process.platform === "win32") return null;
  const stats = statsOf(path);
  return stats?.isSocket() === true ? stats : null;
}

/** A link is not followed: what is removed is what stands there. */
function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}

/**
 * Whether nobody has it any more. Asked by a datagram socket, which a listener does not hear of: a connection might be the one that it
 * waits for. Where Node alone must do it, a connection is all there is.
 */
async function isRefused(path: string): Promise<boolean> {
  const calls = await datagramCalls();
  if (calls === null) return isConnectionRefused(path);
  let fd: number | null = null;
  try {
    fd = calls.open();
    calls.connect(fd, path);
    return false;
  } catch (error) {
    // EPROTOTYPE: somebody listens for streams.
    return codeOf(error) === "ECONNREFUSED";
  } finally {
    if (fd !== null) calls.close(fd);
  }
}

/** Null where the native library is missing. */
async function datagramCalls(): Promise<UnixDatagrams | null> {
  // A start does not pay for it.
  const { unixDatagrams } = await import("./native/unixDatagrams.ts");
  try {
    return unixDatagrams();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function isConnectionRefused(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ path });
    const done = (refused: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(refused);
    };
    const timer = setTimeout(() => done(false), PATIENCE);
    socket.on("connect", () => done(false));
    socket.on("error", (error) => done(codeOf(error) === "ECONNREFUSED"));
  });
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : null;
