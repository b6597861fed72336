// The Info column, answers and their requests, and cutting by what is recognised, in a real browser on the real engine.

import { afterEach, describe, expect, test } from "vitest";
import { allFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { client, connection, events, page, row, shot } from "./streamPage.ts";

const bulk = (...words: readonly string[]) =>
  `*${words.length}\r\n${words.map((word) => `$${word.length}\r\n${word}\r\n`).join("")}`;

const head = (name: string) => events().getByRole("columnheader", { name, exact: true });
const selected = () => events().getByRole("row", { selected: true });

/** A client asks, our side answers. */
async function redis(): Promise<{ say(text: string): void; answer(text: string): Promise<void> }> {
  const { peer, socket } = await connection();
  return {
    say: (text) => void peer.write(text),
    async answer(text) {
      const data = new TextEncoder().encode(text);
      await client.call("send", { socket, data, to: null });
    },
  };
}

afterEach(() => page.setViewportSize({ width: 1440, height: 900 }));

describe("what rows say", () => {
  test("shows once a protocol is recognised, with answers' times; A jumps, filters find", async () => {
    const { say, answer } = await redis();
    await expectPage(row("accept")).toHaveCount(1);
    await expectPage(head("Info")).toHaveCount(0);
    say(bulk("GET", "user:1"));
    await expectPage(row("GET user:1")).toHaveCount(1);
    await answer("$5\r\nalice\r\n");
    await expectPage(row('"alice"')).toHaveCount(1);
    say(`${bulk("GET", "user:2")}${bulk("PING")}`);
    await expectPage(row("GET user:2 +1")).toHaveCount(1);
    await answer("$-1\r\n");
    await expectPage(row("(nil)")).toHaveCount(1);
    await expectPage(head("Info")).toBeVisible();
    await expectPage(row("(nil)").locator("[data-column='answer']")).toHaveText(/^\d\.\d{6}$/);
    await shot("info");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await allFaults(page, ".events")).toEqual([]);
    }

    await row('"alice"').click();
    await page.keyboard.press("a");
    await expectPage(selected()).toContainText("GET user:1");
    await page.keyboard.press("a");
    await expectPage(selected()).toContainText('"alice"');

    // Nobody's bytes: what the row says in a line.
    await page.keyboard.press("Control+f");
    await page.keyboard.type("T user:2");
    await expectPage(selected()).toContainText("GET user:2 +1");
    await expectPage(selected().locator(".event-info mark")).toHaveText("T user:2");
    await expectPage(page.locator(".find output")).toHaveText("1 of 1");
    await shot("info-found");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await allFaults(page, ".events")).toEqual([]);
    }
    await page.keyboard.press("Escape");
    await expectPage(events().locator("mark")).toHaveCount(0);

    await page.keyboard.press("Control+l");
    await page.keyboard.type('info contains "nil"');
    await page.keyboard.press("Enter");
    await expectPage(events().locator("[data-seq]")).toHaveCount(1);
    await expectPage(row("(nil)")).toHaveCount(1);
    await page.keyboard.press("Escape");
  });

  test("a request that nobody answers is marked, until it is answered", async () => {
    const { say, answer } = await redis();
    say(bulk("GET", "slow"));
    await expectPage(row("GET slow")).toContainText("no answer");
    await page.setViewportSize({ width: 900, height: 600 });
    const told = row("GET slow").locator("[data-column='answer']");
    await expectPage(told).toHaveText("no answer");
    await expectPage(told).toBeInViewport({ ratio: 1 });
    expect(await told.evaluate((cell) => cell.scrollWidth - cell.clientWidth)).toBe(0);
    const info = row("GET slow").locator("[data-column='info']");
    await expectPage(info).toBeInViewport({ ratio: 1 });
    expect(await info.evaluate((cell) => cell.scrollWidth - cell.clientWidth)).toBe(0);
    await shot("info-small");
    await page.setViewportSize({ width: 1440, height: 900 });
    await answer("+OK\r\n");
    await expectPage(row("OK").locator("[data-column='answer']")).toHaveText(/^\d+\.\d{6}$/);
    await expectPage(row("GET slow")).not.toContainText("no answer");
  });
});

describe("a decoded field", () => {
  test("is a column that is remembered, taken back and removed", async () => {
    const { peer } = await connection();
    const request = (host: string) => `GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    peer.write(request("one.example"));
    await expectPage(row("GET /")).toHaveCount(1);
    peer.write(request("two.example") + request("three.example"));
    await expectPage(row("GET / +1")).toHaveCount(1);
    await row("GET /").first().click();
    await page.getByRole("tab", { name: "Decoded" }).click();
    const field = page.getByRole("treeitem").filter({ hasText: /^Hostone\.example/ });
    await field.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Show as column" }).click();
    const column = head("Host (http)");
    await expectPage(column).toBeVisible();
    const cells = events().locator(".event-field[role='gridcell']");
    await expectPage(cells.filter({ hasText: /./ })).toHaveText(["one.example", "two.example"]);
    await shot("field-column");
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await allFaults(page, ".events")).toEqual([]);
    }
    // A later one has it as soon as it is told.
    peer.write(request("four.example"));
    await expectPage(cells.filter({ hasText: "four.example" })).toHaveCount(1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await expectPage(column).toHaveCount(0);
    await page.keyboard.press("Control+Shift+z");
    await expectPage(column).toBeVisible();
    await page.reload();
    await expectPage(cells.filter({ hasText: /./ })).toHaveCount(3);
    await column.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Remove this column" }).click();
    await expectPage(column).toHaveCount(0);
  });
});

describe("cutting", () => {
  test("is offered where a protocol is recognised, in calls and in messages as read", async () => {
    const { say } = await redis();
    say(`${bulk("GET", "user:2")}${bulk("PING")}`);
    const offer = page.getByText(/^Looks like Redis/);
    await expectPage(offer).toBeVisible();
    // Where two views share a small window all of the button is in each.
    await page.setViewportSize({ width: 900, height: 600 });
    await page.keyboard.press("Control+\\");
    const offered = page.getByRole("button", { name: "Cut into messages", exact: true });
    await expectPage(offered).toHaveCount(2);
    for (const each of await offered.all()) await expectPage(each).toBeInViewport({ ratio: 1 });
    await page.getByRole("button", { name: "Close this events view" }).last().click();
    await expectPage(offered).toHaveCount(1);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: "Messages", exact: true }).click();
    await expectPage(row("recv")).toHaveCount(1);
    await expectPage(offer).toBeVisible();
    await shot("looks-like");
    await page.getByRole("button", { name: "Cut into messages", exact: true }).click();
    await expectPage(row("recv")).toHaveCount(2);
    await expectPage(row("PING")).toHaveCount(1);
    await expectPage(offer).toBeHidden();
  });

  test("begins with what is in force, shows what comes of it at once, and takes it back", async () => {
    const { say } = await redis();
    say("one\ntwo\n");
    await expectPage(row("recv")).toHaveCount(1);
    await page.keyboard.press("Control+Shift+X");
    const panel = page.getByRole("dialog", { name: "Cut into messages" });
    await expectPage(panel.getByLabel("As text")).toHaveValue("read");
    await panel.getByLabel("As text").fill("lf");
    await expectPage(row("recv")).toHaveCount(2);
    // The rest goes on: rows can be selected meanwhile.
    await row("two").click();
    await expectPage(selected()).toContainText("two");
    await expectPage(panel).toBeVisible();
    await shot("cutting");
    await panel.getByLabel("As text").focus();
    await page.keyboard.press("Escape");
    await expectPage(panel).toBeHidden();
    await expectPage(row("recv")).toHaveCount(1);
    await expectPage(row("accept")).toHaveCount(1);
    await page.keyboard.press("Control+Shift+X");
    await panel.getByLabel("As text").fill("lf");
    await page.keyboard.press("Enter");
    await expectPage(row("recv")).toHaveCount(2);
    await page.keyboard.press("Control+Shift+X");
    await expectPage(panel.getByLabel("As text")).toHaveValue("lf");
  });
});
