// Selecting rows in a real browser on the real engine: messages of one event, the way back from a filter, several at once.

import { connect, type Socket } from "node:net";
import type { Locator, Page } from "@playwright/test";
import { beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_HOST } from "../../shared/model/endpoint.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import type { Client } from "../../shared/rpc/client.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
const { peers } = served;
let page: Page;
let client: Client;
beforeEach(() => {
  ({ page, client } = served);
});

const events = () => page.getByRole("grid", { name: "Events" });
const stream = () => page.getByRole("grid", { name: "Stream" });
const payload = () => page.getByRole("region", { name: "Payload" });
const rows = () => events().locator("[data-position]");
const row = (text: string | RegExp) => rows().filter({ hasText: text });
const selected = () => events().locator("[data-position][aria-selected='true']");

/** A connection to a listener of ours, whose events are shown. */
async function connection(): Promise<{ peer: Socket; socket: number }> {
  const { socket: listener } = await client.call("open", { spec: tcpListener() });
  const item = page.getByRole("treeitem", {
    name: /^tcp server 127\.0\.0\.1:[1-9]\d* .*listening/,
  });
  const name = (await item.last().textContent()) ?? "";
  const peer = connect(Number(/127\.0\.0\.1:(\d+)/.exec(name)?.[1]), DEFAULT_HOST);
  peers.add(peer);
  await new Promise<void>((resolve) => peer.once("connect", () => resolve()));
  await item.last().click();
  await expectPage(row("accept").first()).toBeVisible();
  return { peer, socket: listener + 1 };
}

async function send(socket: number, text: string): Promise<void> {
  await client.call("send", { socket, data: new TextEncoder().encode(text), to: null });
}

/** Cuts streams so, with the keyboard. */
async function cut(spec: string): Promise<void> {
  await page.keyboard.press("Control+Shift+X");
  const dialog = page.getByRole("dialog", { name: "Cut into messages" });
  await dialog.getByLabel("As text").fill(spec);
  await dialog.getByRole("button", { name: "Cut", exact: true }).click();
  await expectPage(dialog).toBeHidden();
}

/** Sets the filter for good. */
async function filter(text: string): Promise<void> {
  await page.keyboard.press("Control+L");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
}

/** How far the middle of one is from the middle of the other, in pixels. */
async function fromMiddle(of: Locator, within: Locator): Promise<number> {
  const [a, b] = [await of.boundingBox(), await within.boundingBox()];
  if (a === null || b === null) return Number.POSITIVE_INFINITY;
  return Math.abs(a.y + a.height / 2 - (b.y + b.height / 2));
}

async function clipboard(): Promise<string> {
  await served.context.grantPermissions(["clipboard-read"]);
  return page.evaluate(() => navigator.clipboard.readText());
}

const SHOTS = process.env["SHOTS"];
async function shot(name: string): Promise<void> {
  if (SHOTS === undefined) return;
  for (const colorScheme of ["light", "dark"] as const)
    for (const [width, height] of [[1440, 900] as const, [900, 600] as const]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}-${width}.png` });
    }
  await page.setViewportSize({ width: 1280, height: 800 });
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
    await page.keyboard.press("m");
    await expectPage(events().locator("[data-marked='true']")).toHaveText(/PING 2/);
    await page.keyboard.press("F2");
    await page.keyboard.type("the middle one");
    await page.keyboard.press("Enter");
    await expectPage(events().locator(".row-name")).toHaveText("the middle one");
    await shot("messages");
    await page.keyboard.press("h");
    await expectPage(row(/PING \d/)).toHaveCount(2);
    await expectPage(row("PING 2")).toHaveCount(0);
    await expectPage(page.getByText("1 hidden –")).toBeVisible();
    // The next one is selected.
    await expectPage(selected()).toHaveText(/PING 3/);

    // Of the call itself nothing was said, and nothing of it is hidden.
    await page.getByRole("button", { name: "Calls", exact: true }).click();
    await expectPage(row("recv")).toHaveCount(1);
    await expectPage(selected()).toContainText("recv");
    await expectPage(events().locator("[data-marked='true']")).toHaveCount(0);
    await expectPage(page.getByText(/hidden –/)).toHaveCount(0);

    // Back again the same message is selected.
    await page.getByRole("button", { name: "Messages", exact: true }).click();
    await expectPage(selected()).toHaveText(/PING 3/);
    await page.keyboard.press("Control+G");
    await page.keyboard.type(`${seq}.1`);
    await page.keyboard.press("Enter");
    await expectPage(selected()).toHaveText(/PING 1/);
  });

  test("what is hidden of calls is counted where it is", async () => {
    const { peer, socket } = await connection();
    peer.write("PING 1\r\n");
    await expectPage(row("PING 1")).toHaveCount(1);
    await send(socket, "PONG 1\r\n");
    await row("PING 1").click();
    await page.keyboard.press("h");
    await expectPage(row("PING 1")).toHaveCount(0);
    await expectPage(selected()).toContainText("PONG 1");
    await expectPage(page.getByText("1 hidden –")).toBeVisible();
    await page.getByRole("button", { name: "Messages", exact: true }).click();
    await expectPage(row("PONG 1")).toHaveCount(1);
    await expectPage(row("PING 1")).toHaveCount(0);
    await expectPage(page.getByText("1 hidden –")).toBeVisible();
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
      if (way === "key") await page.keyboard.press("c");
      else await filter("");
      await expectPage(row("line 1501")).toHaveCount(1);
      await expectPage(selected()).toHaveText(/line 1500␊/);
      await expect.poll(() => fromMiddle(selected(), events())).toBeLessThan(40);
      await shot(`context-${way}`);
    }
    // Of thousands of lines that came in one event its stream opens at the one that is the message.
    await page.keyboard.press("Control+Shift+F");
    const tinted = stream().locator("[data-tinted='true']");
    await expectPage(tinted).toHaveText(/line 1500␊/);
    await expectPage(tinted).toBeInViewport();
    await payload().getByRole("tab", { name: "Bytes" }).click();
    await expectPage(page.getByRole("button", { name: "Tail" })).toHaveAttribute(
      "aria-pressed",
      "false",
    );
    peer.write("one more\n");
    await expectPage(page.getByText(/^3\s001 messages/)).toBeVisible();
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
    await page.keyboard.press("Control+G");
    await page.keyboard.type(String(await seqOf(socket, "line 50\n")));
    await page.keyboard.press("Enter");
    await expectPage(selected()).toContainText("line 50");
    await page.keyboard.press("Control+Shift+F");
    const tinted = stream().locator("[data-tinted='true']");
    await expectPage(tinted).toHaveText(/line 50␊/);
    await expectPage(tinted).toBeInViewport();
    await expectPage(stream().getByRole("row").filter({ hasText: "the end" })).toHaveCount(0);
    await shot("stream");
    for (const shape of ["Hex", "Decoded", "Text"]) {
      await page
        .getByRole("group", { name: "Stream as" })
        .getByRole("button", { name: shape })
        .click();
      await expectPage(tinted).toContainText("line 50");
      await expectPage(tinted).toBeInViewport();
    }
    await events().press("ArrowDown");
    await expectPage(tinted).toHaveText(/line 51␊/);
    await page.keyboard.press("F6");
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
        (seq = (await client.call("rows", { query, from: 0, count: 1 })).rows.seq[0] ?? 0),
    )
    .toBeGreaterThan(0);
  return seq;
}

describe("several rows", () => {
  test("are selected with Ctrl and Shift, and copied as text, TSV, hex, JSON and payload", async () => {
    const { socket } = await connection();
    for (let n = 0; n < 6; n++) await send(socket, `line ${n}\tx\n`);
    await expectPage(row("line 5")).toHaveCount(1);
    await row("line 1").click();
    await row("line 3").click({ modifiers: ["Control"] });
    await expectPage(selected()).toHaveCount(2);
    await expectPage(page.getByText("2 selected –")).toBeVisible();
    await page.keyboard.press("Control+C");
    await expectPage(page.getByText("Copied 2 rows.")).toBeVisible();
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
      await page.getByRole("menuitem", { name: "Copy", exact: true }).hover();
      await expectPage(page.getByRole("menuitem", { name: format })).toBeVisible();
      if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/copy-menu.png` });
      await page.getByRole("menuitem", { name: format }).click();
      await expectPage(page.getByRole("menu")).toHaveCount(0);
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
    await page.keyboard.press("Shift+ArrowUp");
    await expectPage(selected()).toHaveCount(3);
    await page.keyboard.press("m");
    await expectPage(events().locator("[data-marked='true']")).toHaveCount(3);
    await page.keyboard.press("h");
    await expectPage(row(/line/)).toHaveCount(3);
    await expectPage(selected()).toHaveText(/line 4/);
    await row("line 5").click({ modifiers: ["Control"] });
    await expectPage(selected()).toHaveCount(2);
    await page.keyboard.press("Escape");
    await expectPage(selected()).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expectPage(selected()).toHaveCount(0);
  });

  test("are bounded, and that is said", async () => {
    const { peer } = await connection();
    peer.write("x\n".repeat(1500));
    await cut("lf");
    await expectPage(page.getByText(/^1\s500 messages/)).toBeVisible();
    await events().focus();
    await page.keyboard.press("Control+A");
    await expectPage(page.getByText(/1\s000 selected –/)).toBeVisible();
    await expectPage(
      page.getByText(/1\s000 rows are selected, as many as can be at once/),
    ).toBeVisible();
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
    await expectPage(selected()).toContainText("GET /one");
  });
});

test("without a row the payload says what it is for", async () => {
  await expectPage(payload()).toContainText("The bytes of what is selected above show here.");
});
