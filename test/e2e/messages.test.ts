// Streams cut into messages, in a real browser on the real engine, with real peers.

import { allFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { describe, expect, test } from "vitest";
import { connection, events, page, row, shot } from "./streamPage.ts";

/** A message with its length in front. */
function prefixed(text: string): Buffer {
  const frame = Buffer.alloc(2 + text.length);
  frame.writeUInt16BE(text.length);
  frame.write(text, 2);
  return frame;
}

describe("messages", () => {
  test("a length prefix cuts reads into messages, one row each, with the keyboard only", async () => {
    const { peer } = await connection();
    const whole = Buffer.concat(["hello", "a longer message", "x"].map(prefixed));
    peer.write(whole.subarray(0, 9));
    await expectPage(row("recv")).toHaveCount(1);
    peer.write(whole.subarray(9));
    await expectPage(row("recv")).toHaveCount(2);

    await page.keyboard.press("Control+Shift+X");
    const dialog = page.getByRole("dialog", { name: "Cut into messages" });
    await dialog.getByLabel("A message").selectOption({ label: "Length field in front" });
    await expectPage(dialog.getByLabel("As text")).toHaveValue("prefix:u16be");
    const field = dialog.getByLabel("Length field");
    await field.selectOption({ label: "Decimal digits, then a separator" });
    await dialog.getByLabel("Behind the digits").fill("colon");
    await expectPage(dialog.getByLabel("As text")).toHaveValue("prefix:dec,end=colon");
    await shot("framing-digits");
    await field.selectOption({ label: "2 bytes, big endian" });
    await expectPage(dialog.getByLabel("As text")).toHaveValue("prefix:u16be");
    await dialog.getByLabel("Bytes before it").fill("x");
    await expectPage(dialog).toContainText("Expected the bytes before the length field");
    await expectPage(dialog.getByRole("button", { name: "Cut", exact: true })).toBeDisabled();
    await dialog.getByLabel("Bytes before it").fill("0");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await allFaults(page, ".framing-panel")).toEqual([]);
    }
    await shot("framing");
    await page.keyboard.press("Enter");
    await expectPage(dialog).toBeHidden();

    await expectPage(row("recv")).toHaveCount(3);
    await expectPage(row("a longer message")).toHaveCount(1);
    await expectPage(page.getByRole("button", { name: /^Cut: prefix:u16be/ })).toBeVisible();
    // It is live, and the same rule holds for what comes.
    peer.write(prefixed("and one more"));
    await expectPage(row("and one more")).toHaveCount(1);
    await shot("messages");

    // Remembered for this address: in another window as well.
    await page.reload();
    await page.getByRole("button", { name: "Messages", exact: true }).click();
    await expectPage(row("a longer message")).toHaveCount(1);
    await expectPage(row("recv")).toHaveCount(4);
    await page.getByRole("button", { name: /^Cut: prefix:u16be/ }).click();
    await dialog.getByRole("combobox", { name: "Streams of" }).focus();
    await page.keyboard.press("Escape");
    await expectPage(dialog).toBeHidden();
    await page
      .getByRole("treeitem", { name: /^tcp server/ })
      .last()
      .click();
    await page.keyboard.press("Control+Shift+X");
    await dialog.getByRole("button", { name: "Remove this rule" }).click();
    await expectPage(row("recv")).toHaveCount(3);
  });

  test("one that is still arriving is seen, selected and read at once, and is one row when it is whole", async () => {
    const { peer } = await connection();
    const whole = Buffer.concat(["the first", "the second one"].map(prefixed));
    await page.keyboard.press("Control+Shift+X");
    const dialog = page.getByRole("dialog", { name: "Cut into messages" });
    await dialog.getByLabel("A message").selectOption({ label: "Length field in front" });
    await dialog.getByRole("button", { name: "Cut", exact: true }).click();
    await expectPage(dialog).toBeHidden();

    peer.write(whole.subarray(0, 5));
    await expectPage(row("still arriving: 5 of 11 bytes")).toHaveCount(1);
    peer.write(whole.subarray(5, 20));
    await expectPage(row("still arriving: 9 of 16 bytes")).toHaveCount(1);
    await expectPage(row("recv")).toHaveCount(2);
    await row("still arriving").click();
    const payload = page.getByRole("region", { name: "Payload" });
    await expectPage(payload).toContainText("recvmessage9 bytesstill arriving: 9 of 16 bytes");
    await expectPage(payload.getByRole("grid").first()).toContainText("0e");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await allFaults(page, ".events-scroller")).toEqual([]);
    }
    await shot("arriving-message");

    peer.write(whole.subarray(20, 22));
    await expectPage(row("still arriving: 11 of 16 bytes")).toHaveCount(1);
    await expectPage(payload).toContainText("still arriving: 11 of 16 bytes");
    peer.write(whole.subarray(22));
    await expectPage(page.getByText("still arriving")).toHaveCount(0);
    await expectPage(row("recv")).toHaveCount(2);
    // What was selected stays selected.
    await expectPage(events().getByRole("row", { selected: true })).toContainText("second one");
    await expectPage(payload).toContainText("16 bytes");
  });
});
