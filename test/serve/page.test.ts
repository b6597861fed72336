import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SECRET, serveFixture, type Fixture } from "./serveFixture.ts";

let fixture: Fixture;
beforeAll(async () => {
  fixture = await serveFixture();
});
afterAll(() => fixture.close());

describe("the page", () => {
  test("is served with a policy that lets in nothing foreign, and is never kept", async () => {
    const { status, headers, body } = await fixture.get("/");
    expect(status).toBe(200);
    expect(body).toContain("<title>page</title>");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["cross-origin-embedder-policy"]).toBe("require-corp");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    const permissions = String(headers["permissions-policy"]).split(", ");
    for (const device of ["camera", "microphone", "geolocation", "usb", "serial", "hid"])
      expect(permissions).toContain(`${device}=()`);
    const policy = String(headers["content-security-policy"]).split("; ");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("webrtc 'block'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("trusted-types portscope-worker");
    expect(policy).toContain("worker-src 'self'");
    expect(policy.join()).not.toMatch(/unsafe|\*|http/);
  });

  test("its assets may be kept, since their names change with their content", async () => {
    const { status, headers } = await fixture.get("/assets/main-a1b2.js");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(headers["cache-control"]).toContain("immutable");
  });

  test("HEAD answers without a body", async () => {
    const { status, headers, body } = await fixture.get("/", { method: "HEAD" });
    expect([status, body]).toEqual([200, ""]);
    expect(Number(headers["content-length"])).toBeGreaterThan(0);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s is refused", async (method) => {
    const { status, headers } = await fixture.get("/", { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe("GET, HEAD");
  });
});

describe("nothing outside the page's folder is given out", () => {
  test.each([
    "/../secret.html",
    "/assets/../../secret.html",
    "/%2e%2e/secret.html",
    "/..%2fsecret.html",
    "/%2e%2e%2fsecret.html",
    "/..%5csecret.html",
    "/..\\secret.html",
    "/assets/..%252f..%252fsecret.html",
    "//secret.html",
    "/assets//../../secret.html",
    "/./../secret.html",
    "/%00/../secret.html",
    "/assets/main-a1b2.js%00.html",
    "/.fingerprint",
    "/assets/main-a1b2.js.map",
    "/assets",
    "/assets/",
    "/no-such-file.html",
    "http://127.0.0.1/../secret.html",
    "/C:/secret.html",
  ])("%s", async (path) => {
    const { status, body } = await fixture.get(path);
    expect(status).toBe(404);
    expect(body).not.toContain(SECRET);
  });
});

describe("a name that is not ours gets nothing (DNS rebinding)", () => {
  test.each([
    "evil.example",
    "evil.example:80",
    "127.0.0.1.evil.example",
    "localhost.evil",
    "10.0.0.1",
    "a@127.0.0.1",
    "[::1",
  ])("Host: %j", async (host) => {
    const { status, body } = await fixture.get("/", { headers: { host } });
    expect(status).toBe(403);
    expect(body).not.toContain("<title>");
  });

  test.each(["localhost", "localhost:7878", "127.0.0.1:9", "[::1]:7878", "LOCALHOST:1"])(
    "Host: %j is ours",
    async (host) => {
      expect((await fixture.get("/", { headers: { host } })).status).toBe(200);
    },
  );
});
