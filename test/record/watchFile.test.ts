// A recording's file that goes while the watch is looking at it.

import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { watchFile, type FileLoss } from "../../engine/record/write/target/watchFile.ts";
import { tempFolder } from "../support/tempFolder.ts";

const { stat, fstat } = fs;
afterEach(() => {
  Object.assign(fs, { stat, fstat });
  syncBuiltinESMExports();
});

/** The next answer of either call is followed by this, before whoever asked hears it. */
function afterNextAnswer(happens: () => void): void {
  let isDue = true;
  const wrap =
    (ask: (...input: unknown[]) => void) =>
    (...input: unknown[]): void => {
      const done = input.pop() as (...answer: unknown[]) => void;
      ask(...input, (...answer: unknown[]) => {
        if (isDue) happens();
        isDue = false;
        done(...answer);
      });
    };
  Object.assign(fs, { stat: wrap(stat as never), fstat: wrap(fstat as never) });
  syncBuiltinESMExports();
}

test("deleted between two questions to the system, it is deleted, not moved", async () => {
  const folder = await tempFolder();
  const path = join(folder.path, "r.pcapng");
  const fd = fs.openSync(path, "wx+");
  const losses: FileLoss[] = [];
  const target = { fd, path } as Parameters<typeof watchFile>[0];
  const watch = watchFile(
    target,
    () => 0,
    (loss) => losses.push(loss),
  );
  afterNextAnswer(() => fs.rmSync(path));
  await watch.look();
  await expect.poll(() => losses).toEqual([{ kind: "deleted" }]);
  watch.stop();
  fs.closeSync(fd);
  await folder.remove();
});
