// What Node can do at best: a socket whose bytes are counted and thrown away.

import * as dgram from "node:dgram";
import { once } from "node:events";
import * as net from "node:net";
import { answerParent } from "./answerParent.ts";
import { processUse } from "./processUse.ts";
import { BACKLOG, RECEIVE_BUFFER } from "./protocol.ts";

let bytes = 0;
let messages = 0;
let accepted = 0;

async function openTcp(): Promise<number> {
  const server = net.createServer((socket) => {
    accepted += 1;
    socket.on("data", (data) => {
      bytes += data.length;
      messages += 1;
    });
    socket.on("error", () => undefined);
  });
  server.listen({ host: "127.0.0.1", port: 0, backlog: BACKLOG });
  await once(server, "listening");
  return (server.address() as net.AddressInfo).port;
}

async function openUdp(): Promise<number> {
  const socket = dgram.createSocket("udp4");
  socket.on("message", (data) => {
    bytes += data.length;
    messages += 1;
  });
  socket.bind({ address: "127.0.0.1", port: 0 });
  await once(socket, "listening");
  socket.setRecvBufferSize(RECEIVE_BUFFER);
  return socket.address().port;
}

answerParent(async (ask) => {
  if (ask.ask === "open") return { port: await (ask.kind === "tcp" ? openTcp() : openUdp()) };
  const none = { recorded: 0, kernelDrops: 0, told: 0 };
  return { bytes, messages, accepted, ...none, ...processUse() };
});
