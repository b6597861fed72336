// `portscope import`: other tools' messages listed, kept in a library, or as their bytes; a fault ends with code 2 and its line.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startPortscope } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(() => folder.remove());

async function run(...args: readonly string[]) {
  const program = startPortscope(["import", ...args]);
  program.end();
  const code = await program.exit;
  return { code, out: program.output("stdout"), err: program.output("stderr") };
}

test("a hex dump is listed, kept behind what a library has, and printed as its bytes", async () => {
  const dump = join(folder.path, "ping.txt");
  await writeFile(dump, "00000000: 5049 4e47 0d0a  PING..\n");
  const listed = await run(dump);
  expect(listed).toMatchObject({ code: 0, out: "-\t6\t50 49 4e 47 0d 0a\n" });
  expect(listed.err).toContain("1 message in a hex dump");
  expect(await run(dump, "--bytes")).toMatchObject({ code: 0, out: "PING\r\n", err: "" });
  const library = join(folder.path, "library.json");
  expect(await run(dump, "--to", library)).toMatchObject({ code: 0 });
  const command = join(folder.path, "get.sh");
  await writeFile(command, "curl -0 http://127.0.0.1:9000/\n");
  expect(await run(command, "--to", library, "--folder", "web")).toMatchObject({ code: 0 });
  expect(JSON.parse(await readFile(library, "utf8"))).toMatchObject({
    messages: [
      { name: "ping.txt", text: "PING\\r\\n" },
      { name: "GET /", folder: "web" },
    ],
  });
  await writeFile(dump, "\n00000000: 5049\n00000009: 50\n");
  const wrong = await run(dump);
  expect(wrong).toMatchObject({ code: 2, out: "" });
  expect(wrong.err).toContain("line 3: Expected the offset 2, got 9.");
});
