// Reads a responder file, YAML 1.2 or JSON, which is a part of it: what is wrong is said with line and column.

import * as v from "valibot";
import { issueText } from "../../contract/issueText.ts";
import { Refusal } from "../../model/failure.ts";
import { said, type Text } from "../../words/said.ts";
import { parsePlace } from "../sequence/parsePlace.ts";
import { readExpectation, readPattern } from "../sequence/readExpectation.ts";
import {
  pathOf,
  pathText,
  SequenceReader,
  type FileKind,
  type Path,
} from "../sequence/SequenceReader.ts";
import { textsOf } from "../sequence/textsOf.ts";
import type { Template } from "../template/Template.ts";
import { RULES_LONGEST, type Responder } from "./Responder.ts";
import {
  RESPONDER_VERSION,
  responderCheck,
  type WrittenReplies,
  type WrittenRule,
} from "./responderFile.ts";
import type { Condition, Rule } from "./Rule.ts";
import { RuleScript } from "./RuleScript.ts";

/** Code of what is refused here. */
export const BAD_RESPONDER = "PORTSCOPE_BAD_RESPONDER";

/** What is wrong with a file. */
export function badResponder(sentence: Text): Refusal {
  return new Refusal({ code: BAD_RESPONDER, syscall: "", sentence, next: said("talk.correct") });
}

const KIND: FileKind = {
  mark: "portscope-responder",
  known: Object.keys(responderCheck.entries),
  isNone: said("respond.isNone", { version: RESPONDER_VERSION }),
  fault: badResponder,
};

/** `name`: of the file, as the person knows it; `given`: variables in place of the file's own. Throws a Refusal. */
export function readResponder(
  source: string,
  name: string,
  given: ReadonlyMap<string, string>,
): Responder {
  const reader = new SequenceReader(source, name, { kind: KIND });
  const parsed = v.safeParse(responderCheck, reader.values());
  if (!parsed.success)
    throw reader.wrongs(
      parsed.issues.map((issue) => ({ path: pathOf(issue), problem: issueText(issue) })),
    );
  const file = parsed.output;
  const frame = reader.attempt(() => reader.frame(file.frame, ["frame"]));
  const variables = new Map([...textsOf(file.variables ?? {}), ...given]);
  const { greet } = file;
  const greeting =
    greet === undefined ? [] : reader.attempt(() => readReplies(reader, greet, ["greet"]));
  const rules = file.rules.flatMap(
    (rule, index) => reader.attempt(() => readRule(reader, rule, ["rules", index])) ?? [],
  );
  reader.finish();
  return {
    name: file.name ?? name,
    frame: frame ?? { kind: "read" },
    patterns: rules.flatMap(({ match }) => (match?.kind === "matches" ? [match.pattern] : [])),
    longest: RULES_LONGEST,
    open: (context) => new RuleScript({ rules, greeting: greeting ?? [], variables }, context),
  };
}

function readRule(reader: SequenceReader, written: WrittenRule, path: Path): Rule {
  const place = pathText(path);
  return {
    path: place,
    line: reader.line(path),
    name: written.name ?? place,
    // Always of a message: without frame of what one read brought.
    match:
      written.match === undefined
        ? null
        : readExpectation(reader, written.match, [...path, "match"], true),
    when:
      written.when === undefined ? null : readCondition(reader, written.when, [...path, "when"]),
    chance: written.chance ?? 1,
    every: written.every ?? 1,
    delay: reader.duration(written.delay, [...path, "delay"]) ?? 0,
    values: [...textsOf(written.set ?? {})].map(([name, text]) => [
      name,
      reader.template(text, [...path, "set", name]),
    ]),
    replies:
      written.reply === undefined ? [] : readReplies(reader, written.reply, [...path, "reply"]),
    forward:
      written.forward === undefined
        ? null
        : readForward(reader, written.forward, [...path, "forward"]),
    act: written.do ?? null,
  };
}

/** One without fields is checked as it is read. */
function readForward(reader: SequenceReader, written: string, path: Path): Template {
  const template = reader.template(written, path);
  const hasFields = template.pieces.some(({ kind }) => kind === "field");
  const place = hasFields ? null : parsePlace(written, "connect");
  if (place?.ok === false) throw reader.wrong(path, place.problem);
  return template;
}

function readReplies(
  reader: SequenceReader,
  written: WrittenReplies,
  path: Path,
): readonly Template[] {
  return Array.isArray(written)
    ? written.map((each, index) => reader.template(each, [...path, index]))
    : [reader.template(written as Exclude<WrittenReplies, readonly unknown[]>, path)];
}

function readCondition(
  reader: SequenceReader,
  { variable, equals, matches }: NonNullable<WrittenRule["when"]>,
  path: Path,
): Condition {
  if ((equals === undefined) === (matches === undefined))
    throw reader.wrong(path, said("talk.equalsOrMatches"));
  if (matches === undefined) return { variable, test: { kind: "equals", text: String(equals) } };
  const pattern = readPattern(reader, matches, [...path, "matches"]);
  return { variable, test: { kind: "matches", pattern } };
}
