// What a message means because of earlier ones, and bodies that were packed, in a real browser on the real engine.

import { once } from "node:events";
import type * as http from "node:http";
import type { AddressInfo } from "node:net";
import * as zlib from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { tcpConnection } from "../../shared/model/openSpecs.ts";
import { expectPage } from "../support/expectPage.ts";
import { halfAnswer } from "../support/halfAnswer.ts";
import { patientServer } from "../support/patientServer.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
const servers = new Set<http.Server>();
afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  servers.clear();
});

const payload = () => served.page.getByRole("region", { name: "Payload" });
const fields = () => payload().getByRole("tree", { name: /^Fields of/ });
const shot = (name: string) =>
  process.env["SHOTS"] === undefined
    ? Promise.resolve()
    : served.page.screenshot({ path: `${process.env["SHOTS"]}/${name}.png` }).then(() => undefined);

/** Sends each request once the one before was answered, and shows the newest event. */
async function ask(server: http.Server, ...requests: readonly string[]): Promise<void> {
  servers.add(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { client, page } = served;
  const to = { host: "127.0.0.1", port: (server.address() as AddressInfo).port };
  const { socket } = await client.call("open", { spec: tcpConnection({ to }) });
  const rows = page.getByRole("grid", { name: "Events" }).getByRole("row");
  await expectPage(rows.filter({ hasText: "connect" }).last()).toBeVisible();
  for (const [i, request] of requests.entries()) {
    await client.call("send", { socket, data: Buffer.from(request), to: null });
    await expectPage(rows.filter({ hasText: "recv" })).toHaveCount(i + 1);
  }
  await rows.filter({ hasText: "recv" }).last().click();
  await payload().getByRole("tab", { name: "Decoded" }).click();
}

const request = (method: string, path: string) =>
  `${method} ${path} HTTP/1.1\r\nHost: a.test\r\n\r\n`;

test("an answer names its request; one to HEAD is whole without its body", async () => {
  const server = patientServer((_, response) => {
    response.setHeader("Content-Length", 5000);
    response.end(Buffer.alloc(5000, "x"));
  });
  await ask(server, request("HEAD", "/report"));
  await expectPage(payload()).toContainText("answers HEAD /report");
  await expectPage(fields().getByRole("treeitem", { name: /^Request URI/ })).toContainText(
    "http://a.test/report",
  );
  await expectPage(payload().locator(".decoded-problem")).toHaveCount(0);
  await shot("head");
});

test("a packed body is shown unpacked, its packed bytes beside", async () => {
  const body = JSON.stringify({ name: "sensor", values: Array.from({ length: 200 }, (_, i) => i) });
  const server = patientServer((_, response) => {
    response.setHeader("Content-Encoding", "br");
    response.end(zlib.brotliCompressSync(body));
  });
  await ask(server, request("GET", "/values"));
  const unpacked = payload().getByRole("region", { name: "Body, unpacked" });
  await expectPage(unpacked).toContainText(`br: `);
  // Laid out, as JSON is.
  await expectPage(unpacked.getByRole("grid", { name: "Text" })).toContainText('"sensor"');
  await expectPage(payload().getByRole("grid", { name: "Bytes" })).toBeVisible();
  await shot("body");
  await served.page.emulateMedia({ colorScheme: "dark" });
  await shot("body-dark");
  await unpacked.getByRole("button", { name: "Copy" }).click();
  await expectPage(payload()).toContainText("Copied body, unpacked");
});

test("a thread beside the page's own decodes and unpacks, one for all payloads; only it may be started", async () => {
  const server = patientServer((_, response) => {
    response.setHeader("Content-Encoding", "gzip");
    response.end(zlib.gzipSync(Buffer.alloc(370_000, "0123456789")));
  });
  await ask(server, request("GET", "/1"), request("GET", "/2"), request("GET", "/3"));
  const { page, context } = served;
  const unpacked = payload().getByRole("region", { name: "Body, unpacked" });
  await expectPage(unpacked).toContainText(/→ 370\s000 bytes/);
  await page.getByRole("grid", { name: "Events" }).press("ArrowUp");
  await expectPage(fields()).toBeVisible();
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    expect.stringMatching(/^\/assets\/decodeWorker-.*\.js$/),
  ]);
  // Its code is in no script of the page's own thread.
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );
  expect(scripts.filter((path) => /unpack|everyCoding/i.test(path))).toEqual([]);

  const other = await context.newPage();
  await other.goto(page.url());
  const refused = await other.evaluate((name) => {
    interface Policies {
      createPolicy(name: string, rules: object): unknown;
    }
    const { trustedTypes } = globalThis as unknown as { trustedTypes: Policies };
    const attempt = (what: () => unknown): string => {
      try {
        what();
        return "taken";
      } catch (error) {
        return error instanceof Error ? error.name : "thrown";
      }
    };
    return [
      attempt(() => new Worker("/assets/other.js")),
      attempt(() => trustedTypes.createPolicy("other", {})),
      // The page has not made it yet: nobody else may make a second one.
      attempt(() => trustedTypes.createPolicy(name, {})),
      attempt(() => trustedTypes.createPolicy(name, {})),
    ];
  }, "portscope-worker");
  expect(refused).toEqual(["TypeError", "TypeError", "taken", "TypeError"]);
});

test("a bomb is cut, and that is said", async () => {
  const server = patientServer((_, response) => {
    response.setHeader("Content-Encoding", "gzip");
    response.end(zlib.gzipSync(Buffer.alloc(20_000_000)));
  });
  await ask(server, request("GET", "/"));
  await expectPage(payload().locator(".decoded-problem")).toContainText(
    /It unpacks to more than .*; the rest was not unpacked\./,
  );
  await shot("bomb");
});

test("bytes in the middle of a message are said to be that", async () => {
  const { server, waiting } = halfAnswer();
  await ask(server, request("GET", "/"));
  expect(waiting).toHaveLength(1);
  waiting[0]?.();
  const rows = served.page.getByRole("grid", { name: "Events" }).getByRole("row");
  await expectPage(rows.filter({ hasText: "world" })).toHaveCount(1);
  await rows.filter({ hasText: "world" }).click();
  await expectPage(payload()).toContainText(
    /These bytes go on with a message \(HTTP\/1\.x\) that began \d+ bytes before them/,
  );
  await shot("middle");
});
