// Real peers of another make: bare Node sockets, closed at the end of each test.

import * as net from "node:net";
import { afterEach } from "vitest";

const open = new Set<net.Socket | net.Server>();

afterEach(() => {
  for (const peer of open) {
    if (peer instanceof net.Socket) peer.destroy();
    else peer.close();
  }
  open.clear();
});

export interface Peer {
  readonly socket: net.Socket;
  /** All that came so far. */
  received(): Buffer;
  readonly ended: Promise<void>;
  readonly closed: Promise<void>;
}

export function connectPeer(options: net.NetConnectOpts): Promise<Peer> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ ...options, allowHalfOpen: true });
    socket.once("error", reject);
    const peer = watch(socket);
    socket.once("connect", () => resolve(peer));
  });
}

/** A server; `next` gives each connection once. */
export async function listenPeer(
  options: net.ListenOptions = { host: "127.0.0.1", port: 0 },
): Promise<{ port: number; next(): Promise<Peer> }> {
  const waiting: Peer[] = [];
  const asked: ((peer: Peer) => void)[] = [];
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    const peer = watch(socket);
    const ask = asked.shift();
    if (ask === undefined) waiting.push(peer);
    else ask(peer);
  });
  open.add(server);
  await new Promise<void>((resolve) => server.listen(options, resolve));
  const address = server.address();
  return {
    port: address !== null && typeof address === "object" ? address.port : 0,
    next: () =>
      new Promise((resolve) => {
        const peer = waiting.shift();
        if (peer === undefined) asked.push(resolve);
        else resolve(peer);
      }),
  };
}

function watch(socket: net.Socket): Peer {
  open.add(socket);
  const chunks: Buffer[] = [];
  socket.on("error", () => {});
  socket.on("data", (chunk) => chunks.push(chunk));
  return {
    socket,
    received: () => Buffer.concat(chunks),
    ended: new Promise((resolve) => socket.once("end", () => resolve())),
    closed: new Promise((resolve) => socket.once("close", () => resolve())),
  };
}
