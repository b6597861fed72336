// `--template` and `--var NAME=VALUE`: the message is written with fields, see shared/talk/template.

import { randomBytes } from "node:crypto";
import { said } from "../shared/words/said.ts";
import { buildTemplate } from "../shared/talk/template/buildTemplate.ts";
import { parseTemplate } from "../shared/talk/template/parseTemplate.ts";
import { UsageError } from "./exit.ts";

/** The message, as one that was never sent before. Throws a UsageError that says where the template is wrong. */
export function fromTemplate(
  text: string,
  hex: boolean,
  variables: ReadonlyMap<string, string> = new Map(),
): Uint8Array {
  const parsed = parseTemplate(text, hex ? "hex" : "text");
  const built = parsed.ok
    ? buildTemplate(parsed.template, {
        count: 0,
        now: Date.now() * 1000,
        random: randomBytes,
        variable: (name) => variables.get(name),
      })
    : parsed;
  if (built.ok) return built.bytes;
  const { at, sentence } = built.problem;
  throw new UsageError(said("usage.templateAt", { at: at + 1, sentence }));
}
