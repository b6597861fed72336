// Accepted connections are made once, with where they read to; where Node gives no way to that, they are taken over.

import * as net from "node:net";
import { describe, expect, test } from "vitest";
import { acceptOptions, acceptShared, takeOver } from "../../engine/sockets/stages/sharedReads.ts";

describe.skipIf(process.platform === "win32")("an accepted connection", () => {
  test.each([
    ["is made once", true],
    ["is taken over where it was made by the server", false],
  ])("%s, and its bytes come", async (_name, shared) => {
    const server = net.createServer(acceptOptions);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    if (shared) acceptShared(server, () => true);
    const took = new Promise<{ readonly same: boolean; readonly text: string }>((resolve) => {
      server.on("connection", (accepted) => {
        const source = takeOver(accepted);
        const same = source.socket === accepted;
        source.onData(
          (bytes) => {
            resolve({ same, text: Buffer.from(bytes).toString() });
            source.socket.destroy();
          },
          () => null,
        );
      });
    });
    const { port } = server.address() as net.AddressInfo;
    const peer = net.connect(port, "127.0.0.1");
    const ended = new Promise((resolve) => peer.on("close", resolve));
    peer.end("hello");
    expect(await took).toEqual({ same: shared, text: "hello" });
    await ended;
    await new Promise((resolve) => server.close(resolve));
  });
});
