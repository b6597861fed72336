// What the kernel told of connections, for their curves: some minutes of each, of the last few that were looked at.

import { Recent } from "../../../shared/util/Recent.ts";
import type { TcpSample } from "../../../shared/measure/tcpSample.ts";

/** At one a second. */
export const KEPT_SAMPLES = 180;
const KEPT_SOCKETS = 16;

export interface SampleBook {
  put(socket: number, sample: TcpSample): void;
  /** The oldest first. */
  of(socket: number): readonly TcpSample[];
}

export function createSampleBook(): SampleBook {
  const book = new Recent<number, readonly TcpSample[]>(KEPT_SOCKETS);
  return {
    put(socket, sample) {
      const known = book.peek(socket) ?? [];
      // The kernel is not asked more often than twice a second: the same answer may come again.
      if (known.at(-1)?.time !== sample.time)
        book.set(socket, [...known, sample].slice(-KEPT_SAMPLES));
    },
    of: (socket) => book.peek(socket) ?? [],
  };
}
