// The packets of what is recorded so far, exported by the window onto the engine's machine.

import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";
import { told } from "../support/told.ts";

const served = servedPage();

test("the palette leads to it; it refuses a file that is there, exports, and says how much", async () => {
  const { page, client } = served;
  const recording = await told(client, "recording", {});
  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByRole("grid", { name: "Events" }).getByRole("row").nth(5).waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("export packets");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Export packets" });
  const field = dialog.getByRole("textbox", { name: /^File/ });
  await expectPage(field).toHaveValue(recording.path.replace(".pcapng", "-packets.pcap"));
  await dialog.getByRole("combobox", { name: "Format" }).selectOption("pcapng");
  await expectPage(field).toHaveValue(recording.path.replace(".pcapng", "-packets.pcapng"));
  await dialog.getByRole("combobox", { name: "Format" }).selectOption("pcap");
  expect(await seriousFaults(page, "export")).toEqual([]);

  const taken = join(dirname(recording.path), "taken.pcap");
  fs.writeFileSync(taken, "precious");
  await field.fill("taken");
  await page.keyboard.press("Enter");
  await expectPage(dialog.getByRole("alert")).toContainText("taken.pcap exists already");
  expect(await seriousFaults(page, "export refused")).toEqual([]);
  await dialog.getByRole("button", { name: "Append a number" }).click();
  await expectPage(dialog.getByRole("status")).toContainText(/^\d+ packets, .*taken-2\.pcap$/);
  expect(await seriousFaults(page, "exported")).toEqual([]);
  expect(fs.readFileSync(taken, "utf8")).toBe("precious");
  expect(fs.readFileSync(join(dirname(taken), "taken-2.pcap")).readUInt32LE(0)).toBe(0xa1b2c3d4);

  await dialog.getByRole("button", { name: "Export again" }).click();
  await expectPage(field).toBeVisible();
  await page.keyboard.press("Escape");
  await expectPage(dialog).toHaveCount(0);
});

test("with a filter it offers what the table shows, and says what that leaves out", async () => {
  const { page, client } = served;
  await client.call("tryIt", {});
  const { path } = await told(client, "recording", {});
  const filter = page.getByRole("combobox", { name: "Filter" });
  const rows = page.getByRole("grid", { name: "Events" }).locator("[data-seq]");
  await expectPage(rows.filter({ hasText: "recv" })).toHaveCount(2);
  await filter.fill('call in {"send", "socket"}');
  await filter.press("Enter");
  await expectPage(rows.filter({ hasText: "recv" })).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("export packets");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Export packets" });
  const field = dialog.getByRole("textbox", { name: /^File/ });
  await expectPage(field).toHaveValue(path.replace(".pcapng", "-part.pcap"));
  const what = dialog.getByRole("group", { name: "What is exported" });
  await expectPage(what.getByRole("button", { name: "What the table shows" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expectPage(dialog).toContainText('call in {"send", "socket"}');
  expect(await seriousFaults(page, "export of what is shown")).toEqual([]);
  await what.getByRole("button", { name: "Everything" }).click();
  await expectPage(field).toHaveValue(path.replace(".pcapng", "-packets.pcap"));
  await what.getByRole("button", { name: "What the table shows" }).click();
  await dialog.getByRole("button", { name: "Export", exact: true }).click();
  // Of a connection whose ends are both ours a packet is recorded once.
  await expectPage(dialog.getByRole("status")).toContainText(/^1 packet, /);
  await expectPage(dialog).toContainText(/\d events? ha(s|ve) no packets/);
  expect(fs.statSync(path.replace(".pcapng", "-part.pcap")).size).toBeGreaterThan(24);
});
