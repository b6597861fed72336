// What the kernel told of connections, for their curves: some minutes of each, of the last few that were looked at.

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
  const book = new Map<number, readonly TcpSample[]>();
  return {
    put(socket, sample) {
      const known = book.get(socket) ?? [];
      // The kernel is not asked more often than twice a second: the same answer may come again.
      if (known.at(-1)?.time === sample.time) return;
      book.delete(socket);
      book.set(socket, [...known, sample].slice(-KEPT_SAMPLES));
      for (const oldest of book.keys()) {
        if (book.size <= KEPT_SOCKETS) break;
        book.delete(oldest);
      }
    },
    of: (socket) => book.get(socket) ?? [],
  };
}
