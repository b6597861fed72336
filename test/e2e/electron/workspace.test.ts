// Workspaces and the window's place in the desktop program: a file by argument, at a later start and in the recent ones; nothing
// opens before the person says so.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { tcpListener } from "../../../shared/model/openSpecs.ts";
import { formatWorkspace } from "../../../shared/workspace/formatWorkspace.ts";
import { EMPTY_WORKSPACE } from "../../../shared/workspace/workspace.ts";
import { expectPage } from "../../support/expectPage.ts";
import { startPacked, type PackedProgram } from "../../support/packedProgram.ts";

let program: PackedProgram | null = null;
afterEach(async () => {
  await program?.close();
  program = null;
});

const TEXT = formatWorkspace(
  { ...EMPTY_WORKSPACE, sockets: [{ name: "bench", open: tcpListener() }] },
  "bench.json",
);

test("a workspace by argument is asked about, and opened once that is said; a later start with one asks in the same window", async () => {
  program = await startPacked(async (profile) => writeFile(join(profile, "bench.json"), TEXT), {}, [
    "profile/bench.json",
  ]);
  const { page, home, context } = program;
  const dialog = page.getByRole("dialog");
  await expectPage(dialog).toContainText("tcp server 127.0.0.1:0 bench");
  const sockets = page.getByRole("tree", { name: "Sockets" }).getByRole("treeitem");
  await expectPage(sockets).toHaveCount(0);
  await dialog.getByRole("button", { name: "Open all 1 socket" }).click();
  await expectPage(sockets).toHaveCount(1);

  await writeFile(join(home, "second.json"), TEXT);
  expect(await program.startAgain(join(home, "second.json")).exit).toBe(0);
  await expectPage(dialog).toContainText("Open second.json");
  await dialog.getByRole("button", { name: "Only the layout" }).click();
  await expectPage(dialog).toHaveCount(0);
  await expectPage(sockets).toHaveCount(1);
  expect(context.pages()).toHaveLength(1);
  const recent = await readFile(join(home, "profile/recent.json"), "utf8");
  expect(
    (JSON.parse(recent) as readonly { readonly path: string }[]).map(({ path }) => path),
  ).toEqual([join(home, "second.json"), join(home, "profile/bench.json")]);
  // A recording that is not there is said.
  expect(await program.startAgain(join(home, "r.pcapng")).exit).toBe(0);
  await expectPage(page.getByRole("alert")).toContainText("r.pcapng");
});

test("the window comes back where it was; where there is no screen any more it comes to one that there is", async () => {
  const place = { bounds: { x: 60, y: 40, width: 1000, height: 640 }, maximized: false };
  for (const [x, expected] of [
    [60, 60],
    [50_000, null],
  ] as const) {
    const bounds = { ...place.bounds, x };
    program = await startPacked((profile) =>
      writeFile(join(profile, "window.json"), JSON.stringify({ ...place, bounds })),
    );
    const found = await program.page.evaluate(() => ({
      x: screenX,
      width: outerWidth,
      most: screen.availWidth,
    }));
    if (expected === null) expect(found.x).toBeLessThan(found.most);
    else expect(found).toMatchObject({ x: expected, width: 1000 });
    await program.close();
    program = null;
  }
});
