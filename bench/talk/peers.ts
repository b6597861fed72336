// The other end of what talks, in the benchmark's own process.

import * as dgram from "node:dgram";
import { once } from "node:events";
import * as net from "node:net";

export interface Sink {
  readonly port: number;
  close(): void;
}

/** Takes all that comes and keeps nothing. */
export async function openSink(transport: "tcp" | "udp"): Promise<Sink> {
  if (transport === "udp") {
    const socket = dgram.createSocket("udp4");
    socket.bind(0, "127.0.0.1");
    await once(socket, "listening");
    return { port: socket.address().port, close: () => socket.close() };
  }
  const server = net.createServer((socket) => socket.on("error", () => {}).resume());
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { port: (server.address() as net.AddressInfo).port, close: () => server.close() };
}

/** So many messages of a connection, each sent when the answer to the one before is whole. Returns how many a second. */
export async function roundTrips(port: number, message: Buffer, count: number): Promise<number> {
  const socket = net.connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    let [left, got] = [count, 0];
    socket.on("error", reject).on("close", () => reject(new Error("it closed")));
    socket.on("data", ({ length }) => {
      got += length;
      if (got < message.length) return;
      got = 0;
      left -= 1;
      if (left === 0) resolve();
      else socket.write(message);
    });
    socket.write(message);
  });
  socket.removeAllListeners("close").destroy();
  return count / ((performance.now() - start) / 1000);
}
