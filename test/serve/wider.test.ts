import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { hostname } from "node:os";
import { describe, expect, test } from "vitest";
import { isOurHost, machineAddresses } from "../../cli/serve/allowedRequest.ts";
import { serveFixture } from "./serveFixture.ts";

describe("bound to every address", () => {
  test("answers to this machine's names and addresses only", async () => {
    const fixture = await serveFixture({ host: "0.0.0.0" });
    const status = async (host: string) => (await fixture.get("/", { headers: { host } })).status;
    try {
      expect(await status("127.0.0.1:1")).toBe(200);
      expect(await status(`${hostname()}:1`)).toBe(200);
      expect(await status("evil.example:1")).toBe(403);
      expect(await status("203.0.113.9:1")).toBe(403);
      const [reachable = ""] = machineAddresses();
      expect(fixture.serving.address).toContain(reachable);
    } finally {
      await fixture.close();
    }
  });
});

describe("bound to one address", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7:7878", true],
    ["192.0.2.7", "192.0.2.8:7878", false],
    ["192.0.2.7", "localhost:7878", false],
    ["192.0.2.7", `${hostname()}:7878`, false],
    ["2001:db8::7", "[2001:DB8::7]:7878", true],
    ["2001:db8::7", "[::1]:7878", false],
    ["127.0.0.1", `${hostname()}.local`, false],
    ["127.0.0.1", "127.evil.example", false],
  ])("%s answers to no other name: %s", (bound, named, ours) => {
    const request = new IncomingMessage(new Socket());
    request.headers.host = named;
    expect(isOurHost(request, bound)).toBe(ours);
  });
});
