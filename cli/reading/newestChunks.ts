import type { PartColumns } from "../../engine/query/scan/partColumns.ts";
import type { EventStore } from "../../engine/record/read/EventStore.ts";

/** The rows of parts of a file that is read once: they are of the newest chunk. */
export function newestChunks({ index }: EventStore): PartColumns {
  return {
    of({ chunk }) {
      const known = index.peek(chunk);
      if (known === null) throw new RangeError(`chunk ${chunk} is not in memory`);
      return known;
    },
    close: () => undefined,
  };
}
