// A responder as it is named on the command line: one that is built in, or a file.

import { isUtf8 } from "node:buffer";
import { basename } from "node:path";
import type { Engine } from "../engine/createEngine.ts";
import { readRegularFile } from "../engine/system/readRegularFile.ts";
import type { GivenResponder } from "../shared/contract/talk.ts";
import { Refusal } from "../shared/model/failure.ts";
import { BUILT_IN_NAMES } from "../shared/talk/responder/builtInNames.ts";
import {
  BAD_RESPONDER,
  badResponder,
  readResponder,
} from "../shared/talk/responder/readResponder.ts";
import { BadFile } from "../shared/talk/sequence/BadFile.ts";
import { MAX_FILE } from "../shared/talk/sequence/sequenceFile.ts";
import { said } from "../shared/words/said.ts";
import { UsageError } from "./exit.ts";

type Variables = ReadonlyMap<string, string>;

/** Throws a Refusal where it cannot be read, a UsageError where the file is wrong. */
export async function givenResponder(text: string, variables: Variables): Promise<GivenResponder> {
  if (BUILT_IN_NAMES.some((each) => each === text)) return { kind: "builtIn", name: text };
  const name = basename(text);
  try {
    const bytes = await readRegularFile(text, {
      most: MAX_FILE,
      tooLarge: () => badResponder(said("respond.fileTooLarge", { name, most: MAX_FILE })),
      next: said("respond.nameAFile"),
    });
    if (!isUtf8(bytes)) throw badResponder(said("talk.isNotUtf8", { name }));
    const source = new TextDecoder().decode(bytes);
    readResponder(source, name, variables);
    return { kind: "file", name, text: source };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, sentence } = error.failure;
    if (error instanceof BadFile)
      throw new UsageError(said("talk.allFaults", { faults: error.faults }));
    if (code === BAD_RESPONDER) throw new UsageError(sentence);
    if (code !== "ENOENT" || /[./\\]/.test(text)) throw error;
    throw new UsageError(said("respond.unknown", { name: text, names: BUILT_IN_NAMES }));
  }
}

/** Throws a Refusal. */
export async function respondWith(
  engine: Engine,
  socket: number,
  responder: GivenResponder,
  variables: Variables,
): Promise<void> {
  const { startResponder } = await engine.talk();
  await startResponder({ socket, responder, variables: Object.fromEntries(variables) });
}
