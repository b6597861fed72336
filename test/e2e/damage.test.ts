// The file of the recording is damaged by somebody else while the window looks at it: filter and search say so.

import * as fs from "node:fs";
import { expect, test } from "vitest";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { told } from "../support/told.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();

/** Bytes from a datagram's payload back to its block's captured length: IPv4, UDP, and what the block has behind it. */
const TO_CAPTURED = 20 + 8 + 8;

test("what could not be read stands in the line of the filter and in the find bar, its places in full", async () => {
  const { page, client } = served;
  const recording = () => told(client, "recording", {});
  const { socket } = await client.call("open", { spec: udpSocket() });
  const to = { host: "127.0.0.1", port: 9 };
  for (let n = 0; n < 8; n++)
    await client.call("send", { socket, data: Buffer.from(`needle ${n};`), to });
  const rows = page.getByRole("grid", { name: "Events" }).locator("[data-seq]");
  await expectPage(rows.filter({ hasText: "needle 7;" })).toHaveCount(1);
  const { path } = await recording();
  await expect.poll(() => fs.readFileSync(path).includes("needle 7;")).toBe(true);
  const fd = fs.openSync(path, "r+");
  const at = fs.readFileSync(path).indexOf("needle 5;") - TO_CAPTURED;
  fs.writeSync(fd, Buffer.from([0xff]), 0, 1, at);
  fs.closeSync(fd);

  const filter = page.getByRole("combobox", { name: "Filter" });
  await filter.fill('data contains "needle"');
  await filter.press("Enter");
  await expectPage(rows).toHaveCount(7);
  const line = page.locator("output").filter({ hasText: "1 damaged" });
  await expectPage(line).toBeVisible();
  await expectPage(line).toHaveAttribute("title", /captured length is wrong/);
  expect(await seriousFaults(page, "damaged")).toEqual([]);
  await filter.fill("");
  await filter.press("Enter");
  await expectPage(line).toHaveCount(0);

  await rows.first().click();
  await page.keyboard.press("Control+f");
  await page.getByRole("textbox", { name: "Find in the rows" }).fill("needle 3;");
  await page.keyboard.press("Enter");
  const found = page.locator(".find output");
  await expectPage(found).toContainText(/^1 of 1.*; 1 damaged/);
  await expectPage(page.locator(".find-words")).toHaveAttribute(
    "title",
    /captured length is wrong/,
  );
  expect(await seriousFaults(page, "found beside damage")).toEqual([]);
  if (process.env["SHOTS"] !== undefined)
    await page.screenshot({ path: `${process.env["SHOTS"]}/damage.png` });
});
