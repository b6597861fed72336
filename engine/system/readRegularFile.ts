// A file that a person names, read whole within a bound: never a pipe, which would wait for a writer, or a device without an end.

import { open, stat } from "node:fs/promises";
import { Refusal, refusal } from "../../shared/model/failure.ts";
import { said, type Text } from "../../shared/words/said.ts";
import { failureFrom } from "./failureFrom.ts";

/**
 * At most `most` bytes, or `tooLarge` is thrown. `next`: what to do where it is no regular file. Throws a Refusal with what the system
 * says, too.
 */
export async function readRegularFile(
  path: string,
  {
    most,
    tooLarge,
    next,
  }: { readonly most: number; readonly tooLarge: () => Refusal; readonly next: Text },
): Promise<Uint8Array> {
  try {
    // Before it is opened: a pipe would wait for a writer.
    const stats = await stat(path);
    if (!stats.isFile()) throw refusal("NOT_A_FILE", said("system.isNoFile", { path }), next);
    if (stats.size > most) throw tooLarge();
    const file = await open(path);
    try {
      // One byte more than there may be: it may have grown since.
      const { buffer, bytesRead } = await file.read(new Uint8Array(most + 1), 0);
      if (bytesRead > most) throw tooLarge();
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(failureFrom(error, { endpoint: path }));
  }
}
