// The selected row in a real browser on the real engine: messages of one event, the way back from a filter, its stream.

import type { Locator } from "@playwright/test";
import { describe, expect, test } from "vitest";
import { expectPage } from "../support/expectPage.ts";
import {
  connection,
  cut,
  events,
  payload,
  row,
  rows,
  selected,
  send,
  served,
  shot,
} from "./rowsPage.ts";

const stream = () => served.page.getByRole("grid", { name: "Stream" });

/** Sets the filter for good. */
async function filter(text: string): Promise<void> {
  await served.page.keyboard.press("Control+L");
  await served.page.keyboard.insertText(text);
  await served.page.keyboard.press("Enter");
}

/** How far the middle of one is from the middle of the other, in pixels. */
async function fromMiddle(of: Locator, within: Locator): Promise<number> {
  const [a, b] = [await of.boundingBox(), await within.boundingBox()];
  if (a === null || b === null) return Number.POSITIVE_INFINITY;
  return Math.abs(a.y + a.height / 2 - (b.y + b.height / 2));
}

describe("messages of one event", () => {
  test("are numbered, and marked, named and hidden one by one", async () => {
    const { peer } = await connection();
    peer.write("PING 1\r\nPING 2\r\nPING 3\r\n");
    await expectPage(row("recv")).toHaveCount(1);
    const seq = Number(await row("recv").getAttribute("data-seq"));
    // What was selected as a whole event is another thing once it is cut.
    await row("recv").click();
    await expectPage(payload().getByRole("heading")).toHaveText(`#${seq}`);
    await cut("crlf");
    await expectPage(row(/PING \d/)).toHaveCount(3);
    await expectPage(rows().locator(".event-number")).toHaveText(
      [1, 2, 3].map((n) => `${seq}.${n}`),
    );
    await expectPage(selected()).toContainText("PING 1");
    await expectPage(payload().getByRole("heading")).toHaveText(`#${seq}.1`);
    await expectPage(payload()).toContainText("8 bytes");

    await row("PING 2").click();
    await expectPage(payload().getByRole("heading")).toHaveText(`#${seq}.2`);
    await served.page.keyboard.press("m");
    await expectPage(events().locator("[data-marked='true']")).toHaveText(/PING 2/);
    await served.page.keyboard.press("F2");
    await served.page.keyboard.type("the middle one");
    await served.page.keyboard.press("Enter");
    await expectPage(events().locator(".row-name")).toHaveText("the middle one");
    await shot("messages");
    await served.page.keyboard.press("h");
    await expectPage(row(/PING \d/)).toHaveCount(2);
    await expectPage(row("PING 2")).toHaveCount(0);
    await expectPage(served.page.getByText("1 hidden –")).toBeVisible();
    // The next one is selected.
    await expectPage(selected()).toHaveText(/PING 3/);

    // Of the call itself nothing was said, and nothing of it is hidden.
    await served.page.getByRole("button", { name: "Calls", exact: true }).click();
    await expectPage(row("recv")).toHaveCount(1);
    await expectPage(selected()).toContainText("recv");
    await expectPage(events().locator("[data-marked='true']")).toHaveCount(0);
    await expectPage(served.page.getByText(/hidden –/)).toHaveCount(0);

    // Back again the same message is selected.
    await served.page.getByRole("button", { name: "Messages", exact: true }).click();
    await expectPage(selected()).toHaveText(/PING 3/);
    await served.page.keyboard.press("Control+G");
    await served.page.keyboard.type(`${seq}.1`);
    await served.page.keyboard.press("Enter");
    await expectPage(selected()).toHaveText(/PING 1/);
  });

  test("what is hidden of calls is counted where it is", async () => {
    const { peer, socket } = await connection();
    peer.write("PING 1\r\n");
    await expectPage(row("PING 1")).toHaveCount(1);
    await send(socket, "PONG 1\r\n");
    await row("PING 1").click();
    await served.page.keyboard.press("h");
    await expectPage(row("PING 1")).toHaveCount(0);
    await expectPage(selected()).toContainText("PONG 1");
    await expectPage(served.page.getByText("1 hidden –")).toBeVisible();
    // Six calls without the one; a sequence draws and counts as many.
    const count = served.page.locator(".event-count");
    await expectPage(count).toHaveText(/^5 /);
    await served.page.getByRole("button", { name: "Sequence", exact: true }).click();
    const ladder = served.page.getByRole("listbox", { name: "Sequence of calls" });
    await expectPage(ladder.getByRole("option")).toHaveCount(5);
    await expectPage(count).toHaveText(/^5 /);
    await expectPage(served.page.getByText("1 hidden –")).toBeVisible();
    await served.page.getByRole("button", { name: "Messages", exact: true }).click();
    await expectPage(row("PONG 1")).toHaveCount(1);
    await expectPage(row("PING 1")).toHaveCount(0);
    await expectPage(served.page.getByText("1 hidden –")).toBeVisible();
  });
});

describe("the selected row", () => {
  test("is kept in the middle of the sight when the filter goes, and the tail is let go of", async () => {
    const { peer } = await connection();
    peer.write(Array.from({ length: 3000 }, (_, n) => `line ${n}\n`).join(""));
    await cut("lf");
    await expectPage(row("line 2999")).toHaveCount(1);
    for (const way of ["key", "field"] as const) {
      await filter('payload contains "line 1500"');
      await expectPage(rows()).toHaveCount(1);
      await row("line 1500").click();
      if (way === "key") await served.page.keyboard.press("c");
      else await filter("");
      await expectPage(row("line 1501")).toHaveCount(1);
      await expectPage(selected()).toHaveText(/line 1500␊/);
      await expect.poll(() => fromMiddle(selected(), events())).toBeLessThan(40);
      await shot(`context-${way}`);
    }
    // Of thousands of lines that came in one event its stream opens at the one that is the message.
    await served.page.keyboard.press("Control+Shift+F");
    const tinted = stream().locator("[data-tinted='true']");
    await expectPage(tinted).toHaveText(/line 1500␊/);
    await expectPage(tinted).toBeInViewport();
    await payload().getByRole("tab", { name: "Bytes" }).click();
    await expectPage(served.page.getByRole("button", { name: "Tail" })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
    peer.write("one more\n");
    await expectPage(served.page.getByText(/^3\s001 messages/)).toBeVisible();
    await expect.poll(() => fromMiddle(selected(), events())).toBeLessThan(40);

    // What the filter leaves out is not selected meanwhile, and is again without it.
    await filter('payload contains "line 7"');
    await expectPage(selected()).toHaveCount(0);
    await filter("");
    await expectPage(selected()).toHaveText(/line 1500␊/);
  });

  test("is where its stream opens, tinted", async () => {
    const { peer, socket } = await connection();
    for (let n = 0; n < 120; n++) await send(socket, `line ${n}\n`);
    peer.write("the end\n");
    await expectPage(row("the end")).toHaveCount(1);
    await served.page.keyboard.press("Control+G");
    await served.page.keyboard.type(String(await seqOf(socket, "line 50\n")));
    await served.page.keyboard.press("Enter");
    await expectPage(selected()).toContainText("line 50");
    await served.page.keyboard.press("Control+Shift+F");
    const tinted = stream().locator("[data-tinted='true']");
    await expectPage(tinted).toHaveText(/line 50␊/);
    await expectPage(tinted).toBeInViewport();
    await expectPage(stream().getByRole("row").filter({ hasText: "the end" })).toHaveCount(0);
    await shot("stream");
    for (const shape of ["Hex", "Decoded", "Text"]) {
      await served.page
        .getByRole("group", { name: "Stream as" })
        .getByRole("button", { name: shape })
        .click();
      await expectPage(tinted).toContainText("line 50");
      await expectPage(tinted).toBeInViewport();
    }
    await events().press("ArrowDown");
    await expectPage(tinted).toHaveText(/line 51␊/);
    await served.page.keyboard.press("F6");
    await stream().press("End");
    await expectPage(stream().getByRole("row").filter({ hasText: "the end" })).toBeVisible();
  });
});

/** Number of the send with this text. */
async function seqOf(socket: number, text: string): Promise<number> {
  const query = {
    scope: { kind: "socket", socket },
    filter: `payload contains ${JSON.stringify(text)}`,
    mode: "calls",
    framing: [],
  } as const;
  let seq = 0;
  await expect
    .poll(
      async () =>
        (seq = (await served.client.call("rows", { query, from: 0, count: 1 })).rows.seq[0] ?? 0),
    )
    .toBeGreaterThan(0);
  return seq;
}

test("without a row the payload says what it is for", async () => {
  await expectPage(payload()).toContainText("The bytes of what is selected above show here.");
});
