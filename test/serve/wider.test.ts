import { hostname } from "node:os";
import { describe, expect, test } from "vitest";
import { machineAddresses } from "../../cli/serve/allowedRequest.ts";
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
