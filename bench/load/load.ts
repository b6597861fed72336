// The load generator where there is no C compiler: the same arguments and the same answer as load.c, but slower.
//
//     node load.ts udp PORT SIZE COUNT RATE

import * as dgram from "node:dgram";
import { once } from "node:events";
import * as net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Datagrams handed over before waiting for the kernel to take them. */
const BURST = 64;

const [kind, ...numbers] = process.argv.slice(2);
const [port = 0, size = 0, count = 0, rate = 0] = numbers.map(Number);
const data = Buffer.alloc(size, "x");
const start = performance.now();

if (kind === "tcp") await sendStream();
else await sendDatagrams(rate);
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ messages: count, bytes: count * size, seconds }));

async function sendStream(): Promise<void> {
  const socket = net.connect({ host: "127.0.0.1", port });
  await once(socket, "connect");
  for (let i = 0; i < count; i++) if (!socket.write(data)) await once(socket, "drain");
  socket.end();
  socket.resume();
  await once(socket, "close");
}

async function sendDatagrams(perSecond: number): Promise<void> {
  const socket = dgram.createSocket("udp4");
  await new Promise<void>((resolve) => socket.connect(port, "127.0.0.1", resolve));
  for (let sent = 0; sent < count;) {
    const elapsed = (performance.now() - start) / 1000;
    const due = perSecond > 0 ? Math.min(count, Math.floor(elapsed * perSecond)) : count;
    const burst = Math.min(BURST, due - sent);
    if (burst <= 0) await sleep(1);
    else await sendBurst(socket, burst);
    sent += Math.max(0, burst);
  }
  socket.close();
}

function sendBurst(socket: dgram.Socket, burst: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let left = burst;
    for (let i = 0; i < burst; i++)
      socket.send(data, (error) => {
        if (error !== null) reject(error);
        else if (--left === 0) resolve();
      });
  });
}
