// The rows of a file as a loop goes over them; what is wrong with them is a step's failure.

import { Refusal } from "../../shared/model/failure.ts";
import { RowFault, type RowFile } from "../../shared/talk/sequence/RowFile.ts";
import { rowsOf } from "../../shared/talk/sequence/rowsOf.ts";
import { MAX_TIMES } from "../../shared/talk/sequence/sequenceFile.ts";
import { said } from "../../shared/words/said.ts";
import { StepFailed } from "./runResult.ts";

/** Throws a StepFailed where the data is wrong, cannot be read, is none, or is too much. */
export async function* rowsForLoop(
  bytes: (name: string) => AsyncIterable<Uint8Array>,
  file: RowFile,
): AsyncGenerator<ReadonlyMap<string, string>, void> {
  const { name } = file;
  let rows = 0;
  try {
    for await (const { values } of rowsOf(bytes(name), file)) {
      rows += 1;
      if (rows > MAX_TIMES) throw new StepFailed(said("talk.tooManyRows", { most: MAX_TIMES }));
      yield values;
    }
  } catch (error) {
    if (error instanceof RowFault) {
      const { line, problem } = error;
      throw new StepFailed(said("talk.rowAt", { name, line, problem }));
    }
    if (!(error instanceof Refusal)) throw error;
    throw new StepFailed(error.failure.sentence, { failure: error.failure });
  }
  if (rows === 0) throw new StepFailed(said("talk.noRows", { name }));
}
