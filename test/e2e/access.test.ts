// What a person's needs ask of the window: keys of one's own, less motion, more contrast, live regions that do not chatter, notifications
// of nothing that was not asked for.

import type { Page } from "@playwright/test";
import { expect, test } from "vitest";
import { PAUSE } from "../../renderer/announce/announcements.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { seriousFaults, type AxeFinding } from "../support/axe.ts";
import { expectPage } from "../support/expectPage.ts";
import { told } from "../support/told.ts";
import { SCREENS } from "./screens.ts";
import { servedPage } from "./servedPage.ts";

const served = servedPage();

async function listening(echo: boolean): Promise<number> {
  const { client } = served;
  const { socket } = await client.call("open", { spec: tcpListener({ echo }) });
  let port = 0;
  await expect
    .poll(async () => {
      const { sockets } = await told(client, "sockets", {});
      const local = sockets.find(({ id }) => id === socket)?.local ?? null;
      port = local !== null && "port" in local ? local.port : 0;
      return port;
    })
    .toBeGreaterThan(0);
  return port;
}

test("keys that are changed work at once, those before do not; a clash is said before anything is taken", async () => {
  const { page } = served;
  await expectPage(page.getByRole("button", { name: "New socket" })).toBeEnabled();
  await page.keyboard.press("Shift+?");
  const sheet = page.getByRole("dialog", { name: "Help and shortcuts" });
  const change = () => sheet.getByRole("button", { name: "Change keys: New TCP server" }).click();
  await change();
  await page.keyboard.press("Control+k");
  await expectPage(sheet.getByRole("alert")).toContainText("Ctrl+K");
  await expectPage(sheet.getByRole("button", { name: "Take it" })).toBeVisible();
  await page.keyboard.press("Control+j");
  await expectPage(sheet.getByRole("row", { name: /New TCP server/ })).toContainText("Ctrl+J");
  await page.keyboard.press("Escape");
  await expectPage(sheet).toHaveCount(0);
  await page.keyboard.press("Control+Shift+1");
  await page.keyboard.press("Control+k");
  await expectPage(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expectPage(page.getByLabel("Listen on")).toHaveCount(0);
  await page.keyboard.press("Control+j");
  await expectPage(page.getByLabel("Listen on")).toBeFocused();
});

test("nothing moves where less motion is asked for", async () => {
  const { page, client } = served;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    for (const kind of ["transitionrun", "animationstart"])
      document.addEventListener(kind, ({ target }) => {
        // What only appears later, at once, does not move.
        const { animationName, animationDuration } = getComputedStyle(target as Element);
        if (animationName !== "none" && animationDuration === "0s") return;
        moved.push(`${kind} ${(target as Element).className}`);
      });
  });
  await SCREENS["its menus"]?.({ page, client, t: inEnglish, look: async () => {} });
  expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual(
    [],
  );
});

test("no serious fault in high contrast, of a light and of a dark system", async () => {
  const { page, client } = served;
  await client.call("changeSettings", { changes: { theme: "contrast" } });
  await expectPage(page.locator("html")).toHaveAttribute("data-contrast", "more");
  const found: AxeFinding[] = [];
  await SCREENS["its tabs and views"]?.({
    page,
    client,
    t: inEnglish,
    async look(screen) {
      for (const colorScheme of ["dark", "light"] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await seriousFaults(page, `${screen} ${colorScheme}`)));
      }
    },
  });
  expect(found).toEqual([]);
});

test("what is said aloud is seldom, however much happens", async () => {
  const { page } = served;
  const port = await listening(true);
  await page.evaluate(() => {
    const said: Record<string, number> = {};
    Object.assign(globalThis, { said });
    const live = `[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"], output`;
    new MutationObserver((changes) => {
      const spoken = new Set<Element>();
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(live) ?? null;
        if (region !== null && region.getAttribute("aria-live") !== "off") spoken.add(region);
      }
      for (const region of spoken) {
        const name = region.getAttribute("aria-label") ?? region.className;
        said[name] = (said[name] ?? 0) + 1;
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const count = () =>
    page.evaluate(() => (globalThis as unknown as { said: Record<string, number> }).said);
  const from = performance.now();
  const line = "x".repeat(100);
  // Connections that come and go, and bytes both ways, until it was told of twice.
  await expect
    .poll(async () => {
      const peer = served.dial(port).on("data", () => {});
      for (let n = 0; n < 100; n++) peer.write(line);
      peer.end();
      return (await count())["What happens"] ?? 0;
    })
    .toBeGreaterThan(1);
  const said = await count();
  const most = (performance.now() - from) / PAUSE + 1;
  expect(Object.entries(said).filter(([, times]) => times > most)).toEqual([]);
});

test("a notification tells of what was asked for, and of nothing else", async () => {
  const { page, client } = served;
  await stand(page);
  const shown = () => page.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  const port = await listening(false);
  const came = async (count: number) => {
    served.dial(port);
    await expectPage(page.getByRole("treeitem", { name: /^tcp|#/ })).toHaveCount(count + 1);
  };
  await came(1);
  expect(await shown()).toEqual([]);
  await client.call("changeSettings", { changes: { "notify.connection": true } });
  await page.keyboard.press("Control+,");
  await expectPage(page.locator(`[data-setting="notify.connection"] input`)).toBeChecked();
  served.dial(port);
  await expect.poll(shown).toEqual([expect.stringMatching(/^Connection from 127\.0\.0\.1:\d+$/)]);
  await client.call("changeSettings", { changes: { "notify.connection": null } });
});

/** The system's notifications, of a window that nobody looks at. */
async function stand(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shown: string[] = [];
    class Stand extends EventTarget {
      static permission = "granted";
      constructor(_title: string, { body }: { readonly body: string }) {
        super();
        shown.push(body);
      }
    }
    Object.assign(globalThis, { shown, Notification: Stand });
    document.hasFocus = () => false;
  });
}
