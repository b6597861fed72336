// Writes a workspace where the person says, never over what is there unless that was said too.

import { writeFileSync } from "node:fs";
import { basename, join, parse } from "node:path";
import { Refusal } from "../../shared/model/failure.ts";
import type { NewFile } from "../../shared/model/recording.ts";
import { said } from "../../shared/words/said.ts";
import { readWorkspace } from "../../shared/workspace/readWorkspace.ts";
import { chosenFile } from "../record/write/target/chosenFile.ts";
import { failureFrom } from "../system/failureFrom.ts";
import { writeWhole } from "../system/writeWhole.ts";

/** Names tried before it is given up. */
const MAX_NUMBER = 1000;

/** Its path. `folder`: of a name without one. Throws a Refusal; nothing is written then. */
export function saveWorkspaceFile(
  { path, existing }: NewFile,
  text: string,
  folder: string,
): string {
  const file = chosenFile(path, "json", folder);
  // From a window nothing is written that is no workspace.
  readWorkspace(text, basename(file));
  try {
    if (existing !== "replace") return writeNew(file, text, existing === "number");
    writeWhole(file, text);
    return file;
  } catch (error) {
    throw codeOf(error) === "EEXIST"
      ? taken(file)
      : new Refusal(failureFrom(error, { endpoint: file }));
  }
}

function writeNew(file: string, text: string, numbered: boolean): string {
  const { dir, name, ext } = parse(file);
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? file : join(dir, `${name}-${n}${ext}`);
    try {
      writeFileSync(candidate, text, { flag: "wx" });
      return candidate;
    } catch (error) {
      if (codeOf(error) !== "EEXIST" || !numbered || n === MAX_NUMBER) throw error;
    }
  }
}

function taken(file: string): Refusal {
  return new Refusal({
    code: "EEXIST",
    syscall: "open",
    sentence: said("record.existsAlreadyAndStaysAsItIs", { file }),
    next: said("record.chooseAnotherName"),
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
