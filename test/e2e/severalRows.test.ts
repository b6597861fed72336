// Several rows selected in a real browser on the real engine: copied, marked, hidden, compared.

import { describe, expect, test } from "vitest";
import { expectPage } from "../support/expectPage.ts";
import {
  connection,
  cut,
  events,
  payload,
  row,
  selected,
  send,
  served,
  shot,
  SHOTS,
} from "./rowsPage.ts";

async function clipboard(): Promise<string> {
  await served.context.grantPermissions(["clipboard-read"]);
  return served.page.evaluate(() => navigator.clipboard.readText());
}

describe("several rows", () => {
  test("are selected with Ctrl and Shift, and copied as text, TSV, hex, JSON and payload", async () => {
    const { socket } = await connection();
    for (let n = 0; n < 6; n++) await send(socket, `line ${n}\tx\n`);
    await expectPage(row("line 5")).toHaveCount(1);
    await row("line 1").click();
    await row("line 3").click({ modifiers: ["Control"] });
    await expectPage(selected()).toHaveCount(2);
    await expectPage(served.page.getByText("2 selected –")).toBeVisible();
    await served.page.keyboard.press("Control+C");
    await expectPage(served.page.locator(".said")).toHaveText("Copied 2 rows.");
    const text = await clipboard();
    expect(text.split("\n").map((line) => /line \d/.exec(line)?.[0])).toEqual([
      "line 1",
      "line 3",
      undefined,
    ]);
    expect(text).toMatch(
      /^\d+ {2}\d{4}-\d\d-\d\dT.* {2}#\d+ {2}send {2}→ {2}127\.0\.0\.1:\d+ {2}9 {2}line 1/,
    );

    const copyAs = async (format: string) => {
      await row("line 3").click({ button: "right" });
      await served.page.getByRole("menuitem", { name: "Copy", exact: true }).hover();
      await expectPage(served.page.getByRole("menuitem", { name: format })).toBeVisible();
      if (SHOTS !== undefined) await served.page.screenshot({ path: `${SHOTS}/copy-menu.png` });
      await served.page.getByRole("menuitem", { name: format }).click();
      await expectPage(served.page.getByRole("menu")).toHaveCount(0);
      return clipboard();
    };
    expect((await copyAs("As TSV")).split("\n")[1]).toMatch(
      /\tsend\tout\t127\.0\.0\.1:\d+\t9\tline 1\\tx\\n$/,
    );
    await shot("several");
    const values = JSON.parse(await copyAs("JSON")) as readonly { data: string; call: string }[];
    expect(values.map(({ data, call }) => [call, atob(data)])).toEqual([
      ["send", "line 1\tx\n"],
      ["send", "line 3\tx\n"],
    ]);
    expect(await copyAs("Hex")).toMatch(
      /^6c 69 6e 65 20 31 09 78 0a\n6c 69 6e 65 20 33 09 78 0a\n$/,
    );
    expect(await copyAs("The payload")).toBe("line 1\tx\nline 3\tx\n");

    // From the one selected last to another, by mouse and by keys; Escape goes back to one, then to none.
    await row("line 1").click();
    await row("line 4").click({ modifiers: ["Shift"] });
    await expectPage(selected()).toHaveCount(4);
    await served.page.keyboard.press("Shift+ArrowUp");
    await expectPage(selected()).toHaveCount(3);
    await served.page.keyboard.press("m");
    await expectPage(events().locator("[data-marked='true']")).toHaveCount(3);
    await served.page.keyboard.press("h");
    await expectPage(row(/line/)).toHaveCount(3);
    await expectPage(selected()).toHaveText(/line 4/);
    await row("line 5").click({ modifiers: ["Control"] });
    await expectPage(selected()).toHaveCount(2);
    await served.page.keyboard.press("Escape");
    await expectPage(selected()).toHaveCount(1);
    await served.page.keyboard.press("Escape");
    await expectPage(selected()).toHaveCount(0);
  });

  test("are bounded, and that is said", async () => {
    const { peer } = await connection();
    peer.write("x\n".repeat(1500));
    await cut("lf");
    await expectPage(served.page.getByText(/^1\s500 messages/)).toBeVisible();
    await events().focus();
    await served.page.keyboard.press("Control+A");
    await expectPage(served.page.getByText(/1\s000 selected –/)).toBeVisible();
    await expectPage(served.page.locator(".said")).toHaveText(
      /1\s000 rows are selected, as many as can be at once/,
    );
  });

  test("of two the payloads and their decoded fields are compared", async () => {
    const { peer, socket } = await connection();
    const request = (path: string, length: number) =>
      `GET ${path} HTTP/1.1\r\nHost: a.test\r\nX-Size: ${length}\r\n\r\n`;
    peer.write(request("/one", 1) + request("/other", 2));
    await send(socket, "HTTP/1.1 204 No Content\r\n\r\n");
    await cut("protocol:http");
    await expectPage(row(/GET \//)).toHaveCount(2);
    await row("GET /one").click();
    await row("GET /other").click({ modifiers: ["Control"] });
    await payload().getByRole("tab", { name: "Compare" }).click();
    const bar = payload().getByRole("toolbar", { name: "Compare" });
    await expectPage(bar.getByRole("button", { name: /^A #\d+\.1/ })).toBeVisible();
    await expectPage(bar.getByRole("button", { name: /^B #\d+\.2/ })).toBeVisible();
    await payload().getByRole("tab", { name: "Bytes" }).click();
    await events().press("d");
    await bar.getByRole("button", { name: "Decoded" }).click();
    const lines = payload().getByRole("grid", { name: "Differences, line by line" });
    await expectPage(
      lines.locator("[data-word='changed']").filter({ hasText: "other" }).first(),
    ).toBeVisible();
    await expectPage(
      lines.locator(".compare-line[data-kind='same']").filter({ hasText: "a.test" }).first(),
    ).toBeVisible();
    await expectPage(bar).toContainText(/differences?: .*fields? changed/);
    await shot("compare-decoded");
    await bar.getByRole("button", { name: /^A #\d+\.1/ }).click();
    await expectPage(selected()).toHaveCount(1);
    await expectPage(selected()).toContainText("GET /one");
  });
});
