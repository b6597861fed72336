// The program's main job, done by hand in its window: open a listener, hear a real client, read its bytes, answer, close.
// The same steps in a browser and in the packed desktop program.

import type { Page } from "@playwright/test";
import { expectPage as expect } from "../support/expectPage.ts";
import { join } from "node:path";
import { startProgram } from "../support/program.ts";

export async function driveMainPath(page: Page): Promise<void> {
  const sockets = page.getByRole("tree", { name: "Sockets" });
  const events = page.getByRole("grid", { name: "Events" });
  const payload = page.getByRole("region", { name: "Payload" });

  await page.getByRole("button", { name: "New socket" }).click();
  await page.getByRole("menuitem", { name: "New TCP server" }).click();
  await page.getByLabel("Listen on").fill("127.0.0.1:0");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const listener = sockets.getByRole("treeitem", {
    name: /^tcp server 127\.0\.0\.1:[1-9]\d* .*listening/,
  });
  const name = (await listener.textContent()) ?? "";
  const port = /127\.0\.0\.1:(\d+)/.exec(name)?.[1] ?? "";

  const peer = startProgram(process.execPath, [
    join(import.meta.dirname, "peer.mjs"),
    "127.0.0.1",
    port,
  ]);
  try {
    peer.write("PING 1\r\n");
    await events.getByRole("row").filter({ hasText: "recv" }).first().click();
    await expect(payload).toContainText("50 49 4e 47 20 31 0d 0a", { ignoreCase: true });

    await page.getByRole("combobox", { name: "Line ending" }).selectOption({ label: "no ending" });
    await page.getByRole("textbox", { name: "Message" }).fill("PONG 1\\r\\n");
    await page.getByRole("button", { name: /^Send/ }).click();
    await peer.line("stdout", /^PONG 1\r$/);
    await expect(events.getByRole("row").filter({ hasText: "send" })).toHaveCount(1);

    await listener.click();
    await page
      .getByRole("region", { name: "Selected socket" })
      .getByRole("button", { name: "Close with connections" })
      .click();
    await expect(sockets.getByRole("treeitem", { name: /^tcp server .*closed/ })).toBeVisible();
    await expect(events.getByRole("row").filter({ hasText: "close" }).first()).toBeVisible();
  } finally {
    await peer.stop();
  }
}
