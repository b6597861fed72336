// Reads a sequence file, YAML 1.2 or JSON, which is a part of it: what is wrong is said with line and column.
//
//     readSequence(text, "ping.yaml");                       // a file by itself
//     await readWithCalls(text, "ping.yaml", (file) => …);   // the same with the files that it calls

import * as v from "valibot";
import { issueText } from "../../contract/issueText.ts";
import { Refusal } from "../../model/failure.ts";
import { said } from "../../words/said.ts";
import { fieldName } from "./fieldValues.ts";
import { readSteps, type CalledFile, type StepSetting } from "./readSteps.ts";
import type { Expectation, FromEnvironment, Sequence, Step } from "./Sequence.ts";
import { badSequence, pathOf, SequenceReader, type Path } from "./SequenceReader.ts";
import {
  MAX_ALL_STEPS,
  MAX_CALLS,
  MAX_FILE,
  sequenceCheck,
  USUAL_TIMEOUT,
  type SequenceFile,
} from "./sequenceFile.ts";

/** Files that a sequence may call, by their path from where it lies. */
export type CalledTexts = ReadonlyMap<string, string>;

/** A file that is called and not among those that are given. Where nobody gives any, what it says is what is wrong. */
export class NeedsFile extends Refusal {
  readonly file: string;
  readonly #reader: SequenceReader;
  readonly #path: Path;

  constructor(file: string, reader: SequenceReader, path: Path) {
    super(reader.wrong(path, said("talk.filesNotHere")).failure);
    this.file = file;
    this.#reader = reader;
    this.#path = path;
  }

  /** It is there, and cannot be read. */
  because(refusal: Refusal): Refusal {
    return this.#reader.wrong(this.#path, refusal.failure.sentence);
  }
}

/**
 * `name`: of the file, as the person knows it. `called`: texts of the files that it may call; null: it can name no other file.
 * Throws a Refusal; a NeedsFile where one is called that is not among them.
 */
export function readSequence(
  source: string,
  name: string,
  called: CalledTexts | null = null,
): Sequence {
  return new FilesReader(called).sequence(source, name);
}

/** The same with the files that it calls: `load` has the text of one, or throws a Refusal. */
export async function readWithCalls(
  source: string,
  name: string,
  load: (file: string) => Promise<string>,
): Promise<Sequence> {
  const called = new Map<string, string>();
  for (let bytes = source.length; ;) {
    try {
      return readSequence(source, name, called);
    } catch (error) {
      if (!(error instanceof NeedsFile)) throw error;
      const text = await load(error.file).catch((reason: unknown) => {
        throw reason instanceof Refusal ? error.because(reason) : reason;
      });
      if ((bytes += text.length) > MAX_FILE)
        throw badSequence(said("talk.filesTooLarge", { name, most: MAX_FILE }));
      called.set(error.file, text);
    }
  }
}

/** What a file takes from the one that calls it. */
interface Caller {
  readonly timeout: number;
  readonly frame: string | undefined;
  readonly framed: boolean;
  /** How many files call each other down to it. */
  readonly depth: number;
}

class FilesReader {
  readonly #called: CalledTexts | null;
  #steps = 0;

  constructor(called: CalledTexts | null) {
    this.#called = called;
  }

  sequence(source: string, name: string): Sequence {
    const reader = new SequenceReader(source, name);
    const file = checked(reader);
    const role = file.connect === undefined ? "listen" : "connect";
    const place = file.connect ?? file.listen;
    if (place === undefined || (file.connect !== undefined && file.listen !== undefined))
      throw reader.wrong(
        [file.listen === undefined ? "portscope-sequence" : "listen"],
        said("talk.connectOrListen"),
      );
    const timeout =
      reader.attempt(() => reader.duration(file.timeout, ["timeout"])) ?? USUAL_TIMEOUT;
    const frame = reader.attempt(() => reader.frame(file.frame, ["frame"]));
    // A datagram is a message.
    const framed = frame !== null || /^\s*(?:udp|unix-dgram)\s/.test(place);
    const caller = { timeout, frame: file.frame, framed, depth: 0 };
    const steps = this.#stepsOf(reader, file, caller);
    const template = reader.attempt(() => reader.template(place, [role]));
    reader.finish();
    if (template === null) throw reader.wrong([role], said("talk.place"));
    return {
      name: file.name ?? name,
      role,
      place: template,
      connections: file.connections ?? 1,
      frame,
      timeout,
      variables: ownVariables(file),
      environment: environmentOf(reader, file),
      reads: readsOf(steps),
      steps,
    };
  }

  #stepsOf(reader: SequenceReader, file: SequenceFile, caller: Caller): readonly Step[] {
    const setting: StepSetting = {
      timeout: caller.timeout,
      framed: caller.framed,
      files: this.#called !== null,
      count: (at, path) => {
        if ((this.#steps += 1) > MAX_ALL_STEPS)
          throw at.wrong(path, said("talk.tooManySteps", { most: MAX_ALL_STEPS }));
      },
      called: (name, at, path) => this.#calledFile(name, at, { path, caller }),
    };
    return readSteps(reader, file.steps, ["steps"], setting);
  }

  #calledFile(
    name: string,
    at: SequenceReader,
    { path, caller }: { readonly path: Path; readonly caller: Caller },
  ): CalledFile {
    const depth = caller.depth + 1;
    if (depth > MAX_CALLS) throw at.wrong(path, said("talk.callsTooDeep", { most: MAX_CALLS }));
    const source = this.#called?.get(name);
    if (source === undefined) throw new NeedsFile(name, at, path);
    const reader = new SequenceReader(source, name, { isCalled: true });
    const file = checked(reader);
    if (file.frame !== undefined && file.frame !== caller.frame)
      throw reader.wrong(["frame"], said("talk.otherFrame", { frame: caller.frame ?? "" }));
    const [first] = environmentOf(reader, file);
    if (first !== undefined)
      throw reader.wrong(["variables", first.variable], said("talk.envAtTop"));
    const timeout = reader.duration(file.timeout, ["timeout"]) ?? caller.timeout;
    const steps = this.#stepsOf(reader, file, { ...caller, timeout, depth });
    reader.finish();
    return { variables: ownVariables(file), steps };
  }
}

function checked(reader: SequenceReader): SequenceFile {
  const parsed = v.safeParse(sequenceCheck, reader.values());
  if (parsed.success) return parsed.output;
  throw reader.wrongs(
    parsed.issues.map((issue) => ({ path: pathOf(issue), problem: issueText(issue) })),
  );
}

function ownVariables({ variables = {} }: SequenceFile): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(variables).flatMap(([name, value]) =>
      typeof value === "object" ? [] : [[name, String(value)] as const],
    ),
  );
}

function environmentOf(
  reader: SequenceReader,
  { variables = {} }: SequenceFile,
): readonly FromEnvironment[] {
  return Object.entries(variables).flatMap(([variable, value]) =>
    typeof value === "object"
      ? [
          {
            variable,
            name: value.env,
            fallback: value.default === undefined ? null : String(value.default),
            isMissing: reader.wrong(
              ["variables", variable],
              said("talk.envMissing", { name: value.env, variable }),
            ),
          },
        ]
      : [],
  );
}

/** The decoder that a field is first expected of. */
function readsOf(steps: readonly Step[]): string | null {
  const ofOne = (expectation: Expectation): string | null => {
    const field = expectation.kind === "field" ? expectation.values[0]?.[0] : undefined;
    return field === undefined ? null : (fieldName(field)?.protocol ?? null);
  };
  for (const step of steps) {
    let found: string | null = null;
    if (step.do === "expect") found = ofOne(step.expectation);
    else if (step.do === "loop" || step.do === "call") found = readsOf(step.steps);
    else if (step.do === "if") {
      const own = step.test.kind === "comes" ? ofOne(step.test.expectation) : null;
      found = own ?? readsOf(step.yes) ?? readsOf(step.no);
    }
    if (found !== null) return found;
  }
  return null;
}
