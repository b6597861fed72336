// What belongs to the system: the application menu, its dialogs, what is dropped, the badge, the end. One program from its start with a
// damaged file of settings to its last question.

import { copyFile, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine } from "../../../engine/createEngine.ts";
import { expectPage } from "../../support/expectPage.ts";
import {
  answerDialogs,
  chooseEntry,
  menuEntries,
  menuEntry,
  questions,
  startDesktop,
  type DesktopProgram,
} from "../../support/desktopProgram.ts";

let desktop: DesktopProgram;
let ended = false;
beforeAll(async () => {
  desktop = await startDesktop((profile) => writeFile(join(profile, "settings.json"), "{ no json"));
});
afterAll(async () => {
  if (!ended) await desktop.close();
});

const sockets = () => desktop.page.getByRole("tree", { name: "Sockets" }).getByRole("treeitem");
const recordings = async () =>
  (await readdir(join(desktop.home, "Portscope"))).filter((name) => name.endsWith(".pcapng"));

test("a damaged file of settings is set aside, and a new one has what is set then", async () => {
  const { page, home } = desktop;
  const profile = join(home, "profile");
  expect(await readFile(join(profile, "settings.damaged.json"), "utf8")).toBe("{ no json");
  await page.keyboard.press("Control+,");
  await expectPage(page.getByRole("main")).toContainText("settings.damaged.json");
  await page.keyboard.press("Escape");
  await chooseEntry(desktop, "window.theme.dark");
  await expect
    .poll(() => readFile(join(profile, "settings.json"), "utf8").catch(() => ""))
    .toContain('"theme": "dark"');
});

test("the menu is the table of actions: chosen, with its keys, off and ticked, in the language at once", async () => {
  expect(await menuEntry(desktop, "new.udp")).toMatchObject({
    label: "New UDP socket",
    accelerator: "CmdOrCtrl+Shift+3",
    enabled: true,
  });
  expect(await menuEntry(desktop, "window.theme.dark")).toMatchObject({ checked: true });
  expect(await menuEntry(desktop, "socket.close")).toMatchObject({ enabled: false });
  await chooseEntry(desktop, "sockets.tryIt");
  await expectPage(sockets()).toHaveCount(3);
  await sockets().nth(2).click();
  await expect.poll(async () => (await menuEntry(desktop, "socket.close"))?.enabled).toBe(true);
  await chooseEntry(desktop, "window.language.ko");
  await expect
    .poll(async () => (await menuEntries(desktop)).map(({ label }) => label))
    .toContain("파일(&F)");
  await expect.poll(async () => (await menuEntry(desktop, "new.udp"))?.label).toMatch(/UDP 소켓/);
  await chooseEntry(desktop, "window.language.en");
  await expectPage(desktop.page.getByRole("button", { name: "New socket" })).toBeVisible();
});

test("a file is opened by the system's own dialog, is recent then, and a stream is saved where the person says", async () => {
  const { app, page, home } = desktop;
  const [recording = ""] = await recordings();
  const copy = join(home, "copy.pcapng");
  await expect
    .poll(async () => (await readFile(join(home, "Portscope", recording), "latin1")).length)
    .toBeGreaterThan(1000);
  await copyFile(join(home, "Portscope", recording), copy);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, copy);
  await page.keyboard.press("Control+O");
  const list = page.getByRole("list", { name: "What is shown" });
  const shown = (name: string) => list.getByRole("button", { name, exact: true });
  await expectPage(shown("copy.pcapng")).toHaveAttribute("aria-current", "true");
  await expect
    .poll(async () => (await menuEntries(desktop)).map(({ label }) => label))
    .toContain(copy);

  const saved = join(home, "saved.bin");
  await app.evaluate(({ session }, path) => {
    session.defaultSession.on("will-download", (_event, item) => item.setSavePath(path));
  }, saved);
  await page.getByRole("row", { name: /recv/ }).first().click();
  await page.getByRole("tab", { name: "Stream" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("menuitem", { name: "Received bytes" }).click();
  await expect.poll(() => readFile(saved, "latin1").catch(() => "")).not.toBe("");
  await chooseEntry(desktop, "source.live");
  await expectPage(sockets()).toHaveCount(3);
});

test("a window whose process died comes back with all that the engine has", async () => {
  const { app } = desktop;
  await answerDialogs(desktop, 0);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => questions(desktop)).toEqual(["This window's page has crashed."]);
  await expect.poll(() => shownSockets()).toBe(3);
});

test("quitting with open sockets is asked once; a signal asks nobody; what was recorded is complete", async () => {
  const { app, home } = desktop;
  await answerDialogs(desktop, 1);
  // The main thread hears of open sockets once a second.
  await expect
    .poll(async () => {
      await app.evaluate(({ app: program }) => program.quit());
      return questions(desktop);
    })
    .toEqual(["3 sockets are open."]);
  expect(await shownSockets()).toBe(3);
  // Now it asks really, and nobody answers: asked again meanwhile it asks no second time, and a signal waits for no answer.
  await answerDialogs(desktop, null);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await app.evaluate(({ app: program }) => program.quit());
  expect(await questions(desktop)).toEqual(["3 sockets are open."]);
  const process = app.process();
  const exit = new Promise((resolve) => process.once("exit", resolve));
  process.kill("SIGTERM");
  expect(await exit).toBe(0);

  const [recording = ""] = await recordings();
  const engine = await createEngine({ recording: null });
  const source = await engine.openSource(join(home, "Portscope", recording));
  await expect.poll(() => engine.sourceProgress(source).state).toBe("whole");
  expect(engine.sourceProgress(source)).toMatchObject({ cutOff: 0, findings: { damaged: 0 } });
  await engine.close();
  expect(await readdir(join(home, "Portscope"))).not.toContain(`${recording}.lock`);
  await desktop.close();
  ended = true;
});

/** Of what the first window lists now; Playwright speaks to no page whose process died. */
function shownSockets(): Promise<number> {
  return desktop.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed()) return 0;
    return (await contents.executeJavaScript(
      `document.querySelectorAll('[role="treeitem"]').length`,
    )) as number;
  });
}
