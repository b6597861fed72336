// The machine's sockets in a real page: another program's are found, reached, and its process is ended.

import { afterEach, expect, test } from "vitest";
import { expectPage } from "../support/expectPage.ts";
import { startProgram, type Program } from "../support/program.ts";
import { looks } from "./looks.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
let python: Program | null = null;
afterEach(() => python?.stop());

const SCRIPT = `
import socket, sys
s = socket.socket()
s.bind(("127.0.0.1", 0))
s.listen(9)
print(s.getsockname()[1], "up", flush=True)
sys.stdin.read()
`;

test("who listens is found, connected to, and ended", async () => {
  const { page } = served;
  python = startProgram("python3", ["-c", SCRIPT]);
  const [port = ""] = (await python.line("stdout", / up$/)).split(" ");
  await page.keyboard.press("Control+3");
  const filter = page.getByRole("searchbox", { name: "Filter of sockets" });
  await filter.fill(`port == ${port} and`);
  await expectPage(page.locator(".ports-problem")).toContainText("expected");
  await filter.fill(`port == ${port}`);
  const table = page.getByRole("grid", { name: "Sockets of this machine" });
  const row = table.getByRole("row").filter({ hasText: "LISTEN" });
  await expectPage(row).toContainText(`127.0.0.1:${port}`);
  await expectPage(row).toContainText(/python3/);
  await looks(page, "ports");

  // T fills in the check of its port; the pane leads back.
  await row.click();
  await page.keyboard.press("Shift+K");
  const host = page.getByLabel("Host");
  await expectPage(host).toHaveValue("127.0.0.1");
  await expectPage(page.getByRole("textbox", { name: "Ports" })).toHaveValue(port);
  await expectPage(host).toBeFocused();
  await page.keyboard.press("Enter");
  const found = page.getByRole("grid", { name: "Results of the check" });
  await expectPage(found.getByRole("row").filter({ hasText: port })).toContainText("open");
  await looks(page, "ports-check");
  await page.getByRole("button", { name: "Back to the sockets" }).click();

  await page.keyboard.press("1");
  await expectPage(table.getByRole("row").filter({ hasText: "LISTEN 1" })).toContainText("(");
  await page.keyboard.press("0");
  await table.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expectPage(page.getByLabel("Connect to")).toHaveValue(`127.0.0.1:${port}`);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expectPage(page.getByRole("treeitem", { name: /connected/ })).toHaveCount(1);

  await page.keyboard.press("Control+3");
  await expectPage(table.getByRole("row").filter({ hasText: "Portscope #" })).toHaveCount(1);
  await row.click({ button: "right" });
  // What lies below a menu has no role.
  await expectPage(page.locator(".ports-row[aria-selected='true']")).toContainText("LISTEN");
  await page.getByRole("menuitem", { name: /^End the process/ }).click();
  const question = page.getByRole("alertdialog");
  await expectPage(question).toContainText(`(${python.pid})? It is asked to`);
  await expectPage(question.getByRole("button", { name: "End it" })).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await python.exit).toBe("SIGTERM");
  await expectPage(question).toHaveCount(0);
  await expectPage(row).toHaveCount(0);
});
