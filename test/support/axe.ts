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

/** Rules of colours, and all the others: a theme changes what the first say, and nothing else does. */
export type Rules = "all" | "colours" | "others";

/** What is serious or worse. `screen`: a name for it in the findings. */
export async function seriousFaults(
  page: Page,
  screen: string,
  rules: Rules = "all",
): Promise<AxeFinding[]> {
  // Base UI's focus guards are focused only for as long as it takes to hand the focus on.
  const found = await violations(page, { exclude: ["[data-base-ui-focus-guard]"] }, rules);
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

const OF_COLOURS = ["color-contrast", "link-in-text-block"];

function optionsFor(rules: Rules): Record<string, unknown> {
  if (rules === "colours") return { runOnly: { type: "rule", values: OF_COLOURS } };
  if (rules === "all") return {};
  return { rules: Object.fromEntries(OF_COLOURS.map((name) => [name, { enabled: false }])) };
}

async function violations(
  page: Page,
  context: Context,
  rules: Rules = "all",
): Promise<readonly Violation[]> {
  // Through the debugger, as the page's policy allows no script of ours; once for a document, as it is half a megabyte.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  return page.evaluate(
    async ({ where, options }) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            context: Context,
            options: Readonly<Record<string, unknown>>,
          ): Promise<{ readonly violations: readonly Violation[] }>;
        };
      };
      // Of what is well no report is made, which would take as long as the rules do.
      const { violations: found } = await axe.run(where, {
        ...options,
        resultTypes: ["violations"],
      });
      return found.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
      }));
    },
    { where: context, options: optionsFor(rules) },
  );
}
