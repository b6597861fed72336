// What the command line does not load: each of these would be paid for at every start.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as fs from "node:fs";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { startPortscope, type Program } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

const HEAVY = ["http", "crypto", "worker_threads", "zlib"];
/** Node's own listen(2) loads it. */
const WITH_LISTEN = ["child_process"];

let folder: Awaited<ReturnType<typeof tempFolder>>;
const running: Program[] = [];
beforeAll(async () => {
  // Builds what is stale, which loads more.
  expect(await startPortscope(["--version"]).exit).toBe(0);
});
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  for (const program of running.splice(0)) await program.stop();
  await folder.remove();
});

/** Runs the command with something that notes, at its end, which of Node's modules it loaded. */
function noted(...args: string[]): { program: Program; loaded(): ReadonlySet<string> } {
  const notes = join(folder.path, "loaded.json");
  const hook = join(folder.path, "hook.mjs");
  fs.writeFileSync(
    hook,
    `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(${JSON.stringify(notes)}, JSON.stringify(process.moduleLoadList)));`,
  );
  const program = startPortscope(args, {
    ...process.env,
    NODE_OPTIONS: `--import=${pathToFileURL(hook).href}`,
  });
  running.push(program);
  return {
    program,
    loaded() {
      const list = JSON.parse(fs.readFileSync(notes, "utf8")) as string[];
      return new Set(list.map((entry) => entry.replace(/^NativeModule /, "")));
    },
  };
}

const heavyOf = (loaded: ReadonlySet<string>) => HEAVY.filter((name) => loaded.has(name));

test.each([[["--version"]], [["listen", "--help"]]])("%j loads nothing heavy", async (args) => {
  const { program, loaded } = noted(...args);
  expect(await program.exit).toBe(0);
  expect(heavyOf(loaded())).toEqual([]);
  expect(WITH_LISTEN.filter((name) => loaded().has(name))).toEqual([]);
});

test("--version loads no sockets, nor anything else of the program", async () => {
  const { program, loaded } = noted("--version");
  expect(await program.exit).toBe(0);
  // Node itself loads net for standard output.
  expect(loaded().has("dgram")).toBe(false);
});

test("listen tcp loads sockets only, serve what it needs more", async () => {
  const listen = noted("listen", "tcp", "0");
  await listen.program.line("stderr", /^listening/);
  expect(await listen.program.stop()).toBe(0);
  expect(heavyOf(listen.loaded())).toEqual([]);
  expect(listen.loaded().has("net")).toBe(true);

  const serve = noted("serve", "--port", "0", "--no-open", "--record-dir", folder.path);
  await serve.program.line("stdout", /^http/);
  expect(await serve.program.stop()).toBe(0);
  expect(heavyOf(serve.loaded())).toContain("http");
});

test("no thread that may be ended while it loads waits at the top of its code: V8 would end the program", () => {
  const dist = join(import.meta.dirname, "../../dist");
  for (const thread of ["engine/scanThread.js", "engine/exportThread.js"]) {
    const seen = new Set([join(dist, thread)]);
    for (const file of seen) {
      const code = fs.readFileSync(file, "utf8");
      expect(code).not.toMatch(/^(?:await |(?:const|let|var) [^=\n]*= await )/m);
      for (const [, name = ""] of code.matchAll(/(?:from|import) "(\.[^"]+)"/g))
        seen.add(join(file, "..", name));
    }
    expect(seen.size).toBeGreaterThan(3);
  }
});
