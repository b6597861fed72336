// Which requests of a recording nobody answered: where a filter asks, the file is gone through once before.

import { RecordingFile } from "../../engine/record/read/RecordingFile.ts";
import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import { createEar, needsEar } from "../../engine/query/scan/createEar.ts";
import type { OwedAnswers } from "../../engine/query/scan/talks/OwedAnswers.ts";
import { goThrough } from "./goThrough.ts";
import { newestChunks } from "./newestChunks.ts";

/** Null where the filter does not ask. Throws a Refusal, and what the system says. */
export async function hearAnswers(
  path: string,
  filter: string,
  mayGoOn: () => boolean,
): Promise<OwedAnswers | null> {
  if (!needsEar(filter)) return null;
  const file = new RecordingFile(path, { indexPath: null });
  const ear = createEar({ path, indexPath: "" }, newestChunks(file.store));
  try {
    await goThrough(file, { sockets: null, mayGoOn }, async (part) => {
      ear.hear(part);
      return part.chunk * CHUNK_ROWS + part.to;
    });
    return ear.owed;
  } finally {
    ear.close();
    file.close();
  }
}
