// The job: measure what went over a connection, keep a part of its time, export the packets for another tool.

import * as fs from "node:fs";
import { expect } from "vitest";
import { expectPage } from "../../support/expectPage.ts";
import { told } from "../../support/told.ts";
import { job } from "./job.ts";

job("Measure and export", async ({ served, hands, shot }) => {
  const { client, page } = served;
  await client.call("tryIt", {});
  const { path } = await told(client, "recording", {});
  const rows = page.getByRole("grid", { name: "Events" }).locator("[data-seq]");
  await expectPage(rows.filter({ hasText: "recv" })).toHaveCount(2);
  const measure = page.getByRole("region", { name: "Measure" });
  const cursor = measure.getByRole("slider", { name: "Cursor in bytes per second" });

  await hands.do({
    keyboard: () => hands.press("Control+Shift+M"),
    mouse: () => hands.click(page.getByRole("button", { name: "Measure", exact: true })),
  });
  await expectPage(measure.getByRole("img", { name: /received 46 bytes/ })).toBeVisible();
  await shot("1-measures");
  const over = page.locator(".measure .u-over").first();
  const field = page.getByRole("combobox", { name: "Filter" });
  const chosen = measure.getByRole("status", { name: "Chosen range of time" });
  const { keys, clicks } = hands;
  // Where the machine is busy the plot moves on between two movements of a hand: whoever sees that chooses once more.
  await expectPage(async () => {
    Object.assign(hands, { keys, clicks });
    await hands.do({
      async keyboard() {
        await expectPage(cursor).toBeFocused();
        await hands.press("Home");
        await hands.press("Shift+End");
        await hands.press("Enter");
      },
      mouse: () => hands.drag(over, 0, 1),
    });
    await expectPage(field).toHaveValue(/^frame\.time_relative >= .* and frame\.time_relative <= /);
    await expectPage(chosen).toContainText("received 46 bytes", { timeout: 10_000 });
  }).toPass({ timeout: 100_000 });
  await shot("2-range");

  await hands.do({
    async keyboard() {
      await hands.press("Control+k");
      await hands.type("export packets");
      await hands.press("Enter");
    },
    async mouse() {
      await hands.click(page.getByRole("button", { name: "Recording actions" }));
      await hands.click(page.getByRole("menuitem", { name: /^Export packets/ }));
    },
  });
  const dialog = page.getByRole("dialog", { name: "Export packets" });
  await expectPage(dialog.getByRole("textbox", { name: /^File/ })).toBeFocused();
  await hands.do({
    keyboard: () => hands.press("Enter"),
    mouse: () => hands.click(dialog.getByRole("button", { name: "Export", exact: true })),
  });
  await expectPage(dialog.getByRole("status")).toContainText(/^\d+ packets, /);
  // The range that was dragged, and nothing else.
  expect(fs.statSync(path.replace(".pcapng", "-part.pcap")).size).toBeGreaterThan(24);
  await shot("3-exported");
});
