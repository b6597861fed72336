// What is wrong with a page's layout now: a control's text that is cut, controls that lie over each other, what sticks out of
// the window; and in the pseudo-language a text that is no word.

import { join } from "node:path";
import type { Page } from "@playwright/test";
import { build } from "vite";
import type { Fault } from "./inPage.ts";

export interface LayoutFault extends Fault {
  readonly screen: string;
}

/** The part of it that runs in the page, as one script that leaves `layoutFaults` behind. */
export async function layoutScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, "page.ts"), formats: ["iife"], name: "layoutFaults" },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error("expected one output");
  return output.output[0].code;
}

/** `screen`: a name for it in the faults. `script`: of layoutScript. */
export async function layoutFaults(
  page: Page,
  screen: string,
  script: string,
): Promise<LayoutFault[]> {
  // Through the debugger, as the page's policy allows no script of ours.
  const found = (await page.evaluate(
    `(() => { ${script}; return layoutFaults.allFaults(); })()`,
  )) as readonly Fault[];
  const once = new Map(found.map((fault) => [`${fault.kind} ${fault.what}`, fault]));
  return [...once.values()].map((fault) => ({ screen, ...fault }));
}
