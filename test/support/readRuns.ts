// A recording's file as runs of rows, gone through in one go.

import { BlockReader } from "../../engine/record/read/BlockReader.ts";
import type { Findings } from "../../engine/record/read/Findings.ts";
import { RecordingFile } from "../../engine/record/read/RecordingFile.ts";
import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";
import type { RowRun } from "../../engine/record/index/RowRun.ts";
import { ScanTables } from "../../engine/record/index/ScanTables.ts";

export interface OpenedRecording {
  readonly tables: ScanTables;
  readonly reader: BlockReader;
  readonly findings: Findings;
  readonly cutOff: number;
  /** Once only. Each run is good until the next one is asked for. */
  runs(): Generator<RowRun>;
  close(): void;
}

export function openRecording(path: string): OpenedRecording {
  const file = new RecordingFile(path, { indexPath: null });
  const { store, findings } = file;
  const tables = new ScanTables();
  const reader = new BlockReader(path);
  return {
    tables,
    reader,
    findings,
    get cutOff() {
      return file.cutOff;
    },
    *runs() {
      let previousTime = 0;
      let firstTime = 0;
      let done = 0;
      for (let more = true; more; done = store.count) {
        more = file.advance(Number.POSITIVE_INFINITY);
        const start = Math.floor(done / CHUNK_ROWS) * CHUNK_ROWS;
        const columns = store.index.peek(start / CHUNK_ROWS);
        if (columns === null || store.count === done) continue;
        tables.grow(
          store.flows.slice(tables.flows.length),
          store.errors.slice(tables.errors.length),
        );
        tables.note(columns, done - start, store.count - start);
        if (done === 0) firstTime = previousTime = columns.time[0] ?? 0;
        for (const run of store.runsOf(done, store.count, file.end)) {
          yield { columns, ...run, firstTime, previousTime };
          previousTime = columns.time[run.to - 1] ?? 0;
        }
      }
    },
    close() {
      file.close();
      reader.close();
    },
  };
}
