// The packed desktop program, started as it is. Its fuses refuse a Node inspector, so that Playwright's own way to start
// Electron never attaches: we speak to its pages over Chromium's protocol instead.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { expectPage } from "./expectPage.ts";
import { startProgram, type Program } from "./program.ts";
import { tempFolder } from "./tempFolder.ts";

export interface PackedProgram {
  readonly process: Program;
  readonly context: BrowserContext;
  /** The page of its first window. */
  readonly page: Page;
  /** Stands for the person's home; recordings go below it. */
  readonly home: string;
  /** Addresses that the program gave to the system to open. */
  openedExternally(): Promise<readonly string[]>;
  /** Started again while this one runs, as a second click on its icon does. */
  startAgain(...args: readonly string[]): Program;
  close(): Promise<void>;
}

export const PACKED = process.env["PORTSCOPE_PACKED"] ?? "";

/**
 * `prepare` may leave something in the profile's folder first. `more`: variables that differ from this process's. `named`: files
 * that it is started with, by their paths from its home. `binary`: which program.
 */
export async function startPacked(
  prepare: (profile: string) => Promise<void> = async () => {},
  more: Readonly<Record<string, string>> = {},
  named: readonly string[] = [],
  binary: string = PACKED,
): Promise<PackedProgram> {
  const home = await tempFolder();
  await mkdir(join(home.path, "profile"));
  await prepare(join(home.path, "profile"));
  const opened = join(home.path, "opened");
  const bin = await fakeOpener(home.path, opened);
  const env = {
    ...process.env,
    HOME: home.path,
    XDG_CONFIG_HOME: "",
    XDG_STATE_HOME: "",
    LANG: "C.UTF-8",
    PATH: `${bin}:${process.env["PATH"] ?? ""}`,
    ...more,
  };
  // Chromium refuses to run as root with its sandbox on.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const profile = [`--user-data-dir=${home.path}/profile`, ...asRoot];
  const files = named.map((path) => join(home.path, path));
  const program = startProgram(binary, [...profile, "--remote-debugging-port=0", ...files], env);
  const line = await program.line("stderr", /DevTools listening on ws:/);
  const endpoint = /ws:\S+/.exec(line)?.[0] ?? "";
  // Asked before its first page has loaded, it would hang for ever.
  await firstPage(new URL(endpoint).port);
  const browser: Browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  const [page] = context?.pages() ?? [];
  if (context === undefined || page === undefined) throw new Error("the program shows no page");

  return {
    process: program,
    context,
    page,
    home: home.path,
    openedExternally: async () => (await readFile(opened, "utf8")).split("\n").filter(Boolean),
    startAgain: (...args) => startProgram(binary, [...profile, ...args], env),
    async close() {
      await browser.close();
      await program.stop();
      await home.remove();
    },
  };
}

/** A folder with an `xdg-open` that only notes what it was given. */
async function fakeOpener(home: string, notes: string): Promise<string> {
  const bin = join(home, "bin");
  await mkdir(bin);
  await writeFile(notes, "");
  await writeFile(join(bin, "xdg-open"), `#!/bin/sh\necho "$1" >> "${notes}"\n`, { mode: 0o755 });
  return bin;
}

/** Waits until the program's list of pages names ours. */
async function firstPage(port: string): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`, {
      headers: { connection: "close" },
    });
    const pages = (await answer.json()) as readonly {
      readonly url: string;
      readonly title: string;
    }[];
    return pages.some(({ url, title }) => url.startsWith("app://") && title === "Portscope");
  };
  await expectPage.poll(isThere, { timeout: 120_000 }).toBe(true);
}
