// What a crowd without a token costs a real `portscope serve`.

import { readFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startPortscope, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

const MOST_MIB = 20;

let folder: Awaited<ReturnType<typeof tempFolder>>;
let serve: Program;
const crowd: Socket[] = [];
beforeEach(async () => {
  folder = await tempFolder();
  serve = startPortscope(["serve", "--no-open", "--port", "0", "--record-dir", folder.path]);
});
afterEach(async () => {
  for (const socket of crowd.splice(0)) socket.destroy();
  await serve.stop();
  await folder.remove();
});

/** Memory of the process that nobody shares, in MiB. */
async function memory(): Promise<number> {
  const rollup = await readFile(`/proc/${serve.pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}

// Only Linux tells.
test.runIf(process.platform === "linux")(
  `200 connections without a token cost less than ${MOST_MIB} MiB, and a page gets in`,
  async () => {
    const { origin, port } = new URL(await serve.line("stdout", /^http:/));
    const load = async (path: string) => {
      const response = await fetch(origin + path, { headers: { connection: "close" } });
      return { status: response.status, body: await response.text() };
    };
    const { body } = await load("/");
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(body)?.[1] ?? "";
    // Once, so that what the first request costs is none of theirs.
    expect((await load(script)).status).toBe(200);
    const before = await memory();

    const asset = `GET ${await largest(script, load)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;
    const kinds = ["", "GET / HTTP/1.1\r\nX: ", asset, asset.repeat(1000)];
    for (let i = 0; i < 200; i++) {
      const socket = connect(Number(port), "127.0.0.1");
      crowd.push(socket);
      socket.on("error", () => {}).pause();
      socket.write(kinds[i % kinds.length] ?? "");
    }
    await expect.poll(() => crowd.filter(({ connecting }) => connecting).length).toBe(0);
    expect((await load("/")).status).toBe(200);
    expect((await memory()) - before).toBeLessThan(MOST_MIB);
  },
);

/** The window's own script, which the first one loads. */
async function largest(
  script: string,
  load: (path: string) => Promise<{ readonly body: string }>,
): Promise<string> {
  const found = /(?:\.\/|assets\/)(main-[\w-]+\.js)/.exec((await load(script)).body)?.[1];
  expect(found).toBeDefined();
  return join("/assets", found ?? "");
}
