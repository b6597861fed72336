// A sequence file of the command line, with the files that it names: those that it calls, and those of rows.

import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { failureFrom } from "../../engine/system/failureFrom.ts";
import { readRegularFile } from "../../engine/system/readRegularFile.ts";
import { Refusal } from "../../shared/model/failure.ts";
import { fromEnvironment } from "../../shared/talk/sequence/fromEnvironment.ts";
import { readWithCalls } from "../../shared/talk/sequence/readSequence.ts";
import type { Sequence } from "../../shared/talk/sequence/Sequence.ts";
import { BAD_SEQUENCE, badSequence } from "../../shared/talk/sequence/SequenceReader.ts";
import { MAX_FILE } from "../../shared/talk/sequence/sequenceFile.ts";
import { said } from "../../shared/words/said.ts";
import { sayLine } from "../terminal.ts";
import { t } from "../wording.ts";

/** Null where it is wrong, which has been said. Throws a Refusal where it cannot be read. */
export async function sequenceFrom(
  file: string,
  variables: ReadonlyMap<string, string>,
): Promise<Sequence | null> {
  try {
    const text = await textOf(file, basename(file));
    const sequence = await readWithCalls(text, basename(file), (called) =>
      textOf(resolve(dirname(file), called), called),
    );
    return fromEnvironment(sequence, variables, (name) => process.env[name]);
  } catch (error) {
    if (!(error instanceof Refusal) || error.failure.code !== BAD_SEQUENCE) throw error;
    const { sentence, next } = error.failure;
    sayLine(`${t.text(sentence).replace(/\.$/, "")}. ${t.text(next)}`);
    return null;
  }
}

/** Files of rows, which a sequence names from where it lies. What opening one throws is a Refusal. */
export function rowsBeside(file: string): (name: string) => AsyncIterable<Uint8Array> {
  return async function* bytesOf(name: string) {
    const path = resolve(dirname(file), name);
    try {
      for await (const piece of createReadStream(path, { highWaterMark: 64 * 1024 }))
        yield piece as Uint8Array;
    } catch (error) {
      throw new Refusal(failureFrom(error, { endpoint: path }));
    }
  };
}

async function textOf(path: string, name: string): Promise<string> {
  const bytes = await readRegularFile(path, {
    most: MAX_FILE,
    tooLarge: () => badSequence(said("talk.fileTooLarge", { name, most: MAX_FILE })),
    next: said("talk.nameAFile"),
  });
  if (!isUtf8(bytes)) throw badSequence(said("talk.isNotUtf8", { name }));
  return new TextDecoder().decode(bytes);
}
