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
  readonly nodes: readonly Fault[];
}

interface Fault {
  /** Selectors, of frames and shadow roots first. */
  readonly target: readonly string[];
  readonly failureSummary: string;
}

type Context = string | { readonly exclude: readonly string[] };

/** Those of colours are what a theme changes, those of words what a language changes; nothing else does. */
export type Rules = "all" | "colours" | "words";

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
      where: nodes.slice(0, 4).map((node) => `${node.target.join(" ")} ${node.failureSummary}`),
    }));
}

/** Every rule that is broken within a part of the page, however light, with each element. */
export async function allFaults(page: Page, selector: string): Promise<string[]> {
  const found = await violations(page, selector);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

const OF: Readonly<Record<Exclude<Rules, "all">, readonly string[]>> = {
  colours: ["color-contrast", "link-in-text-block"],
  // Names, the language itself, and what longer texts make scroll.
  words: [
    "aria-command-name",
    "aria-dialog-name",
    "aria-input-field-name",
    "aria-meter-name",
    "aria-progressbar-name",
    "aria-toggle-field-name",
    "aria-tooltip-name",
    "aria-treeitem-name",
    "button-name",
    "document-title",
    "empty-heading",
    "empty-table-header",
    "html-has-lang",
    "html-lang-valid",
    "image-alt",
    "input-button-name",
    "label",
    "link-name",
    "role-img-alt",
    "scrollable-region-focusable",
    "select-name",
    "summary-name",
    "svg-img-alt",
    "valid-lang",
  ],
};

function optionsFor(rules: Rules): Record<string, unknown> {
  return rules === "all" ? {} : { runOnly: { type: "rule", values: OF[rules] } };
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
          configure(options: { readonly noHtml: boolean }): void;
          run(
            context: Context,
            options: Readonly<Record<string, unknown>>,
          ): Promise<{ readonly violations: readonly Violation[] }>;
        };
      };
      // The source of each element that is looked at is a sixth of the work.
      axe.configure({ noHtml: true });
      // Of what is well no report is made, which would take as long as the rules do.
      const { violations: found } = await axe.run(where, {
        ...options,
        resultTypes: ["violations"],
      });
      return found.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
      }));
    },
    { where: context, options: optionsFor(rules) },
  );
}
