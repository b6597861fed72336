// A server and its client in one process, over an event loop: connects that go on, reads that find nothing.
import * as net from "node:net";

const server = net.createServer((socket) => socket.pipe(socket));
server.listen(0, "127.0.0.1", () => {
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  const client = net.connect(port, "127.0.0.1", () => client.end("Hello"));
  client.on("data", () => undefined);
  client.on("close", () => server.close());
});
