// A bare socket of Node's: echoes, and sends in the loop that whoever wants to be fast writes.

import * as dgram from "node:dgram";
import { once } from "node:events";
import * as net from "node:net";
import { onAsk, timed, type TalkAsk } from "./protocol.ts";

/** Datagrams that wait for the kernel at most. */
const IN_FLIGHT = 512;

onAsk(async (ask) => {
  if (ask.do === "answer") return { port: await echo(), seconds: 0, cpu: 0 };
  const data = Buffer.alloc(ask.length, "x");
  return { port: 0, ...(ask.transport === "tcp" ? await write(ask, data) : await send(ask, data)) };
});

async function echo(): Promise<number> {
  const server = net.createServer({ noDelay: true }, (socket) => {
    socket.on("data", (data) => socket.write(data)).on("error", () => {});
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as net.AddressInfo).port;
}

type Sending = Extract<TalkAsk, { readonly do: "send" }>;

async function write({ port, count }: Sending, data: Buffer) {
  const socket = net.connect(port, "127.0.0.1");
  await once(socket, "connect");
  return timed(async () => {
    for (let sent = 0; sent < count; sent++) if (!socket.write(data)) await once(socket, "drain");
    await new Promise<void>((resolve) => socket.end(resolve));
  });
}

async function send({ port, count }: Sending, data: Buffer) {
  const socket = dgram.createSocket("udp4");
  socket.connect(port, "127.0.0.1");
  await once(socket, "connect");
  return timed(
    () =>
      new Promise((resolve) => {
        let [begun, done] = [0, 0];
        const fill = () => {
          for (; begun - done < IN_FLIGHT && begun < count; begun++) socket.send(data, taken);
        };
        const taken = () => {
          done += 1;
          if (done === count) resolve();
          else if (begun - done < IN_FLIGHT / 2) fill();
        };
        fill();
      }),
  );
}
