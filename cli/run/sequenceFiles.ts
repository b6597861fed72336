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
import { BadFile } from "../../shared/talk/sequence/BadFile.ts";
import { BAD_SEQUENCE, badSequence } from "../../shared/talk/sequence/SequenceReader.ts";
import { MAX_FILE } from "../../shared/talk/sequence/sequenceFile.ts";
import { said } from "../../shared/words/said.ts";
import { sayLine } from "../terminal.ts";
import { t } from "../wording.ts";

export interface SequenceSource {
  readonly sequence: Sequence;
  /** By the name of a file that it calls; null: its own. */
  readonly texts: ReadonlyMap<string | null, string>;
}

/** Null where it is wrong, which has been said. Throws a Refusal where it cannot be read. */
export async function sequenceFrom(
  file: string,
  variables: ReadonlyMap<string, string>,
): Promise<SequenceSource | null> {
  const texts = new Map<string | null, string>();
  const read = async (path: string, called: string | null) => {
    const text = await textOf(path, called ?? basename(file));
    texts.set(called, text);
    return text;
  };
  try {
    const sequence = await readWithCalls(await read(file, null), basename(file), (called) =>
      read(resolve(dirname(file), called), called),
    );
    return { sequence: fromEnvironment(sequence, variables, (name) => process.env[name]), texts };
  } catch (error) {
    if (!(error instanceof Refusal) || error.failure.code !== BAD_SEQUENCE) throw error;
    const faults = error instanceof BadFile ? error.faults : [error.failure.sentence];
    const lines = faults.map((fault) => t.text(fault).replace(/\.$/, ""));
    for (const line of lines.slice(0, -1)) sayLine(line);
    sayLine(`${lines.at(-1) ?? ""}. ${t.text(error.failure.next)}`);
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
