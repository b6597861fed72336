// The payload's tabs and the inspector in a real browser on the real engine, with real peers, by mouse and by keyboard.

import { allFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { describe, expect, test } from "vitest";
import { REQUEST, bytes, page, payload, receive, select, tab, text } from "./payloadPage.ts";

describe("the payload inspector", () => {
  test("an HTTP request is decoded; selecting a field selects its bytes everywhere", async () => {
    await receive(REQUEST);
    await tab("Decoded");
    const fields = payload().getByRole("tree", { name: /^Fields of HTTP/ });
    await expectPage(payload()).toContainText("POST /readings HTTP/1.1");
    await fields.getByRole("treeitem", { name: /^Content-Type/ }).hover();
    await expectPage(bytes().locator("[data-hovered]").first()).toBeVisible();
    await fields.getByRole("treeitem", { name: /^Host example\.test/ }).click();
    const selected = bytes().locator(".hex-byte[data-selected]");
    await expectPage(selected).toHaveCount("Host: example.test\r\n".length);
    await expectPage(selected.first()).toHaveText("48 ");
    const inspector = payload().getByRole("complementary", { name: "Inspector" });
    await expectPage(inspector).toContainText("20 bytes selected");
    await expectPage(inspector.getByRole("button", { name: "u8: 72" })).toBeVisible();

    await tab("Text");
    await expectPage(text().locator("[data-selected]").first()).toHaveText("Host: example.test");
    await tab("Bytes");
    await expectPage(bytes().locator(".hex-byte[data-selected]").first()).toHaveText("48 ");
  });

  test("text is selected with the mouse; the inspector comes and goes with its key", async () => {
    await receive(REQUEST);
    await tab("Text");
    const piece = text().getByText("Host: example.test");
    const box = await piece.boundingBox();
    if (box === null) throw new Error("the line is not drawn");
    const width = box.width / "Host: example.test".length;
    await page.mouse.move(box.x + 1, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + width * 3.5, box.y + 8, { steps: 4 });
    await page.mouse.up();
    const inspector = payload().getByRole("complementary", { name: "Inspector" });
    await expectPage(inspector).toContainText("4 bytes selected");
    await expectPage(text().locator("[data-selected]")).toHaveText("Host");
    await page.keyboard.press("Control+i");
    await expectPage(inspector).toHaveCount(0);
    await page.keyboard.press("Control+i");
    await expectPage(inspector).toBeVisible();
    await page.keyboard.press("Escape");
    await expectPage(inspector).toContainText("at the first byte");
  });

  test("the tabs are walked with the arrow keys", async () => {
    await receive(REQUEST);
    await tab("Bytes");
    await page.keyboard.press("ArrowRight");
    const chosen = payload().getByRole("tab", { selected: true });
    await expectPage(chosen).toHaveText("Text");
    await expectPage(chosen).toBeFocused();
    await expectPage(text()).toBeVisible();
    await payload().getByRole("tab", { name: "Bytes" }).focus();
    await bytes().waitFor();
    await payload().getByRole("combobox", { name: "Digits" }).selectOption("binary");
    await expectPage(bytes().locator('.hex-byte[data-at="0"]')).toHaveText("01010000 ");
  });

  test("the tree of fields is walked with the keyboard, the bytes find their field", async () => {
    await receive(REQUEST);
    await tab("Decoded");
    const fields = payload().getByRole("tree", { name: /^Fields of HTTP/ });
    await fields.focus();
    await page.keyboard.press("Home");
    const request = fields.getByRole("treeitem").first();
    await expectPage(request).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("ArrowLeft");
    await expectPage(request).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expectPage(fields.getByRole("treeitem", { name: /^Request line/ })).toHaveAttribute(
      "aria-selected",
      "true",
    );
    await bytes().locator('.hex-byte[data-at="0"]').click();
    await expectPage(fields.getByRole("treeitem", { name: /^Method POST/ })).toHaveAttribute(
      "aria-selected",
      "true",
    );
  });

  test("a decoder can be chosen for a port, and says how far it got", async () => {
    await receive("just a line\r\n");
    await tab("Decoded");
    const choice = payload().getByRole("combobox", { name: "Decode as" });
    await choice.selectOption("tls");
    await expectPage(payload()).toContainText("Understood: 1 of 13 bytes");
    await choice.selectOption("none");
    await expectPage(payload()).toContainText("Nothing is decoded on this port");
    await choice.selectOption("automatic");
    await expectPage(payload().getByRole("tree")).toContainText("just a line");
  });

  test("no rule of axe is broken in any tab, light or dark", async () => {
    await receive(REQUEST);
    const faults = () => allFaults(page, '[data-region="payload"]');
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const name of ["Bytes", "Text", "Decoded"]) {
        await tab(name);
        await payload()
          .getByRole(name === "Decoded" ? "tree" : "grid")
          .first()
          .waitFor();
        expect(await faults(), `${name}, ${colorScheme}`).toEqual([]);
      }
      await select("listen");
      await payload().getByText("Event", { exact: true }).waitFor();
      expect(await faults(), `Event, ${colorScheme}`).toEqual([]);
      await select("recv");
    }
  });
});
