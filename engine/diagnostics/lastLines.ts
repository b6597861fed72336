// The end of the log, for who is to see what happened last.

import * as fs from "node:fs";

/** Bytes that are read, and lines that are shown of them. */
const TAIL_BYTES = 32 * 1024;
const MOST_LINES = 100;

/** Empty where there is no log, or none that can be read. */
export async function lastLines(file: string | null): Promise<readonly string[]> {
  if (file === null) return [];
  try {
    const handle = await fs.promises.open(file, fs.constants.O_RDONLY | NONBLOCK);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) return [];
      const from = Math.max(0, stats.size - TAIL_BYTES);
      const { buffer, bytesRead } = await handle.read(
        Buffer.alloc(TAIL_BYTES),
        0,
        TAIL_BYTES,
        from,
      );
      return linesOf(buffer.subarray(0, bytesRead), from > 0);
    } finally {
      await handle.close();
    }
  } catch {
    return [];
  }
}

/** For a program that is about to end. */
export function lastLinesSync(file: string | null): readonly string[] {
  if (file === null) return [];
  try {
    const fd = fs.openSync(file, fs.constants.O_RDONLY | NONBLOCK);
    try {
      const stats = fs.fstatSync(fd);
      if (!stats.isFile()) return [];
      const from = Math.max(0, stats.size - TAIL_BYTES);
      const buffer = Buffer.alloc(TAIL_BYTES);
      const read = fs.readSync(fd, buffer, 0, TAIL_BYTES, from);
      return linesOf(buffer.subarray(0, read), from > 0);
    } finally {
      fs.closeSync(fd);
    }
  } catch {
    return [];
  }
}

/** A pipe in the log's place holds up nobody. Windows has no such flag. */
const NONBLOCK = fs.constants.O_NONBLOCK ?? 0;

/** `cut`: the first line is the end of one. */
function linesOf(bytes: Uint8Array, cut: boolean): readonly string[] {
  const lines = Buffer.from(bytes)
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
  return (cut ? lines.slice(1) : lines).slice(-MOST_LINES);
}
