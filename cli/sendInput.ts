// Standard input into a socket, no faster than the peer takes it.

import type { Engine } from "../engine/createEngine.ts";
import { failureFrom } from "../engine/system/failureFrom.ts";
import { Refusal, type Failure } from "../shared/model/failure.ts";
import { canSend } from "../shared/model/socket.ts";
import { until } from "./runEngine.ts";

/** Bytes queued at which reading the input waits. */
const ENOUGH = 1024 * 1024;
/** A datagram from a pipe: what nc sends at most, well below UDP's own limit. */
const DATAGRAM = 16 * 1024;

/** Resolves when the input has ended, or the socket takes no more; with a failure when the input cannot be read. */
export async function sendInput(
  engine: Engine,
  id: number,
  datagrams: boolean,
): Promise<Failure | null> {
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      const size = datagrams ? DATAGRAM : chunk.length;
      for (let at = 0; at < chunk.length; at += size)
        engine.send(id, chunk.subarray(at, at + size));
      await until(engine, () => {
        const socket = engine.socket(id);
        return socket === undefined || !canSend(socket) || socket.counters.pendingOut < ENOUGH
          ? true
          : null;
      });
      const socket = engine.socket(id);
      if (socket === undefined || !canSend(socket)) break;
    }
    return null;
  } catch (error) {
    // The socket's own end is told where it is waited for; a terminal that has gone is an end like any other.
    if (error instanceof Refusal || isInputClosed(error)) return null;
    return {
      ...failureFrom(error),
      sentence: "Standard input cannot be read to its end.",
      next: "What was read before was sent.",
    };
  }
}

function isInputClosed(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "ERR_STREAM_PREMATURE_CLOSE" || (error.code === "EIO" && process.stdin.isTTY))
  );
}
