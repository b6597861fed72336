import { connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { encodeMessage } from "../../shared/rpc/wireCodec.ts";
import {
  client,
  closeCode,
  nextMessage,
  opened,
  serveFixture,
  upgradeStatus,
  type Fixture,
} from "./serveFixture.ts";

let fixture: Fixture;
beforeEach(async () => {
  fixture = await serveFixture({ tokenWait: 400 });
});
afterEach(() => fixture.close());

describe("the door", () => {
  test("lets in who shows the token, and gives the engine its messages in order", async () => {
    const socket = await client(fixture);
    socket.send(encodeMessage({ n: 1 }));
    expect(await nextMessage(socket)).toEqual({ type: "result", id: 1, value: { n: 1 } });
    expect(fixture.engine.attached).toHaveLength(1);
    expect(fixture.engine.attached[0]?.host.info).toEqual({
      kind: "browser",
      platform: process.platform,
      canReveal: false,
      version: "1.2.3",
      log: null,
    });
  });

  test("takes messages sent right behind the token", async () => {
    const socket = fixture.socket();
    await opened(socket);
    socket.send(encodeMessage({ type: "token", token: fixture.serving.token }));
    socket.send(encodeMessage("first"));
    socket.send(encodeMessage("second"));
    await expect.poll(() => fixture.engine.attached[0]?.messages).toEqual(["first", "second"]);
  });

  test("the address carries a token of 256 bits, new for each run", async () => {
    const other = await serveFixture();
    try {
      expect(fixture.serving.address).toBe(
        `http://127.0.0.1:${fixture.serving.port}/#token=${fixture.serving.token}`,
      );
      expect(Buffer.from(fixture.serving.token, "base64url")).toHaveLength(32);
      expect(other.serving.token).not.toBe(fixture.serving.token);
    } finally {
      await other.close();
    }
  });

  test.each([
    ["a wrong token", () => encodeMessage({ type: "token", token: "x".repeat(43) })],
    ["an empty token", () => encodeMessage({ type: "token", token: "" })],
    ["a token that is no text", () => encodeMessage({ type: "token", token: 7 })],
    ["no token message", () => encodeMessage({ type: "call", id: 1, command: "closeAll" })],
    ["nothing at all", () => encodeMessage(null)],
    ["garbage", () => new Uint8Array([0xc1, 0xff, 0x00])],
    ["text", () => "token"],
    ["a list that claims four billion items", () => new Uint8Array([0xdd, 255, 255, 255, 255])],
  ])("shows %s out with 4401", async (_name, message) => {
    const socket = fixture.socket();
    await opened(socket);
    socket.send(message());
    expect(await closeCode(socket)).toBe(4401);
    expect(fixture.engine.attached).toEqual([]);
  });

  test("a right token in text, or late, does not help", async () => {
    const socket = fixture.socket();
    await opened(socket);
    socket.send(encodeMessage({ type: "token", token: "wrong" }));
    socket.send(encodeMessage({ type: "token", token: fixture.serving.token }));
    expect(await closeCode(socket)).toBe(4401);
    expect(fixture.engine.attached).toEqual([]);
  });

  test("who says nothing is shown out", async () => {
    const socket = fixture.socket();
    await opened(socket);
    expect(await closeCode(socket)).toBe(4401);
  });

  test("who sends much before the token is cut off", async () => {
    const socket = fixture.socket();
    await opened(socket);
    socket.send(new Uint8Array(1024 * 1024));
    expect(await closeCode(socket)).not.toBe(1000);
    expect(fixture.engine.attached).toEqual([]);
  });

  test.each([
    ["another site", { Origin: "https://evil.example" }],
    ["another port of this machine", { Origin: "http://127.0.0.1:1" }],
    ["a page without an origin", { Origin: "null" }],
    ["an empty origin", { Origin: "" }],
    ["a file", { Origin: "file://" }],
    ["a rebound name", { Host: "evil.example", Origin: "http://evil.example" }],
    ["our name over https", { Host: "localhost:1", Origin: "https://localhost:1" }],
  ])("%s gets 403", async (_name, headers) => {
    expect(await upgradeStatus(fixture.socket(headers))).toBe(403);
  });

  test("no Origin gets 403", async () => {
    const status = await rawUpgrade(fixture.serving.port, [
      `Host: 127.0.0.1:${fixture.serving.port}`,
    ]);
    expect(status).toMatch(/^HTTP\/1\.1 403 /);
  });

  test("through a tunnel the page has another port, and works", async () => {
    const headers = { Host: "localhost:9000", Origin: "http://localhost:9000" };
    expect(await upgradeStatus(fixture.socket(headers))).toBe(101);
  });

  test.each(["/", "/engine/", "/Engine", "/engine?x", "/other"])("%s is no door", async (path) => {
    expect(await upgradeStatus(fixture.socket({}, path))).toBe(404);
  });

  test("does not compress, so that a small message cannot unfold into a large one", async () => {
    const socket = await client(fixture);
    expect(socket.extensions).toBe("");
  });

  test("a crowd without tokens is bounded, and keeps nobody out who has one", async () => {
    const crowd = Array.from({ length: 80 }, () => fixture.socket());
    await Promise.all(crowd.map(upgradeStatus));
    await expect
      .poll(() => crowd.filter(({ readyState }) => readyState === WebSocket.OPEN).length)
      .toBe(64);
    const page = await client(fixture);
    page.send(encodeMessage("in"));
    expect(await nextMessage(page)).toMatchObject({ value: "in" });
  });

  test("refused upgrades that never end leave no connection behind", async () => {
    const refused = Array.from({ length: 40 }, () => halfOpen(fixture.serving.port));
    await Promise.all(refused.map(({ closed }) => closed));
    expect((await fixture.get("/")).status).toBe(200);
  });
});

/** An upgrade from a strange page by a peer that does not end its side; `closed` once the server has let go of it. */
function halfOpen(port: number): { readonly closed: Promise<void> } {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  const head = "GET /engine HTTP/1.1\r\nHost: localhost\r\nOrigin: http://elsewhere\r\n";
  socket.write(`${head}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\ntrailing`);
  return {
    closed: new Promise((resolve) => {
      // Writing on tells whether anybody is still there: a reset or a broken pipe says no.
      const timer = setInterval(() => socket.write("more"), 20);
      socket.on("data", () => {});
      socket.on("error", () => {});
      socket.on("close", () => {
        clearInterval(timer);
        resolve();
      });
    }),
  };
}

/** The first line of the answer to an upgrade with exactly these headers. */
function rawUpgrade(port: number, headers: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => {
      const fixed = ["Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"];
      const key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
      socket.write(["GET /engine HTTP/1.1", ...headers, ...fixed, key, "", ""].join("\r\n"));
    });
    socket.on("error", reject);
    socket.once("data", (data) => {
      resolve(data.toString("latin1").split("\r\n")[0] ?? "");
      socket.destroy();
    });
  });
}
