// `portscope --licences`: ours and those of all that is inside, as the build gathered them.

import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** A reader that leaves early (`| head`) is no failure. */
export async function printLicences(): Promise<void> {
  // Beside us in dist/.
  const file = createReadStream(join(import.meta.dirname, "../licences.txt"));
  try {
    await pipeline(file, process.stdout, { end: false });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) throw error;
  }
}
