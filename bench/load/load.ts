// The load generator where there is no C compiler: the same arguments and the same answer as load.c, but slower.
//
//     node load.ts udp PORT SIZE COUNT RATE FILL

import * as dgram from "node:dgram";
import { once } from "node:events";
import * as net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** Datagrams handed over before waiting for the kernel to take them. */
const BURST = 64;
/** Bytes of words before they come again. */
const WORDS = 1024 * 1024;

const [kind, ...rest] = process.argv.slice(2);
const [port = 0, size = 0, count = 0, rate = 0] = rest.slice(0, 4).map(Number);
const [text = "x"] = rest.slice(4);
const span = text === "words" ? WORDS : 1;
const bytes = text === "words" ? words(size + span) : Buffer.alloc(size + span, text);
let at = 0;
const start = performance.now();

if (kind === "tcp") await sendStream();
else await sendDatagrams(rate);
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ messages: count, bytes: count * size, seconds }));

function words(length: number): Buffer {
  const letters = "abcdefghijklmnopqrstuvwxyz      ";
  return Buffer.from(
    Array.from({ length }, () => letters[Math.floor(Math.random() * 32)]).join(""),
    "latin1",
  );
}

function nextMessage(): Buffer {
  const message = bytes.subarray(at, at + size);
  at = (at + size) % span;
  return message;
}

async function sendStream(): Promise<void> {
  const socket = net.connect({ host: "127.0.0.1", port });
  await once(socket, "connect");
  for (let i = 0; i < count; i++) if (!socket.write(nextMessage())) await once(socket, "drain");
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
      socket.send(nextMessage(), (error) => {
        if (error !== null) reject(error);
        else if (--left === 0) resolve();
      });
  });
}
