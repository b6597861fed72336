// A port of the loopback at which no datagram socket is.

import * as dgram from "node:dgram";
import { once } from "node:events";

export async function closedUdpPort(): Promise<string> {
  const socket = dgram.createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();
  socket.close();
  await once(socket, "close");
  return String(port);
}
