// The recording's file is taken away while the window records: the window says so and saves it elsewhere.

import * as fs from "node:fs";
import { expect, test } from "vitest";
import { servedPage } from "./servedPage.ts";
import { told } from "../support/told.ts";

const served = servedPage();

test("a deleted recording is told, and saved elsewhere with a click", async () => {
  const { page, client } = served;
  const recording = await told(client, "recording", {});
  await page.getByRole("button", { name: "Try it" }).click();
  await page.getByRole("grid", { name: "Events" }).getByRole("row").nth(5).waitFor();
  fs.rmSync(recording.path);
  const alert = page.getByRole("alert").filter({ hasText: "was deleted" });
  await alert.waitFor();
  await alert.getByRole("button", { name: "Save the recording elsewhere" }).click();
  await alert.waitFor({ state: "detached" });
  const saved = await told(client, "recording", {});
  expect(saved.path).not.toBe(recording.path);
  expect(saved.unlinked).toBe(null);
  expect(fs.statSync(saved.path).size).toBeGreaterThan(1000);
  const name = saved.path.split(/[\\/]/).at(-1) ?? "";
  await page.getByRole("contentinfo", { name: "Status" }).getByText(name).waitFor();
});
