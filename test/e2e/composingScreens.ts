// The screens of what is composed: drafts with fields, the library.

import { expectPage } from "../support/expectPage.ts";
import { buttonOf, tryIt, type Visit } from "./visit.ts";

export async function fields(visit: Visit): Promise<void> {
  const { page, t, look } = visit;
  await buttonOf(visit, t("composer.fields")).click();
  const written = page.getByRole("textbox", { name: t("composer.message") });
  await written.fill("{{counter:u16be}}{{$who}}{{crc32}}");
  const value = page.getByLabel("$who");
  await expectPage(value).toBeVisible();
  await look("a field without a value");
  await value.fill("you");
  await expectPage(page.locator(".template-hex")).toBeVisible();
  await look("fields and their bytes");
  await written.focus();
  await page.keyboard.press("End");
  await written.pressSequentially("{{");
  await expectPage(page.locator(".suggest-option").first()).toBeVisible();
  await look("fields that are offered");
  await page.keyboard.press("Escape");
}

export async function library(visit: Visit): Promise<void> {
  const { page, client, t, look } = visit;
  await tryIt(visit);
  await page.keyboard.press("Control+2");
  await expectPage(buttonOf(visit, t("libraryPlace.saveWritten"))).toBeVisible();
  await look("an empty library");
  const hello = { id: "hello", name: "Hello", text: "Hello\\r\\n" };
  const poll = { id: "poll", name: "Poll", folder: "Modbus", fields: true };
  const text = "{{counter:u16be}}{{$register:u16be}}{{crc16-modbus:le}}";
  await client.call("saveMessages", {
    messages: [hello, { ...poll, text, variables: { register: "107" } }],
    before: null,
  });
  const row = page.getByRole("treeitem", { name: "Poll" });
  await row.click();
  await expectPage(page.locator(".library-editor .template-hex")).toBeVisible();
  await look("a message of the library");
  await page.getByRole("button", { name: t("libraryPlace.sendTo") }).click();
  await expectPage(page.getByRole("menuitemcheckbox").first()).toBeVisible();
  await look("to whom it goes");
  await page.keyboard.press("Escape");
  await client.call("removeMessages", { ids: [hello.id, poll.id] });
  await page.keyboard.press("Control+3");
  await page.locator(".ports-row").first().click();
  await look("the machine's sockets");
  await page.getByRole("searchbox", { name: t("portsPlace.filter") }).fill("prt == 80");
  await expectPage(page.locator(".ports-problem")).toBeVisible();
  await look("a filter of sockets that cannot be read");
  await page.keyboard.press("Control+1");
}
