// A job done in the window as a person would, by keyboard alone and by mouse alone, in light and dark, in a large window and in
// the smallest: each two of these together once. How many steps it took is what the guide says.

import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { PageLook } from "../../support/browser.ts";
import { servedPage, type ServedPage } from "../servedPage.ts";
import { Hands, type By } from "./hands.ts";

const LARGE = { width: 1440, height: 900 };
const SMALLEST = { width: 900, height: 600 };
const WAYS = [
  { by: "keyboard", colorScheme: "light", viewport: LARGE },
  { by: "keyboard", colorScheme: "dark", viewport: SMALLEST },
  { by: "mouse", colorScheme: "dark", viewport: LARGE },
  { by: "mouse", colorScheme: "light", viewport: SMALLEST },
] as const satisfies readonly (Required<Pick<PageLook, "colorScheme" | "viewport">> & {
  readonly by: By;
})[];

export interface Worker {
  readonly served: ServedPage;
  readonly hands: Hands;
  /** Leaves a picture where `SHOTS` names a folder. */
  readonly shot: (name: string) => Promise<void>;
}

/** `name` as the guide's table calls it. */
export function job(name: string, work: (worker: Worker) => Promise<void>): void {
  // One engine and one browser for all: a page takes its look when it is opened, before each test.
  const look: { -readonly [key in keyof PageLook]: PageLook[key] } = {};
  const served = servedPage(look);
  for (const { by, colorScheme, viewport } of WAYS)
    describe(`${colorScheme}, ${viewport.width} × ${viewport.height}`, () => {
      beforeAll(() => {
        Object.assign(look, { colorScheme, viewport });
      });
      test(`by ${by} alone`, async () => {
        const hands = new Hands(served.page, by);
        const shot = async (step: string): Promise<void> => {
          const folder = process.env["SHOTS"];
          if (folder === undefined) return;
          const path = `${folder}/${name}-${by}-${colorScheme}-${viewport.width}-${step}.png`;
          await served.page.screenshot({ path });
        };
        await work({ served, hands, shot });
        expect({ keys: hands.keys, clicks: hands.clicks }).toEqual(await stated(name, by));
      });
    });
}

/** What the guide's table says of a job: `| name | keys | clicks |`. */
async function stated(name: string, by: By): Promise<{ keys: number; clicks: number }> {
  const guide = new URL("../../../docs/guide/en/jobs.md", import.meta.url);
  const rows = (await readFile(guide, "utf8")).split("\n").map((line) => line.split("|"));
  const row = rows.find((cells) => cells[1]?.trim() === name);
  if (row === undefined) throw new Error(`docs/guide/en/jobs.md has no row "${name}"`);
  const [keys, clicks] = [Number(row[2]), Number(row[3])];
  return by === "keyboard" ? { keys, clicks: 0 } : { keys: 0, clicks };
}
