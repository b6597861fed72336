// A message that is sent many times: bytes as they are, or a template's, built anew for each sending.

import { randomBytes } from "node:crypto";
import type { GivenMessage } from "../../../shared/contract/talk.ts";
import type { HexProblem } from "../../../shared/format/hex.ts";
import { refusal, type Refusal } from "../../../shared/model/failure.ts";
import { buildTemplate } from "../../../shared/talk/template/buildTemplate.ts";
import { parseTemplate } from "../../../shared/talk/template/parseTemplate.ts";
import { said } from "../../../shared/words/said.ts";
import { now } from "../../system/clock.ts";

/** The bytes of the sending before which it was sent `count` times; not to be changed. Throws a Refusal that says where. */
export type Message = (count: number) => Uint8Array;

/** Throws a Refusal where the template is wrong, as it is written or as it is built. */
export function messageOf(
  given: GivenMessage,
  variable: (name: string) => string | undefined,
): Message {
  if (given.kind === "bytes") return () => given.bytes;
  const parsed = parseTemplate(given.text, given.syntax);
  if (!parsed.ok) throw wrongTemplate(parsed.problem);
  const { template } = parsed;
  const build = (count: number) => {
    const built = buildTemplate(template, { count, now: now(), random: randomBytes, variable });
    if (!built.ok) throw wrongTemplate(built.problem);
    return built.bytes;
  };
  const first = build(0);
  return template.pieces.every(({ kind }) => kind === "bytes") ? () => first : build;
}

function wrongTemplate({ at, sentence }: HexProblem): Refusal {
  return refusal(
    "BAD_TEMPLATE",
    said("running.templateAt", { at: at + 1, sentence }),
    said("running.correctTemplate"),
  );
}
