import { said } from "../shared/words/said.ts";
import { UsageError } from "./exit.ts";

/** Of `--var`, which may be given often. */
export function takeVariable(
  text: string,
  before: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const equals = text.indexOf("=");
  const name = text.slice(0, equals);
  if (equals < 1) throw new UsageError(said("usage.variable", { got: text }));
  return new Map([...before, [name, text.slice(equals + 1)]]);
}
