// A visit of the window's screens: what is at hand, and the steps that several of them begin with.

import type { Locator, Page } from "@playwright/test";
import type { Client } from "../../shared/rpc/client.ts";
import { expectPage } from "../support/expectPage.ts";
import type { Wording } from "../../shared/words/wording.ts";

/** Called at each screen, with a name for it. */
export type Look = (screen: string) => Promise<void>;

export interface Visit {
  readonly page: Page;
  readonly client: Client;
  /** Of the page's language. */
  readonly t: Wording;
  readonly look: Look;
}

export const buttonOf = ({ page }: Visit, name: string): Locator =>
  page.getByRole("button", { name, exact: true });
export const rowsOf = ({ page, t }: Visit): Locator =>
  page.getByRole("grid", { name: t("table.events") }).locator("[data-seq]");

export async function tryIt(visit: Visit): Promise<Locator> {
  await visit.client.call("tryIt", {});
  const received = rowsOf(visit).filter({ hasText: "recv" }).first();
  // Rows that come meanwhile may push another one under the mouse.
  await expectPage(async () => {
    await received.click();
    await expectPage(received).toHaveAttribute("aria-selected", "true", { timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  return received;
}
