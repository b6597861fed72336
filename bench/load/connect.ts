// Opens many connections, sends once on each, and holds them until it is ended. Asked and answered by messages to its
// parent: `{ port, count }`, then the seconds that it took until every connection was made and had sent.

import * as net from "node:net";

/** Being opened at one time: less than the listener's queue holds. */
const AT_ONCE = 256;
/** Addresses of the loopback, so that the ports of one do not run out while earlier runs' are still in TIME-WAIT. */
const ADDRESSES = 8;
const HELLO = Buffer.alloc(64, "x");

process.on("disconnect", () => process.exit());
process.on("message", ({ port, count }: { readonly port: number; readonly count: number }) => {
  void connectAll(port, count).then((seconds) => process.send?.(seconds));
});

async function connectAll(port: number, count: number): Promise<number> {
  const start = performance.now();
  let next = 0;
  async function work(): Promise<void> {
    for (let i = next++; i < count; i = next++)
      await connectOne(port, `127.0.0.${1 + (i % ADDRESSES)}`);
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return (performance.now() - start) / 1000;
}

function connectOne(port: number, localAddress: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: "127.0.0.1", port, localAddress });
    socket.on("error", reject);
    socket.on("connect", () => socket.write(HELLO, () => resolve()));
  });
}
