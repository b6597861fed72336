// A page on an engine, a connection to a listener of it, and the tables in which its bytes show.

import type { Socket } from "node:net";
import type { Page } from "@playwright/test";
import { expectPage } from "../support/expectPage.ts";
import { beforeEach } from "vitest";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import type { Client } from "../../shared/rpc/client.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();
export let page: Page;
export let client: Client;

beforeEach(() => {
  ({ page, client } = served);
});

export const events = () => page.getByRole("grid", { name: "Events" });
export const row = (text: string) => events().getByRole("row").filter({ hasText: text });

/** A connection to a listener of ours, whose listener is selected. */
export async function connection(): Promise<{ peer: Socket; socket: number }> {
  const { socket: listener } = await client.call("open", { spec: tcpListener() });
  const item = page.getByRole("treeitem", {
    name: /^tcp server 127\.0\.0\.1:[1-9]\d* .*listening/,
  });
  const name = (await item.last().textContent()) ?? "";
  const peer = served.dial(Number(/127\.0\.0\.1:(\d+)/.exec(name)?.[1]));
  await new Promise<void>((resolve) => peer.once("connect", () => resolve()));
  await item.last().click();
  await expectPage(row("accept").first()).toBeVisible();
  return { peer, socket: listener + 1 };
}

const SHOTS = process.env["PORTSCOPE_SHOTS"];

export async function shot(name: string): Promise<void> {
  if (SHOTS === undefined) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}.png` });
  }
}
