import * as fs from "node:fs";

/** Reads exactly `into.length` bytes; a file that ends before is an error of ours. */
export async function readFully(fd: number, into: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < into.length) {
    const count = await new Promise<number>((resolve, reject) => {
      fs.read(fd, into, done, into.length - done, position + done, (error, read) => {
        if (error === null) resolve(read);
        else reject(error);
      });
    });
    if (count === 0) throw ended(position + done, into.length - done);
    done += count;
  }
}

/** As `readFully`, with the event loop waiting. */
export function readFullySync(fd: number, into: Uint8Array, position: number): void {
  let done = 0;
  while (done < into.length) {
    const count = fs.readSync(fd, into, done, into.length - done, position + done);
    if (count === 0) throw ended(position + done, into.length - done);
    done += count;
  }
}

function ended(at: number, missing: number): Error {
  return new Error(`the recording ended at ${at}, expected ${missing} more bytes`);
}
