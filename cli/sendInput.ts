// Standard input into sockets, no faster than their peers take it.

import * as fs from "node:fs";
import type { Engine } from "../engine/createEngine.ts";
import { failureFrom } from "../engine/system/failureFrom.ts";
import { Refusal, type Failure } from "../shared/model/failure.ts";
import { canSend, type SocketInfo } from "../shared/model/socket.ts";
import { isUnnamed, type Endpoint } from "../shared/model/endpoint.ts";
import { said } from "../shared/words/said.ts";
import { until } from "./waiting.ts";
import { createCrlf } from "./toCrlf.ts";

/** Bytes queued at which reading the input waits. */
export const ENOUGH = 1024 * 1024;
/** A datagram from a pipe: what nc sends at most, well below UDP's own limit. */
const DATAGRAM = 16 * 1024;

export interface InputSetting {
  readonly datagrams: boolean;
  readonly crlf: boolean;
  /** Bytes of a datagram at most. */
  readonly most?: number;
}

/** Resolves when the input has ended, or the socket takes no more; with a failure when the input cannot be read. */
export function sendInput(
  engine: Engine,
  id: number,
  setting: InputSetting,
): Promise<Failure | null> {
  return readInput(setting, async (piece) => {
    engine.send(id, piece);
    const takes = (): SocketInfo | null => {
      const socket = engine.socket(id);
      return socket !== undefined && canSend(socket) ? socket : null;
    };
    await until(engine, () => ((takes()?.counters.pendingOut ?? 0) < ENOUGH ? true : null));
    return takes() !== null;
  });
}

/**
 * To all connections of a listener, or whoever was heard last by a UDP socket. It is not read before there is somebody to send
 * to. Resolves with how many bytes there were once it has ended.
 */
export async function sendInputToPeers(
  engine: Engine,
  id: number,
  setting: InputSetting,
): Promise<{ readonly bytes: number; readonly failure: Failure | null }> {
  let bytes = 0;
  let heard: Endpoint | null = null;
  engine.onEvent(({ socket, call, remote }) => {
    if (
      setting.datagrams &&
      socket === id &&
      call === "recv" &&
      remote !== null &&
      !isUnnamed(remote)
    )
      heard = remote;
  });
  const peers = (): SocketInfo[] =>
    engine.sockets().filter((socket) => socket.parent === id && canSend(socket));
  const somebody = (): true | null =>
    (setting.datagrams ? heard !== null : peers().length > 0) ? true : null;
  await until(engine, somebody);
  if (isInBackground()) return { bytes, failure: null };
  const failure = await readInput(setting, async (piece) => {
    await until(engine, somebody);
    engine.send(id, piece, heard ?? undefined);
    bytes += piece.length;
    await until(engine, () =>
      [engine.socket(id), ...peers()].every((socket) => (socket?.counters.pendingOut ?? 0) < ENOUGH)
        ? true
        : null,
    );
    await until(engine, () =>
      peers().every(({ counters }) => counters.pendingOut < ENOUGH) ? true : null,
    );
    return true;
  });
  return { bytes, failure };
}

/** `take` returns false when no more is wanted. Resolves when the input has ended; with a failure when it cannot be read. */
export async function readInput(
  { datagrams, crlf, most = DATAGRAM }: InputSetting,
  take: (piece: Uint8Array) => Promise<boolean>,
): Promise<Failure | null> {
  const written = crlf ? createCrlf() : (chunk: Uint8Array): Uint8Array => chunk;
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      const bytes = written(chunk);
      const size = datagrams ? most : bytes.length;
      for (let at = 0; at < bytes.length; at += size)
        if (!(await take(bytes.subarray(at, at + size)))) return null;
    }
    return null;
  } catch (error) {
    // The socket's own end is told where it is waited for; a terminal that has gone is an end like any other.
    if (error instanceof Refusal || isInputClosed(error)) return null;
    return {
      ...failureFrom(error),
      sentence: said("cli.inputCannotBeRead"),
      next: said("cli.whatWasReadWasSent"),
    };
  }
}

/** Reading the terminal from the background (`listen … &`) would stop the program (SIGTTIN). Known on Linux. */
export function isInBackground(): boolean {
  if (!process.stdin.isTTY || process.platform !== "linux") return false;
  try {
    // proc(5): pid, name in brackets, state, parent, group, session, terminal, the group in its foreground.
    const [, , group, , , foreground] = fs
      .readFileSync("/proc/self/stat", "latin1")
      .replace(/^.*\) /s, "")
      .split(" ");
    return group !== foreground;
  } catch {
    return false;
  }
}

function isInputClosed(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "ERR_STREAM_PREMATURE_CLOSE" || (error.code === "EIO" && process.stdin.isTTY))
  );
}
