// Where recordings go: the person's documents, where they can be found again; the program's own folder where that cannot
// be written; a temporary one, which is said, where there is no home.

import { join } from "node:path";
import { app } from "electron";
import { usableFolder } from "../engine/system/usableFolder.ts";
import { notice } from "./notice.ts";
import { t } from "./wording.ts";

export function recordingFolder(): string {
  const { folder, warning } = usableFolder([
    within("documents", "Portscope"),
    within("userData", "recordings"),
  ]);
  if (warning !== null) notice(t.text(warning));
  return folder;
}

/** Null on a system that names no such folder. */
function within(place: "documents" | "userData", name: string): string | null {
  try {
    return join(app.getPath(place), name);
  } catch {
    return null;
  }
}
