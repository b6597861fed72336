// The file of a new recording is chosen in the window, which never replaces one unasked.

import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";
import { told } from "../support/told.ts";

const served = servedPage();

async function recordingPath(): Promise<string> {
  return (await told(served.client, "recording", {})).path;
}

test("a file that exists is refused in words; a number is appended, or it is replaced", async () => {
  const { page } = served;
  const folder = dirname(await recordingPath());
  fs.writeFileSync(join(folder, "precious.pcapng"), "precious");
  const open = async () => {
    await page.getByRole("button", { name: "Recording actions" }).click();
    await page.getByRole("menuitem", { name: "Start a new recording in…" }).click();
  };
  const dialog = page.getByRole("dialog", { name: "Start a new recording" });
  const field = dialog.getByRole("textbox", { name: /^File/ });
  const status = page.getByRole("contentinfo", { name: "Status" });

  await open();
  await expectPage(field).toBeFocused();
  expect(dirname(await field.inputValue())).toBe(folder);
  // The name is selected, its folder is not.
  await page.keyboard.type("precious");
  expect(await field.inputValue()).toBe(join(folder, "precious.pcapng"));
  await page.keyboard.press("Enter");
  await expectPage(dialog.getByRole("alert")).toContainText("precious.pcapng exists already");
  expect(fs.readFileSync(join(folder, "precious.pcapng"), "utf8")).toBe("precious");
  await dialog.getByRole("button", { name: "Append a number" }).click();
  await expectPage(dialog).toHaveCount(0);
  await status.getByText("precious-2.pcapng").waitFor();
  expect(await recordingPath()).toBe(join(folder, "precious-2.pcapng"));
  expect(fs.readFileSync(join(folder, "precious.pcapng"), "utf8")).toBe("precious");

  await open();
  // Without a folder it is that of the recording, without an ending a capture's.
  await field.fill("precious");
  await dialog.getByRole("button", { name: "Record" }).click();
  await dialog.getByRole("button", { name: "Replace it" }).click();
  await status.getByText("precious.pcapng").waitFor();
  expect(await recordingPath()).toBe(join(folder, "precious.pcapng"));
});

test("the file of the recording under way, and a folder that is not there, are refused where they are named", async () => {
  const { page } = served;
  const path = await recordingPath();
  await page.getByRole("button", { name: "Recording actions" }).click();
  await page.getByRole("menuitem", { name: "Start a new recording in…" }).click();
  const dialog = page.getByRole("dialog", { name: "Start a new recording" });
  const field = dialog.getByRole("textbox", { name: /^File/ });
  await field.fill(path);
  await page.keyboard.press("Enter");
  await expectPage(dialog.getByRole("alert")).toContainText("being recorded by this program");
  await field.fill(join(dirname(path), "nowhere", "r"));
  await page.keyboard.press("Enter");
  await expectPage(dialog.getByRole("alert")).toContainText("There is no folder");
  await page.keyboard.press("Escape");
  await expectPage(dialog).toHaveCount(0);
  expect(await recordingPath()).toBe(path);
});
