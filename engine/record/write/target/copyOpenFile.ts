// Copies what an open file holds into another one, while it may still grow.

import * as fs from "node:fs";

const PIECE = 1024 * 1024;

/** Bytes [from, to) of one into the same place of the other. Throws what the system says. */
export async function copyOpenFile(
  source: number,
  into: number,
  from: number,
  to: number,
): Promise<void> {
  const piece = Buffer.allocUnsafe(Math.min(PIECE, Math.max(0, to - from)));
  for (let at = from; at < to;) {
    const read = await new Promise<number>((resolve, reject) => {
      fs.read(source, piece, 0, Math.min(piece.length, to - at), at, (error, count) => {
        if (error === null) resolve(count);
        else reject(error);
      });
    });
    if (read === 0) throw new Error(`the recording ended at ${at}, expected ${to}`);
    await writeAll(into, piece.subarray(0, read), at);
    at += read;
  }
}

async function writeAll(fd: number, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;)
    done += await new Promise<number>((resolve, reject) => {
      fs.write(fd, bytes, done, bytes.length - done, position + done, (error, count) => {
        if (error === null) resolve(count);
        else reject(error);
      });
    });
}
