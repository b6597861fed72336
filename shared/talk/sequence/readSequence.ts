// Reads a sequence file, YAML 1.2 or JSON, which is a part of it: what is wrong is said with line and column.

import * as v from "valibot";
import { issueText } from "../../contract/issueText.ts";
import { parseFrameSpec } from "../../framing/parseFrameSpec.ts";
import { said } from "../../words/said.ts";
import { readSteps } from "./readSteps.ts";
import type { Sequence } from "./Sequence.ts";
import { pathOf, SequenceReader } from "./SequenceReader.ts";
import { sequenceCheck, USUAL_TIMEOUT } from "./sequenceFile.ts";
import { textsOf } from "./textsOf.ts";

/** `name`: of the file, as the person knows it. Throws a Refusal. */
export function readSequence(source: string, name: string): Sequence {
  const reader = new SequenceReader(source, name);
  const parsed = v.safeParse(sequenceCheck, reader.values());
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw reader.wrong(pathOf(issue), issueText(issue));
  }
  const file = parsed.output;
  const role = file.connect === undefined ? "listen" : "connect";
  const place = file.connect ?? file.listen;
  if (place === undefined || (file.connect !== undefined && file.listen !== undefined))
    throw reader.wrong(
      [file.listen === undefined ? "portscope-sequence" : "listen"],
      said("talk.connectOrListen"),
    );
  const timeout = reader.duration(file.timeout, ["timeout"]) ?? USUAL_TIMEOUT;
  const frame = file.frame === undefined ? null : parseFrameSpec(file.frame);
  if (frame?.ok === false) throw reader.wrong(["frame"], frame.problem.sentence);
  return {
    name: file.name ?? name,
    role,
    place: reader.template(place, [role]),
    connections: file.connections ?? 1,
    frame: frame?.spec ?? null,
    timeout,
    variables: textsOf(file.variables ?? {}),
    steps: readSteps(reader, file.steps, ["steps"], { timeout, framed: frame !== null }),
  };
}
