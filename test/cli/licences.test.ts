// Every package that was bundled is named with its licence, ours first; the window and the command line tell the same.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { dist, ensureBuilt, root } from "../../scripts/ensureBuilt.mjs";
import { startPortscope, startProgram } from "../support/program.ts";

interface Licence {
  readonly name: string;
  readonly version: string;
  readonly identifier: string;
  readonly text: string;
}
let licences: readonly Licence[];
beforeAll(async () => {
  await ensureBuilt();
  const text = await readFile(join(dist, "renderer/licences.json"), "utf8");
  licences = JSON.parse(text) as readonly Licence[];
});

/** Packages that the built files' source maps name. */
async function bundled(): Promise<ReadonlySet<string>> {
  const files = await readdir(dist, { recursive: true });
  const packages = new Set<string>();
  for (const file of files.filter((name) => name.endsWith(".map"))) {
    const { sources } = JSON.parse(await readFile(join(dist, file), "utf8")) as {
      readonly sources: readonly string[];
    };
    for (const source of sources) {
      const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1];
      if (name !== undefined) packages.add(name);
    }
  }
  return packages;
}

describe("licences", () => {
  test("name all that is bundled into any part", async () => {
    const packages = await bundled();
    // One of each part that has any.
    expect([...packages]).toEqual(expect.arrayContaining(["react", "ws", "commander", "valibot"]));
    const named = new Set(licences.map(({ name }) => name));
    expect([...packages].filter((name) => !named.has(name))).toEqual([]);
    for (const { name, identifier, text } of licences)
      expect([name, identifier === "", text === ""]).toEqual([name, false, false]);
  });

  test("are printed, ours first", async () => {
    const own = await readFile(join(root, "LICENSE"), "utf8");
    const program = startPortscope(["--licences"]);
    expect(await program.exit).toBe(0);
    const printed = program.output("stdout");
    expect(printed.startsWith(`Portscope ${licences[0]?.version} (MIT)\n\n${own.trim()}`)).toBe(
      true,
    );
    for (const { text } of licences) expect(printed).toContain(text);
    expect(program.output("stderr").replace(/^portscope: (?:building|built).*\n/gm, "")).toBe("");
  });

  test("stand in the help, and a reader that leaves early is no failure", async () => {
    const help = startPortscope(["--help"]);
    expect(await help.exit).toBe(0);
    expect(help.output("stdout")).toContain("--licences");
    const command = `"${process.execPath}" scripts/portscope.mjs --licences | head -n 1`;
    const early = startProgram("sh", ["-c", command]);
    expect(await early.exit).toBe(0);
    expect(early.output("stdout")).toMatch(/^Portscope /);
    expect(early.output("stderr")).not.toMatch(/EPIPE|Error/);
  });
});
