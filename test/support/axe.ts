// What axe finds on what a page shows now.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface AxeFinding {
  readonly screen: string;
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** What is serious or worse. `screen`: a name for it in the findings. */
export async function seriousFaults(page: Page, screen: string): Promise<AxeFinding[]> {
  // Through the debugger, as the page's policy allows no script of ours.
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(context: { exclude: string[] }): Promise<{
          violations: {
            id: string;
            impact: string;
            help: string;
            nodes: { html: string; failureSummary: string }[];
          }[];
        }>;
      };
    };
    // Base UI's focus guards are focused only for as long as it takes to hand the focus on.
    const { violations } = await axe.run({ exclude: ["[data-base-ui-focus-guard]"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, help, nodes }) => ({
        rule: id,
        help,
        where: nodes.slice(0, 4).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`),
      }));
  });
  return found.map((each) => ({ screen, ...each }));
}
