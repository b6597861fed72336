// A recording's file from its first event to its last, in parts that each take about one turn of the event loop, so that a
// signal is heard while a costly filter looks through large payloads, or much is printed.

import { setImmediate as turn } from "node:timers/promises";
import type { RecordingFile } from "../../engine/record/read/RecordingFile.ts";
import { Parts, type Part } from "../../engine/query/scan/Parts.ts";
import type { Printing } from "./printing.ts";

/** ms that one part should take, and for how long the file is read before. */
const TURN = 10;
const READ = 5;
const FEWEST = 64;
/** Events of the first part; then it is learnt from how long the parts take. */
const FIRST = 1024;

/** `look` takes a part and returns how many events from the first one on it has looked at. Ends early when `mayGoOn` says so. */
export async function goThrough(
  file: RecordingFile,
  { sockets, mayGoOn }: Pick<Printing, "sockets" | "mayGoOn">,
  look: (part: Part) => Promise<number>,
): Promise<void> {
  const { store } = file;
  const parts = new Parts(store);
  let rows = FIRST;
  let done = 0;
  for (let more = true; more;) {
    more = file.advance(READ);
    while (done < store.count) {
      const started = performance.now();
      const part = await parts.next(done, Math.min(store.count, done + rows));
      sockets?.take(store, part);
      done = await look(part);
      const ratio = TURN / Math.max(0.1, performance.now() - started);
      rows = Math.max(FEWEST, Math.round(rows * Math.min(2, ratio)));
      // Signals are heard between two parts.
      await turn();
      if (!mayGoOn()) return;
    }
  }
}
