// Streams in a real browser on the real engine, with real peers, followed while they grow.

import { readFile } from "node:fs/promises";
import { allFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { describe, expect, test } from "vitest";
import { DEFAULT_HOST } from "../../shared/model/endpoint.ts";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import { client, connection, events, page, row, shot } from "./streamPage.ts";

const stream = () => page.getByRole("grid", { name: "Stream" });
const line = (text: string) => stream().getByRole("row").filter({ hasText: text });

async function send(socket: number, text: string): Promise<void> {
  await client.call("send", { socket, data: new TextEncoder().encode(text), to: null });
}

describe("a stream", () => {
  test("shows a line without an end at once, and once", async () => {
    const { peer } = await connection();
    peer.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"n":1}');
    await expectPage(row("recv")).toHaveCount(1);
    await row("recv").click();
    await page.keyboard.press("Control+Shift+F");
    await expectPage(stream().getByRole("row")).toHaveCount(4);
    const last = stream().getByRole("row").last();
    await expectPage(last).toHaveText(/received.*\{"n":1\} \(still arriving\)$/);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await allFaults(page, ".stream-tab")).toEqual([]);
    }
    await shot("arriving-text");

    const shapes = page.getByRole("group", { name: "Stream as" });
    await shapes.getByRole("button", { name: "Decoded" }).click();
    await expectPage(last).toContainText("HTTP/1.1 200 OK (still arriving)");
    await shot("arriving-decoded");
    peer.write("\r\n");
    await expectPage(stream().getByRole("row")).toHaveCount(1);
    await expectPage(last).toContainText("200");
    await expectPage(page.getByText("still arriving")).toHaveCount(0);

    await shapes.getByRole("button", { name: "Text" }).click();
    await expectPage(stream().getByRole("row")).toHaveCount(4);
    await expectPage(last).toHaveText(/\{"n":1\}␍␊$/);
  });

  test("shows both directions in order and grows, one direction alone, in hex and decoded", async () => {
    const { peer, socket } = await connection();
    peer.write("PING 1\r\n");
    await expectPage(row("PING 1")).toHaveCount(1);
    await send(socket, "PONG 1\r\n");
    await expectPage(row("PONG 1")).toHaveCount(1);
    await row("PING 1").click();
    await page.keyboard.press("Control+Shift+F");

    await expectPage(stream().getByRole("row")).toHaveCount(2);
    await expectPage(stream().getByRole("row").nth(0)).toHaveText(/received.*PING 1␍␊/);
    await expectPage(stream().getByRole("row").nth(1)).toHaveText(/sent.*PONG 1␍␊/);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await allFaults(page, ".stream-tab")).toEqual([]);
    }

    peer.write("PING 2\r\nan unfinished");
    await expectPage(line("PING 2")).toHaveCount(1);
    await send(socket, "PONG 2\r\n");
    // The other side's turn ends a line.
    await expectPage(line("an unfinished")).toHaveCount(1);
    await expectPage(stream().getByRole("row").last()).toHaveText(/PONG 2/);
    await shot("stream-text");

    await page.getByRole("button", { name: "→ Sent" }).click();
    await expectPage(stream().getByRole("row")).toHaveCount(2);
    await expectPage(line("PONG")).toHaveCount(2);
    await page.getByRole("button", { name: "Both" }).click();
    await page
      .getByRole("group", { name: "Stream as" })
      .getByRole("button", { name: "Hex" })
      .click();
    await expectPage(stream().getByRole("row").first()).toContainText("50 49 4e 47 20 31 0d 0a");
    await shot("stream-hex");
  });

  test("in UTF-16 is cut at its own line feeds, and searched in its own bytes", async () => {
    const { peer } = await connection();
    peer.write(Buffer.from("eins\n\u0a05zwei\nund", "utf16le"));
    await expectPage(row("recv")).toHaveCount(1);
    await row("recv").click();
    await page.keyboard.press("Control+Shift+F");
    await page.getByLabel("Encoding").selectOption({ label: "UTF-16 little endian" });
    await expectPage(stream().getByRole("row")).toHaveCount(3);
    await expectPage(line("zwei")).toHaveText(/\u0a05zwei␊$/);
    await expectPage(line("und")).toHaveText(/und \(still arriving\)$/);
    await page.keyboard.press("Control+F");
    await page.getByLabel("Find in the stream").fill("zwei");
    await page.keyboard.press("Enter");
    await expectPage(stream().getByRole("row", { selected: true })).toContainText("zwei");
    await page.getByLabel("Encoding").selectOption({ label: "UTF-8" });
  });

  test("is shown as the messages of its protocol, and both directions may be cut differently", async () => {
    const { peer, socket } = await connection();
    peer.write("GET /one HTTP/1.1\r\nHost: a\r\n\r\nGET /two HT");
    await expectPage(row("GET /one")).toHaveCount(1);
    peer.write("TP/1.1\r\nHost: a\r\n\r\n");
    await expectPage(row("TP/1.1")).toHaveCount(2);
    await send(socket, "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone");
    await expectPage(row("404 Not Found")).toHaveCount(1);
    await row("GET /one").click();
    await page.keyboard.press("Control+Shift+F");
    await page
      .getByRole("group", { name: "Stream as" })
      .getByRole("button", { name: "Decoded" })
      .click();
    await expectPage(stream().getByRole("row")).toHaveCount(3);
    await expectPage(stream().getByRole("row").nth(1)).toHaveText(/received.*HTTP.*GET \/two/);
    await expectPage(stream().getByRole("row").nth(2)).toHaveText(/sent.*404/);
    await shot("stream-decoded");

    await page.getByRole("button", { name: "Cut…" }).click();
    const dialog = page.getByRole("dialog", { name: "Cut into messages" });
    await dialog.getByLabel("Both directions alike").uncheck();
    await dialog.getByRole("group", { name: "← Received" }).getByLabel("As text").fill("crlf");
    const sent = dialog.getByRole("group", { name: "→ Sent" });
    await sent.getByLabel("A message").selectOption({ label: "By protocol" });
    await sent.getByLabel("Protocol").selectOption({ label: "HTTP/1.x" });
    await expectPage(sent.getByLabel("As text")).toHaveValue("protocol:http");
    await shot("framing-two");
    await dialog.getByRole("button", { name: "Cut", exact: true }).click();
    await expectPage(row("recv")).toHaveCount(6);
    await expectPage(row("send")).toHaveCount(1);
  });

  test("of a UDP socket is shown with one peer, or with all", async () => {
    const { socket } = await client.call("open", { spec: udpSocket({ echo: true }) });
    await page.getByRole("treeitem", { name: /^udp .*127\.0\.0\.1:[1-9]/ }).click();
    await expectPage(row("bind").first()).toBeVisible();
    const local = await row("bind").first().textContent();
    const to = { host: DEFAULT_HOST, port: Number(/127\.0\.0\.1:(\d+)/.exec(local ?? "")?.[1]) };
    for (const text of ["from one", "from another"]) {
      const { socket: peer } = await client.call("open", { spec: udpSocket({ at: null, to }) });
      await expect
        .poll(() =>
          send(peer, text).then(
            () => true,
            () => false,
          ),
        )
        .toBe(true);
      await expectPage(row(text)).toHaveCount(2);
    }
    expect(socket).toBeGreaterThan(0);
    await row("from one").first().click();
    await page.keyboard.press("Control+Shift+F");
    await page
      .getByRole("group", { name: "Stream as" })
      .getByRole("button", { name: "Text" })
      .click();
    await expectPage(stream().getByRole("row")).toHaveCount(2);
    await expectPage(line("from one")).toHaveCount(2);
    await page.getByLabel("Peers").selectOption({ label: "With all peers" });
    await expectPage(stream().getByRole("row")).toHaveCount(4);
    await shot("stream-udp");
  });

  test("is searched, and its lines lead to their events", async () => {
    const { peer } = await connection();
    const text = Array.from({ length: 3000 }, (_, n) => `line ${n}\n`).join("");
    peer.write(text);
    await expectPage(row("recv").first()).toBeVisible();
    await row("recv").first().click();
    await page.keyboard.press("Control+Shift+F");
    await expectPage(line("line 0")).toHaveCount(1);

    await stream().focus();
    await page.keyboard.press("End");
    await expectPage(line("line 2999")).toHaveCount(1);
    await page.keyboard.press("Home");
    await expectPage(stream().getByRole("row").first()).toHaveText(/line 0␊/);
    await page.keyboard.press("Control+F");
    await page.keyboard.type("line 1234");
    await page.keyboard.press("Enter");
    await expectPage(stream().getByRole("row", { selected: true })).toHaveText(/line 1234␊/);
    await page.keyboard.press("Enter");
    await expectPage(page.getByText("Not found further down")).toBeVisible();
    await shot("stream-find");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await expectPage(events().getByRole("row", { selected: true })).toHaveCount(1);
    await page.keyboard.press("End");
    await expectPage(line("line 2999")).toHaveCount(1);
    peer.write("line 3000\n");
    await expectPage(line("line 3000")).toHaveCount(1);
  });

  test("is saved as it was sent", async () => {
    const { peer } = await connection();
    const sent = Buffer.alloc(3 * 1024 * 1024 + 17);
    for (let at = 0; at < sent.length; at++) sent[at] = (at * 31) ^ (at >>> 9);
    peer.write(sent);
    await expect
      .poll(
        async () =>
          (
            await client.call("stream", {
              socket: (await newest()) ?? 0,
              peer: null,
              direction: "in",
              from: 0,
              count: 1,
            })
          ).total,
      )
      .toBe(sent.length);
    await row("recv").first().click();
    await page.keyboard.press("Control+Shift+F");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: "Received bytes" }).click();
    const file = await readFile(await (await download).path());
    expect(file.equals(sent)).toBe(true);
    await expectPage(page.locator(".said")).toHaveText(/^Saved .+ as socket-\d+-received\.bin/);
  });
});

/** The socket opened last. */
async function newest(): Promise<number | null> {
  const items = page.getByRole("treeitem", { name: /^connection|^tcp/ });
  const name = (await items.last().textContent()) ?? "";
  const id = /#(\d+)/.exec(name)?.[1];
  return id === undefined ? null : Number(id);
}
