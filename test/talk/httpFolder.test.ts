// The built-in HTTP server with the files of a folder, asked by Node's own client: whole files, and nothing outside of the folder.

import { execFileSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { Agent, request, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { tempFolder } from "../support/tempFolder.ts";

let f: EngineFixture;
let client: TestClient;
let folder: Awaited<ReturnType<typeof tempFolder>>;
let port: number;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
  folder = await tempFolder();
  await mkdir(join(folder.path, "public/sub"), { recursive: true });
  const { id, local } = await f.open(tcpListener(), "listening");
  port = portOf(local);
  await client.call("startResponder", {
    socket: id,
    responder: { kind: "builtIn", name: "http" },
    variables: { folder: join(folder.path, "public") },
  });
});
afterEach(async () => {
  await f.close();
  await folder.remove();
});

const inside = (name: string) => join(folder.path, "public", name);

/** The path as it is, which a URL would put right before. */
function asked(path: string, method = "GET", agent?: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, method, ...(agent && { agent }) }, resolve)
      .on("error", reject)
      .end();
  });
}

async function answer(path: string, method = "GET", agent?: Agent) {
  const response = await asked(path, method, agent);
  const hash = createHash("sha256");
  let text = "";
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    if (text.length < 100) text += String(chunk);
  }
  const { statusCode: status, headers } = response;
  return { status, headers, text, bytes, hash: hash.digest("hex") };
}

test("files whole, with their type; folders as their index; several on one connection", async () => {
  const large = randomBytes(5_000_000);
  await writeFile(inside("large.bin"), large);
  await writeFile(inside("sub/index.html"), "<p>hi");
  await writeFile(inside("é b.txt"), "text");
  await writeFile(inside("empty.json"), "");
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  expect(await answer("/large.bin", "GET", agent)).toMatchObject({
    status: 200,
    hash: createHash("sha256").update(large).digest("hex"),
    headers: { "content-type": "application/octet-stream", "content-length": "5000000" },
  });
  expect(await answer("/large.bin", "HEAD", agent)).toMatchObject({
    status: 200,
    bytes: 0,
    headers: { "content-length": "5000000" },
  });
  const page = { "content-type": "text/html; charset=utf-8" };
  expect(await answer("/sub/?x=1", "GET", agent)).toMatchObject({ text: "<p>hi", headers: page });
  expect(await answer("/sub", "GET", agent)).toMatchObject({
    status: 301,
    headers: { location: "/sub/" },
  });
  expect(await answer("/%C3%A9%20b.txt", "GET", agent)).toMatchObject({ text: "text" });
  expect(await answer("/empty.json", "GET", agent)).toMatchObject({ status: 200, bytes: 0 });
  expect(await answer("/", "GET", agent)).toMatchObject({ status: 404 });
  expect(await answer("/sub/", "DELETE", agent)).toMatchObject({
    status: 405,
    headers: { allow: "GET, HEAD" },
  });
  expect(f.engine.sockets().filter(({ parent }) => parent !== null).length).toBe(1);
});

test("neither .. nor a link leads out of it, nor is a pipe waited for", async () => {
  await writeFile(join(folder.path, "secret.txt"), "secret");
  await mkdir(join(folder.path, "public-too"));
  await writeFile(join(folder.path, "public-too/secret.txt"), "secret");
  await writeFile(inside("sub/open.txt"), "open");
  await symlink(join(folder.path, "secret.txt"), inside("link.txt"));
  await symlink(folder.path, inside("up"));
  await symlink("../public-too", inside("beside"));
  await symlink("sub/open.txt", inside("within.txt"));
  execFileSync("mkfifo", [inside("pipe")]);
  const outside = [
    "/../secret.txt",
    "/sub/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/%2e%2e%2f%2e%2e%2fetc/passwd",
    "/link.txt",
    "/up/secret.txt",
    "/beside/secret.txt",
    "/../public-too/secret.txt",
    "/sub/%00",
    "/%zz",
    "//etc/passwd",
    "/pipe",
    "/none",
  ];
  for (const path of outside) {
    const { status, text } = await answer(path);
    expect([path, status, text]).toEqual([path, 404, "not found\n"]);
  }
  expect(await answer("/within.txt")).toMatchObject({ status: 200, text: "open" });
});

test("no faster than the peer takes it; a file that became shorter ends the connection", async () => {
  await writeFile(inside("large.bin"), Buffer.alloc(40_000_000, "x"));
  const response = await asked("/large.bin");
  const accepted = () => f.engine.sockets().find(({ parent }) => parent !== null);
  response.pause();
  await expect.poll(() => accepted()?.counters.pendingOut ?? 0).toBeGreaterThan(100_000);
  expect(accepted()?.counters.pendingOut).toBeLessThan(1_000_000);
  await writeFile(inside("large.bin"), "short");
  const ended = new Promise((resolve) =>
    response.on("close", resolve).on("error", () => undefined),
  );
  response.resume();
  await ended;
  expect(response.complete).toBe(false);
});

test("a folder that is none is refused at once", async () => {
  const { id } = await f.open(tcpListener(), "listening");
  const start = (path: string) =>
    client.call("startResponder", {
      socket: id,
      responder: { kind: "builtIn", name: "http" },
      variables: { folder: path },
    });
  await writeFile(inside("file"), "");
  await expect(start(inside("file"))).rejects.toMatchObject({
    failure: { code: "PORTSCOPE_NO_FOLDER" },
  });
  await expect(start(inside("none"))).rejects.toMatchObject({ failure: { code: "ENOENT" } });
});
