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

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

type Context = string | { readonly exclude: readonly string[] };

/** What is serious or worse. `screen`: a name for it in the findings. */
export async function seriousFaults(page: Page, screen: string): Promise<AxeFinding[]> {
  // Base UI's focus guards are focused only for as long as it takes to hand the focus on.
  const found = await violations(page, { exclude: ["[data-base-ui-focus-guard]"] });
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, help, nodes }) => ({
      screen,
      rule: id,
      help,
      where: nodes.slice(0, 4).map((node) => `${node.html.slice(0, 160)} ${node.failureSummary}`),
    }));
}

/** Every rule that is broken within a part of the page, however light, with each element. */
export async function allFaults(page: Page, selector: string): Promise<string[]> {
  const found = await violations(page, selector);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function violations(page: Page, context: Context): Promise<readonly Violation[]> {
  // Through the debugger, as the page's policy allows no script of ours; once for a document, as it is half a megabyte.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (where) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          context: Context,
          options: { readonly resultTypes: readonly string[] },
        ): Promise<{ readonly violations: readonly Violation[] }>;
      };
    };
    // The rules are all run; of what is well no report is made, which would take as long as they do.
    const { violations: found } = await axe.run(where, { resultTypes: ["violations"] });
    return found.map(({ id, impact, help, nodes }) => ({
      id,
      impact,
      help,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }));
  }, context);
}
