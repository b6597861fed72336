// What tests of selecting rows have in common: a connection, the rows of the page, pictures of it.

import type { Socket } from "node:net";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { expectPage } from "../support/expectPage.ts";
import { servedPage } from "./servedPage.ts";

/** Of the file that imports it. */
export const served = servedPage();

export const events = () => served.page.getByRole("grid", { name: "Events" });
export const payload = () => served.page.getByRole("region", { name: "Payload" });
export const rows = () => events().locator("[data-position]");
export const row = (text: string | RegExp) => rows().filter({ hasText: text });
export const selected = () => events().locator("[data-position][aria-selected='true']");

/** A connection to a listener of ours, whose events are shown. */
export async function connection(): Promise<{ peer: Socket; socket: number }> {
  const { socket: listener } = await served.client.call("open", { spec: tcpListener() });
  const item = served.page.getByRole("treeitem", {
    name: /^tcp server 127\.0\.0\.1:[1-9]\d* .*listening/,
  });
  const name = (await item.last().textContent()) ?? "";
  const peer = served.dial(Number(/127\.0\.0\.1:(\d+)/.exec(name)?.[1]));
  await new Promise<void>((resolve) => peer.once("connect", () => resolve()));
  await item.last().click();
  await expectPage(row("accept").first()).toBeVisible();
  return { peer, socket: listener + 1 };
}

export async function send(socket: number, text: string): Promise<void> {
  await served.client.call("send", { socket, data: new TextEncoder().encode(text), to: null });
}

/** Cuts streams so, with the keyboard. */
export async function cut(spec: string): Promise<void> {
  await served.page.keyboard.press("Control+Shift+X");
  const dialog = served.page.getByRole("dialog", { name: "Cut into messages" });
  await dialog.getByLabel("As text").fill(spec);
  await dialog.getByRole("button", { name: "Cut", exact: true }).click();
  await expectPage(dialog).toBeHidden();
}

export const SHOTS = process.env["SHOTS"];
/** In both looks, in two sizes, where pictures are asked for. */
export async function shot(name: string): Promise<void> {
  if (SHOTS === undefined) return;
  for (const colorScheme of ["light", "dark"] as const)
    for (const [width, height] of [[1440, 900] as const, [900, 600] as const]) {
      await served.page.emulateMedia({ colorScheme });
      await served.page.setViewportSize({ width, height });
      await served.page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}-${width}.png` });
    }
  await served.page.setViewportSize({ width: 1280, height: 800 });
}
