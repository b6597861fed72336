// A file's bytes to a socket: read from the disk piece by piece, as fast as the peer takes them, so that neither the page nor the
// engine ever holds more than a few pieces. Goes through the same `send` as what is typed.

import { said } from "../../shared/words/said.ts";
import { formatBytes } from "../../shared/words/quantity.ts";
import { refusal } from "../../shared/model/failure.ts";
import { canSend, isDatagram, isListener, type SocketInfo } from "../../shared/model/socket.ts";
import type { App } from "../app/App.ts";
import type { DatagramTarget } from "./target.ts";
import { socketsSlice } from "../sockets/socketsState.ts";

const PIECE = 1024 * 1024;
/** Bytes on their way to the kernel at most. */
const UNDER_WAY = 8 * 1024 * 1024;
/** The largest UDP datagram over IPv4: a file is one datagram or none. */
const MAX_DATAGRAM = 65_507;

export interface FileSending {
  readonly app: App;
  readonly socket: number;
  readonly to: DatagramTarget | null;
  readonly file: Blob;
  readonly signal: AbortSignal;
  onProgress(sent: number): void;
}

/** Resolves when the engine has all of it, or it was stopped; throws what the engine refuses. */
export async function sendFile(sending: FileSending): Promise<void> {
  const { app, socket, to, file, signal } = sending;
  const kind = socketOf(app, socket)?.kind;
  const datagram = kind !== undefined && isDatagram(kind);
  if (kind === "udp" && file.size > MAX_DATAGRAM)
    throw refusal(
      "TOO_LONG",
      said("composer.fileTooLong", { size: formatBytes(file.size), most: MAX_DATAGRAM }),
      said("composer.sendOverTcp"),
    );
  // The system says what is too large for a Unix datagram.
  const size = datagram ? Math.max(file.size, 1) : PIECE;
  /** Bytes that the engine still held when it took the last piece. */
  let queued = 0;
  for (let at = 0; at < file.size && !signal.aborted; at += size) {
    const data = new Uint8Array(await file.slice(at, at + size).arrayBuffer());
    if (queued >= UNDER_WAY) await roomFor(app, socket, signal);
    if (signal.aborted) return;
    ({ queued } = await app.engine.call("send", { socket, data, to }));
    sending.onProgress(Math.min(file.size, at + size));
  }
}

/** Resolves when the slowest of those it goes to has taken enough, as the engine tells. */
function roomFor(app: App, socket: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!signal.aborted && pendingOf(app, socket) >= UNDER_WAY) return;
      leave();
      signal.removeEventListener("abort", look);
      resolve();
    };
    const leave = app.store.subscribe(look);
    signal.addEventListener("abort", look);
    look();
  });
}

function pendingOf(app: App, id: number): number {
  const { table: sockets } = socketsSlice.get(app);
  const socket = sockets.get(id);
  if (socket === undefined || !canSend(socket)) return 0;
  if (!isListener(socket.kind)) return socket.counters.pendingOut;
  return Math.max(0, ...sockets.children(id).map((child) => pendingOf(app, child)));
}

function socketOf(app: App, id: number): SocketInfo | undefined {
  return socketsSlice.get(app).table.get(id);
}
