// A virtual machine gives memory that is free for a while back to its host, and pays for each page's first use again: a
// file then grows at a tenth of the speed that it has a moment later (seen: 0.3 and 3 GB/s). That is the machine's price,
// the same for all that writes a file, and it hides what is measured here. So each measurement first writes a file as
// large as what it will record, and deletes it.

import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

const PIECE = new Uint8Array(4 * 1024 * 1024);

export function warmFileCache(folder: string, bytes: number): void {
  const path = join(folder, "warm");
  const file = openSync(path, "w");
  try {
    for (let done = 0; done < bytes; done += PIECE.length) writeSync(file, PIECE);
  } finally {
    closeSync(file);
    rmSync(path);
  }
}
