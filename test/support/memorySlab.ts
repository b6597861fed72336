// A slab writer over a file that is thrown away, for tests of what blocks look like.

import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SlabWriter } from "../../engine/record/write/SlabWriter.ts";

/** `fill`: what the slab holds before, as a slab that is used again does. */
export function memorySlab(fill = 0): SlabWriter & { written(): Uint8Array } {
  const path = join(tmpdir(), `portscope-slab-${process.pid}`);
  const fd = fs.openSync(path, "w+");
  fs.rmSync(path);
  const slab = new SlabWriter({
    fd,
    waitingLimit: () => Number.POSITIVE_INFINITY,
    onPressure: () => {},
    onFailure: (error) => {
      throw error;
    },
  });
  slab.bytes.fill(fill);
  let open = true;
  return Object.assign(slab, {
    written() {
      slab.stop();
      if (open) fs.closeSync(fd);
      open = false;
      return slab.bytes.slice(0, slab.position);
    },
  });
}
