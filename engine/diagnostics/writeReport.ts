// What a crash leaves: a file with its stack and the diagnostics, beside the log. Written at once, since whoever writes it may be
// about to end. Never throws.

import * as fs from "node:fs";
import { join } from "node:path";
import { ensureFolder } from "../system/usableFolder.ts";
import { thisPerson } from "./describeProgram.ts";
import { redact } from "./redact.ts";

export interface Crash {
  /** What crashed, in one word: `engine`, `window`, `serve`. */
  readonly of: string;
  /** Its stack, or what is known instead. */
  readonly stack: string;
  /** The program as it was. */
  readonly diagnostics: string;
}

/** Reports that are kept; the oldest go first. */
export const MOST_REPORTS = 10;
/** UTF-16 units of a stack. */
const LONGEST_STACK = 64 * 1024;

/** Path of the report; null where none could be written. */
export function writeReport(folder: string | null, crash: Crash, when = new Date()): string | null {
  if (folder === null) return null;
  const moment = when.toISOString().replaceAll(/[:.]/g, "-");
  const file = join(folder, `${PREFIX}${moment}-${crash.of}-${process.pid}.txt`);
  try {
    ensureFolder(folder);
    fs.writeFileSync(file, reportText(crash, when), { flag: "wx", mode: 0o600 });
    forgetOld(folder);
    return file;
  } catch {
    return null;
  }
}

const PREFIX = "crash-";

/** Names of the reports in a folder, the newest first. */
export function reportsIn(folder: string | null): readonly string[] {
  if (folder === null) return [];
  try {
    const names = fs.readdirSync(folder);
    return names
      .filter((name) => /^crash-[\w-]+\.txt$/.test(name))
      .toSorted()
      .toReversed();
  } catch {
    return [];
  }
}

function reportText({ of, stack, diagnostics }: Crash, when: Date): string {
  const told = redact(stack.slice(0, LONGEST_STACK), thisPerson());
  return `crash: of=${of} at=${when.toISOString()}\n\n${told}\n\n${diagnostics}`;
}

function forgetOld(folder: string): void {
  for (const name of reportsIn(folder).slice(MOST_REPORTS))
    fs.rmSync(join(folder, name), { force: true });
}
