// Many short stretches of a file that lie far apart, as the rows of a page do of which a filter leaves few: asked for one by
// one each costs a thread's work and two changes between threads, ten times what the system takes to copy it.

import { nextTurn } from "./nextTurn.ts";

/** What reads a file's bytes; shorter only at its end. */
export interface ByteSource {
  read(position: number, length: number): Promise<Uint8Array>;
  /** Fills `into` with the event loop waiting, as far as there are bytes; returns how many. */
  readSync(position: number, into: Uint8Array): number;
}

/** Bytes [from, to) of the file. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** From so many on they are read at once. */
const MANY = 4;
/** ms that one read takes at most of what the system has in memory, and for which the event loop waits in one turn. */
const CACHED = 0.5;
const MOST = 3;
/** Reads that take longer before none more is waited for so: on a busy machine some do though all is in memory. */
const SLOW = 3;

/** The bytes of each stretch, ascending; shorter at the end of the file. */
export async function gather(
  source: ByteSource,
  stretches: readonly Stretch[],
): Promise<Uint8Array[]> {
  const read = ({ from, to }: Stretch): Promise<Uint8Array> => source.read(from, to - from);
  const [first] = stretches;
  if (first === undefined || stretches.length < MANY) return Promise.all(stretches.map(read));
  // From a disk that sleeps or a share that does not answer the event loop waits for nothing.
  const parts = [await read(first)];
  // One piece of memory for all: the system's copying takes less time than making as many.
  const memory = new Uint8Array(stretches.reduce((sum, { from, to }) => sum + to - from, 0));
  let at = 0;
  let slow = 0;
  let begun = performance.now();
  let before = begun;
  for (const { from, to } of stretches.slice(1)) {
    const count = source.readSync(from, memory.subarray(at, at + to - from));
    parts.push(memory.subarray(at, at + count));
    at += count;
    const now = performance.now();
    const isSlow = now - before > CACHED;
    if (isSlow) slow += 1;
    // They had to be fetched, and so will the others have to be.
    if (slow === SLOW) break;
    before = now;
    if (!isSlow && now - begun <= MOST) continue;
    await nextTurn();
    begun = before = performance.now();
  }
  const rest = await Promise.all(stretches.slice(parts.length).map(read));
  return parts.concat(rest);
}
