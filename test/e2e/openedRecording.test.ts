// A recording opened in the window: its rows and sockets beside what happens now, with all that can be done to rows and nothing that is
// done to sockets; a damaged file, one that is none, one whose program was killed.

import * as fs from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { seriousFaults } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { startPortscope } from "../support/program.ts";
import { told } from "../support/told.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
const shots = process.env["SHOTS"];

async function shot(name: string): Promise<void> {
  if (shots !== undefined) await served.page.screenshot({ path: join(shots, `${name}.png`) });
}

async function written(): Promise<string> {
  await expect.poll(async () => (await told(served.client, "recording", {})).waiting).toBe(0);
  return (await told(served.client, "recording", {})).path;
}

/** An echo's events are recorded; a copy of the file so far, `change`d. */
async function copy(name: string, change: (bytes: Buffer) => Buffer = (bytes) => bytes) {
  const { client } = served;
  const { socket } = await client.call("open", {
    spec: tcpListener({ at: { host: "127.0.0.1", port: 0 } }),
  });
  const of = async () =>
    (await told(client, "sockets", {})).sockets.find(({ id }) => id === socket);
  await expect.poll(async () => (await of())?.state).toBe("listening");
  const local = (await of())?.local;
  const peer = served.dial(
    local !== null && local !== undefined && "port" in local ? local.port : 0,
  );
  peer.write("GET / HTTP/1.1\r\nHost: recorded.example\r\n\r\n");
  await expect.poll(async () => (await told(client, "totals", {})).receives).toBeGreaterThan(0);
  const path = await written();
  const file = join(dirname(path), name);
  fs.writeFileSync(file, change(fs.readFileSync(path)));
  return file;
}

async function openByPath(page: Page, path: string): Promise<void> {
  await page.keyboard.press("Control+O");
  const dialog = page.getByRole("dialog", { name: "Open…" });
  // Also where recent files stand before it.
  await expectPage(dialog.getByRole("textbox", { name: /^Path/ })).toBeFocused();
  await page.keyboard.type(path);
  await page.keyboard.press("Enter");
}

test("its rows, sockets, payload and filter are there; socket acts are off with the reason; closed, it is gone", async () => {
  const { page } = served;
  const path = await copy("made-earlier.pcapng");
  await openByPath(page, path);
  const list = page.getByRole("list", { name: "What is shown" });
  const entry = list.getByRole("button", { name: "made-earlier.pcapng", exact: true });
  await expectPage(entry).toHaveAttribute("aria-current", "true");
  const row = page.getByRole("row", { name: /recorded\.example/ });
  await expectPage(row).toHaveCount(1);
  await row.click();
  await expectPage(page.getByRole("region", { name: "Payload" })).toContainText("Host: recorded");
  await page
    .getByRole("treeitem", { name: /^tcp server/ })
    .first()
    .click();
  await expectPage(page.getByRole("region", { name: "Composer" })).toContainText(
    "This is a recording",
  );
  await shot("opened-light");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 900, height: 600 });
  await shot("opened-dark-900");
  expect(await seriousFaults(page, "opened recording")).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("combobox", { name: "Filter" }).fill('call == "listen"');
  await page.keyboard.press("Enter");
  await expectPage(row).toHaveCount(0);
  // What happens now has no filter.
  await list.getByRole("button", { name: "Live" }).click();
  await expectPage(row).toHaveCount(1);
  await page.keyboard.press("Control+K");
  await page.keyboard.type("made earlier".replace(" ", "-"));
  await shot("opened-palette");
  await page.keyboard.press("Enter");
  await expectPage(entry).toHaveAttribute("aria-current", "true");
  await expectPage(row).toHaveCount(0);
  // The window begins anew: the engine still has it.
  await page.reload();
  await list.getByRole("button", { name: "Close made-earlier.pcapng" }).click();
  await expectPage(list).toHaveCount(0);
  expect((await told(served.client, "sources", {})).sources).toEqual([]);
});

test("a damaged file is opened as far as it is sound, and said where; what is none is refused in words", async () => {
  const { page } = served;
  const damaged = await copy("damaged.pcapng", (bytes) => {
    const cut = Buffer.from(bytes.subarray(0, bytes.length - 10));
    cut.fill(0xff, cut.indexOf("PORTSCOPE_EVENT"), cut.indexOf("PORTSCOPE_EVENT") + 8);
    return cut;
  });
  await openByPath(page, damaged);
  const list = page.getByRole("list", { name: "What is shown" });
  await expectPage(list).toContainText("damaged");
  const note = page.getByRole("note");
  await expectPage(note).toContainText("place");
  await expectPage(note).toContainText("It ends in the middle");
  await note.locator("summary").click();
  await shot("opened-damaged");
  const pcap = join(dirname(damaged), "other.pcap");
  fs.writeFileSync(pcap, Buffer.from("d4c3b2a1020004000000000000000000", "hex"));
  await openByPath(page, pcap);
  const dialog = page.getByRole("dialog", { name: "Open…" });
  await expectPage(dialog.getByRole("alert")).toContainText("a pcap capture of another program");
  await shot("opened-refused");
  await dialog.getByRole("textbox", { name: /^Path/ }).fill(dirname(damaged));
  await page.keyboard.press("Enter");
  await expectPage(dialog.getByRole("alert")).toHaveCount(1);
  await page.keyboard.press("Escape");
});

test("a recording whose program was killed is offered, and opened", async () => {
  const { page } = served;
  const folder = dirname(await written());
  const killed = startPortscope(["listen", "tcp", "0", "--record", join(folder, "killed.pcapng")]);
  // Its socket calls are on the disk once there is more than the file's head.
  await expect
    .poll(() =>
      fs.existsSync(join(folder, "killed.pcapng"))
        ? fs.statSync(join(folder, "killed.pcapng")).size
        : 0,
    )
    .toBeGreaterThan(1000);
  killed.kill("SIGKILL");
  await killed.exit;
  await page.reload();
  const banner = page.locator(".unfinished");
  await expectPage(banner).toContainText("killed.pcapng");
  await shot("opened-unfinished");
  await banner.getByRole("button", { name: "Open it" }).click();
  await expectPage(page.getByRole("row", { name: /listen/ })).not.toHaveCount(0);
  await expectPage(banner).toHaveCount(0);
  await shot("opened-killed");
});
