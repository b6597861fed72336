// Nothing from outside may end a program that holds sockets: later starts, a broken note, dying helpers.

import { readFileSync, readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { afterEach, describe, expect, test } from "vitest";
import { expectPage } from "../../support/expectPage.ts";
import { startPacked, type PackedProgram } from "../../support/packedProgram.ts";

/** Chromium gives a first instance 20 seconds before it ends it. */
const CHROMIUM_PATIENCE = 60_000;

let program: PackedProgram | null = null;
afterEach(async () => {
  program?.process.kill("SIGCONT");
  await program?.close();
  program = null;
});

async function started(prepare?: (profile: string) => Promise<void>): Promise<PackedProgram> {
  program = await startPacked(prepare);
  return program;
}

/** The program goes on: its page is live and its engine opens sockets. */
async function expectAlive(page: Page): Promise<void> {
  await expectPage(page.getByRole("status", { name: "Connection to the engine" })).toHaveText(
    "Live",
  );
  const sockets = page.getByRole("tree", { name: "Sockets" }).getByRole("treeitem");
  const before = await sockets.count();
  await page.getByRole("button", { name: "New socket" }).click();
  await page.getByRole("menuitem", { name: "New TCP server" }).click();
  await page.getByLabel("Listen on").fill("127.0.0.1:0");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expectPage(sockets).toHaveCount(before + 1);
}

describe("a later start", () => {
  test("with a very long argument only opens a window", async () => {
    const { page, context, startAgain } = await started();
    const opened = context.waitForEvent("page");
    expect(await startAgain("x".repeat(34_000)).exit).toBe(0);
    await opened;
    await expectAlive(page);
  });

  test(
    "while the first is stopped gives up by itself, and the first goes on",
    async () => {
      const { process: first, page, startAgain } = await started();
      first.kill("SIGSTOP");
      const second = startAgain();
      await second.line("stderr", /already running, but does not answer/);
      expect(await second.exit).toBe(1);
      first.kill("SIGCONT");
      await expectAlive(page);
    },
    CHROMIUM_PATIENCE,
  );
});

describe("the window's remembered place", () => {
  test.each([
    ["a width of a billion", '{"bounds":{"x":0,"y":0,"width":1e9,"height":700},"maximized":false}'],
    [
      "a place beyond 32 bits",
      '{"bounds":{"x":1e12,"y":0,"width":900,"height":700},"maximized":true}',
    ],
    ["an infinite height", '{"bounds":{"x":0,"y":0,"width":900,"height":1e999},"maximized":false}'],
  ])("may hold %s", async (_what, text) => {
    const { page } = await started((profile) => writeFile(join(profile, "window.json"), text));
    await expectAlive(page);
  });

  test("may be a folder", async () => {
    const { page } = await started(async (profile) => {
      await mkdir(join(profile, "window.json"));
    });
    await expectAlive(page);
  });
});

// Where a child's parent and kind can be read.
test.runIf(process.platform === "linux")(
  "six deaths of the process that draws end nothing",
  async () => {
    const { process: first, page, home } = await started();
    for (let death = 1; death <= 7; death++) {
      await expect.poll(() => drawer(home)?.pid ?? 0).toBeGreaterThan(0);
      const pid = drawer(home)?.pid ?? 0;
      process.kill(pid, "SIGKILL");
      await expect.poll(() => drawer(home)?.pid).not.toBe(pid);
    }
    await expectAlive(page);
    expect(first.output("stderr")).toContain("drawing in software");
    await expect.poll(() => drawer(home)?.command ?? "").toMatch(SOFTWARE);
  },
);

const SOFTWARE = /--use-(gl=disabled|angle=swiftshader)|--disable-gpu/;

/** The GPU process of the program whose profile lies in `home`. */
function drawer(home: string): { readonly pid: number; readonly command: string } | undefined {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid: Number(pid), command: read(`/proc/${pid}/cmdline`) }))
    .find(({ command }) => command.includes("--type=gpu-process") && command.includes(home));
}

function read(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}
