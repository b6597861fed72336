import { createEngine, type Engine } from "../engine/createEngine.ts";
import { said } from "../shared/words/said.ts";
import { withNext } from "./exit.ts";
import type { RecordChoice } from "./recordChoice.ts";

/** Throws a Refusal that says which flag helps where a file is in the way. */
export async function engineOf(record: RecordChoice | null): Promise<Engine> {
  try {
    return await createEngine({
      clients: false,
      recording: record === null ? null : record.options,
    });
  } catch (error) {
    throw withNext(error, "EEXIST", said("cli.nameAnotherFile"));
  }
}
