// The door for WebSockets. A request must name us and come from our page; then its first message must be the token, soon;
// only then is there a client. Until then it can cost us next to nothing.

import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { MAX_SEND } from "../../shared/contract/sockets.ts";
import { decodeFrame } from "../../shared/rpc/decodeFrame.ts";
import { isOurHost, isOurOrigin } from "./allowedRequest.ts";
import type { PiecewiseSocket } from "./PiecewiseSocket.ts";
import { isToken } from "./token.ts";

export interface AdmissionSetting {
  readonly token: string;
  /** The host that we listen on. */
  readonly host: string;
  /** A WebSocket that waits for its token: from here on this door looks after it. */
  accepted(stream: Duplex): void;
  /** A client that has shown the token. */
  admit(socket: WebSocket): void;
  /** Milliseconds that a client has for its token; 5,000 unless a test is in a hurry. */
  readonly tokenWait?: number;
  /** Milliseconds between two pings; 30,000 unless a test is in a hurry. */
  readonly pingEvery?: number;
}

export interface Admission {
  upgrade(request: IncomingMessage, socket: PiecewiseSocket, head: Buffer): void;
  /** Ends every socket. */
  close(): void;
}

export const ENGINE_PATH = "/engine";
export const BAD_TOKEN = 4401;
const TRY_AGAIN_LATER = 1013;
export const MAX_CLIENTS = 32;
/** Sockets that have not shown their token yet, apart from clients: they cannot keep a real page out for long. */
export const MAX_WAITING = 64;
export const TOKEN_WAIT_MS = 5000;
/** What may arrive before the token did, with whatever a page sends right behind it. */
const MAX_BYTES_BEFORE_TOKEN = 64 * 1024;
/** A client that has not answered one ping by the next is gone. */
export const PING_EVERY_MS = 30_000;
/** In a message, beside the bytes of the largest send. */
export const MESSAGE_ROOM = 64 * 1024;

export function createAdmission(setting: AdmissionSetting): Admission {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: MAX_SEND + MESSAGE_ROOM,
    perMessageDeflate: false,
  });
  const waiting = new Set<WebSocket>();
  const clients = new Set<WebSocket>();

  function receive(socket: WebSocket, stream: Duplex): void {
    waiting.add(socket);
    const limit = limitBytes(stream, MAX_BYTES_BEFORE_TOKEN);
    const patience = setTimeout(
      () => refuse(BAD_TOKEN, "no token"), // not for people: RFC 6455, 7.1.6
      setting.tokenWait ?? TOKEN_WAIT_MS,
    );
    function settle(): void {
      clearTimeout(patience);
      limit.lift();
      waiting.delete(socket);
    }
    function refuse(code: number, why: string): void {
      settle();
      socket.close(code, why);
      // A peer that does not answer the close is not waited for.
      setTimeout(() => socket.terminate(), 1000).unref();
    }
    // A broken frame (RFC 6455) closes the socket by itself; without a listener it would end the program.
    socket.on("error", () => {});
    socket.once("close", settle);
    socket.once("message", (data, isBinary) => {
      if (!waiting.has(socket)) return;
      const first = isBinary && data instanceof Uint8Array ? decodeFrame(data) : null;
      if (!isToken(tokenOf(first), setting.token)) return refuse(BAD_TOKEN, "wrong token"); // not for people: as above
      if (clients.size >= MAX_CLIENTS) return refuse(TRY_AGAIN_LATER, "too many clients"); // not for people: as above
      settle();
      clients.add(socket);
      socket.once("close", () => clients.delete(socket));
      terminateWhenSilent(socket, setting.pingEvery ?? PING_EVERY_MS);
      setting.admit(socket);
    });
  }

  return {
    upgrade(request, stream, head) {
      stream.on("error", () => stream.destroy());
      if (!isOurHost(request, setting.host) || !isOurOrigin(request))
        return reject(stream, "403 Forbidden");
      if (request.url !== ENGINE_PATH) return reject(stream, "404 Not Found"); // not for people: HTTP's
      // The one that has waited longest goes: a page of ours shows its token at once, and so gets in.
      if (waiting.size >= MAX_WAITING) waiting.values().next().value?.terminate();
      setting.accepted(stream);
      const early = Buffer.concat([head, stream.detach()]);
      server.handleUpgrade(request, stream.raw, early, (socket) => receive(socket, stream.raw));
    },
    close() {
      for (const socket of [...waiting, ...clients]) socket.terminate();
    },
  };
}

function tokenOf(message: unknown): unknown {
  if (typeof message !== "object" || message === null) return null;
  if (!("type" in message) || message.type !== "token" || !("token" in message)) return null;
  return message.token;
}

/** The stream is destroyed once more bytes have come than `most`. */
function limitBytes(stream: Duplex, most: number): { lift(): void } {
  let came = 0;
  function count(chunk: Buffer): void {
    came += chunk.byteLength;
    if (came > most) stream.destroy();
  }
  stream.on("data", count);
  return { lift: () => stream.off("data", count) };
}

/** A browser whose machine vanished without a word is noticed by its silence. */
function terminateWhenSilent(socket: WebSocket, every: number): void {
  let answered = true;
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, every);
  timer.unref();
  socket.on("pong", () => {
    answered = true;
  });
  socket.once("close", () => clearInterval(timer));
}

function reject(stream: Duplex, status: string): void {
  // The peer is not waited for: a half-open stream would count as a connection for as long as it likes.
  stream.once("finish", () => stream.destroy());
  setTimeout(() => stream.destroy(), 1000).unref();
  // not for people: HTTP's
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
