// Where a recording whose file is gone can be saved: as near to where it was as there is a folder.

import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { Refusal } from "../../../../shared/model/failure.ts";
import { createFile } from "./createFile.ts";
import type { RecordingTarget } from "./RecordingTarget.ts";

/** A new file; its name is the old one's where that is free. Throws a Refusal where nowhere is a place. */
export function placeToSave(file: string): RecordingTarget {
  const name = path.basename(file);
  for (const folder of new Set([nearest(path.dirname(file)), tmpdir()])) {
    try {
      return createFile(path.join(folder, name), "number");
    } catch (error) {
      if (!(error instanceof Refusal) || folder === tmpdir()) throw error;
    }
  }
  return createFile(path.join(tmpdir(), name), "number");
}

function nearest(folder: string): string {
  let at = folder;
  while (fs.statSync(at, { throwIfNoEntry: false })?.isDirectory() !== true) {
    const above = path.dirname(at);
    if (above === at) return at;
    at = above;
  }
  return at;
}
