// What the table shows, sequence and measures show too; and what they show leads back to its rows.

import type { Locator } from "@playwright/test";
import { beforeEach, expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage({ viewport: { width: 1440, height: 900 } });
const SHOTS = process.env["SHOTS"];

/** Reads; each seventh says 503. */
const LINES = 40;
const FOUND = Math.ceil(LINES / 7);

let grid: Locator;
let filter: Locator;
let measure: Locator;

beforeEach(async () => {
  const { page, client } = served;
  grid = page.getByRole("grid", { name: "Events" });
  filter = page.getByRole("combobox", { name: "Filter" });
  measure = page.getByRole("region", { name: "Measure" });
  await client.call("open", { spec: tcpListener() });
  const title = page.getByRole("treeitem", { name: /^tcp server 127\.0\.0\.1:[1-9]/ });
  const port = Number(/127\.0\.0\.1:(\d+)/.exec((await title.textContent()) ?? "")?.[1]);
  const peer = served.dial(port);
  for (let i = 0; i < LINES; i++) {
    peer.write(i % 7 === 0 ? `503 and much more than that /item/${i} ` : `200 /item/${i} `);
    await grid
      .getByRole("row")
      .filter({ hasText: `/item/${i} ` })
      .waitFor();
  }
});

async function shot(name: string): Promise<void> {
  if (SHOTS === undefined) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await served.page.emulateMedia({ colorScheme });
    await served.page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}.png` });
  }
}

test("the sequence has the steps that the filter lets pass, and says what is left out", async () => {
  const { page } = served;
  await filter.fill('data contains "503"');
  await filter.press("Enter");
  await page.getByRole("button", { name: "Sequence", exact: true }).click();
  const steps = page.getByRole("listbox", { name: /sequence/i }).getByRole("option");
  await expectPage(steps.first()).toHaveAttribute("aria-setsize", String(FOUND));
  const note = page.locator(".sequence-note");
  await expectPage(note).toContainText(new RegExp(`^Filtered: ${FOUND} of 4[0-9] steps`));
  await shot("sequence-filtered");
  await note.getByRole("button", { name: "Show all" }).click();
  await expectPage(filter).toHaveValue("");
  await expectPage(steps.first()).not.toHaveAttribute("aria-setsize", String(FOUND));
});

test("measures count what the filter finds; legend, bars and percentiles lead to rows", async () => {
  const { page } = served;
  await page.getByRole("button", { name: "Measure", exact: true }).click();
  await measure.getByRole("button", { name: "Messages", exact: true }).click();
  const messages = measure.getByRole("img", { name: /^Messages per second/ });
  await expectPage(messages).toHaveAccessibleName(new RegExp(`received ${LINES} calls`));
  await filter.fill('data contains "503"');
  await expectPage(messages).toHaveAccessibleName(new RegExp(`received ${FOUND} calls`));
  await expectPage(measure).toContainText("filtered");
  await shot("measure-filtered");
  await filter.fill("");
  await measure.getByTitle("Show only these rows: received").click();
  await expectPage(filter).toHaveValue("call == recv and not failed");
  await filter.fill("");
  await expectPage(messages).toHaveAccessibleName(new RegExp(`received ${LINES} calls`));
  // The one bar of the long ones: 32 to 63 bytes.
  await measure.getByRole("button", { name: "As table" }).click();
  await measure.getByTitle(/^Show only these rows: 32 – 63/).click();
  await expectPage(filter).toHaveValue("call == recv and not failed and len >= 32 and len < 64");
  await expectPage(page.locator(".event-count")).toContainText(`${FOUND} of`);
  await filter.fill("");
  await measure.getByRole("button", { name: "As table" }).click();
  const bars = await page.locator(".measure .u-over").nth(1).boundingBox();
  if (bars === null) throw new Error("the plot has no place");
  // Bar 6 of 13, its left half: what was received.
  await page.mouse.click(bars.x + (bars.width * 6.3) / 13, bars.y + bars.height - 4);
  await expectPage(filter).toHaveValue("call == recv and not failed and len >= 32 and len < 64");
  await filter.fill("");
  await measure.getByRole("button", { name: "Gaps", exact: true }).click();
  await measure
    .getByTitle(/: p50 and more/)
    .first()
    .click();
  await expectPage(filter).toHaveValue(/^call == recv and not failed and gap >= [\d.]+$/);
  await expectPage(page.locator(".event-count")).toContainText(/^[12]\d of/);
});

test("a range says its clock times, and does not begin before the first event", async () => {
  const { page } = served;
  await page.getByRole("button", { name: "Measure", exact: true }).click();
  await expectPage(measure.getByRole("img", { name: /^Bytes per second/ })).toBeVisible();
  const plot = await page.locator(".measure .u-over").first().boundingBox();
  if (plot === null) throw new Error("the plot has no place");
  const at = (share: number) => [plot.x + plot.width * share, plot.y + plot.height / 2] as const;
  // The last minute, of which the first half lies before the recording.
  await page.mouse.move(...at(0.02));
  await page.mouse.down();
  await page.mouse.move(...at(0.1), { steps: 4 });
  await page.mouse.up();
  expect(await filter.inputValue()).toBe("");
  await page.mouse.move(...at(0.02));
  await page.mouse.down();
  await page.mouse.move(...at(0.999), { steps: 4 });
  await page.mouse.up();
  await expectPage(filter).toHaveValue(/^frame\.time_relative >= 0 and /);
  const chip = measure.getByRole("button", { name: /^Clear the range of time/ });
  await expectPage(chip).toHaveText(/^\d\d:\d\d:\d\d\.\d{3} – \d\d:\d\d:\d\d\.\d{3}$/);
  await shot("range");
});
