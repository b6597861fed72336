import { said } from "../../words/said.ts";
import { readExpectation, readPattern } from "./readExpectation.ts";
import { pathText, type Path, type SequenceReader } from "./SequenceReader.ts";
import type { Step } from "./Sequence.ts";
import { textsOf } from "./textsOf.ts";
import {
  MAX_DEPTH,
  STEP_KEYS,
  type WrittenChoice,
  type WrittenExpectation,
  type WrittenLoop,
  type WrittenMessage,
  type WrittenStep,
} from "./sequenceFile.ts";

/** What holds for all steps of a file. */
export interface StepSetting {
  /** ms, unless a step says otherwise. */
  readonly timeout: number;
  /** Whether what comes is cut into messages. */
  readonly framed: boolean;
}

/** Throws a Refusal. */
export function readSteps(
  reader: SequenceReader,
  steps: readonly WrittenStep[],
  path: Path,
  setting: StepSetting,
): readonly Step[] {
  if (path.filter((key) => key === "steps" || key === "else").length > MAX_DEPTH)
    throw reader.wrong(path, said("talk.tooDeep", { most: MAX_DEPTH }));
  return steps.map((step, index) => new StepReader(reader, [...path, index], setting).read(step));
}

/** Where the short form is written. */
const NO_TESTS: WrittenExpectation = {};

class StepReader {
  readonly #reader: SequenceReader;
  readonly #path: Path;
  readonly #setting: StepSetting;

  constructor(reader: SequenceReader, path: Path, setting: StepSetting) {
    this.#reader = reader;
    this.#path = path;
    this.#setting = setting;
  }

  read(step: WrittenStep): Step {
    const keys = Object.keys(step);
    if (keys.length !== 1)
      throw this.#reader.wrong(this.#path, said("talk.oneKey", { known: STEP_KEYS, got: keys }));
    const place = { path: pathText(this.#path), line: this.#reader.line(this.#path) };
    const { timeout } = this.#setting;
    if (step.send !== undefined)
      return { ...place, do: "send", message: this.#template(step.send, "send") };
    if (step.expect !== undefined) return { ...place, ...this.#expect(step.expect) };
    if (step.wait !== undefined)
      return { ...place, do: "wait", duration: this.#duration(step.wait, "wait") };
    if (step["wait-for"] !== undefined)
      return { ...place, do: "wait-for", what: step["wait-for"], timeout };
    if (step.set !== undefined)
      return {
        ...place,
        do: "set",
        values: [...textsOf(step.set)].map(([name, text]) => [
          name,
          this.#reader.template(text, [...this.#path, "set", name]),
        ]),
      };
    if (step.loop !== undefined) return { ...place, ...this.#loop(step.loop) };
    if (step.if !== undefined) return { ...place, ...this.#choice(step.if) };
    if (step.do !== undefined) return { ...place, do: step.do };
    if (step.log !== undefined)
      return { ...place, do: "log", text: this.#template(step.log, "log") };
    return { ...place, do: "fail", text: this.#template(step.fail ?? "", "fail") };
  }

  #template(message: WrittenMessage, key: string) {
    return this.#reader.template(message, [...this.#path, key]);
  }

  #duration(written: string | number, ...keys: readonly string[]): number {
    return this.#reader.duration(written, [...this.#path, ...keys]) ?? 0;
  }

  #loop({ times, rows = [], steps }: WrittenLoop) {
    const path = [...this.#path, "loop"];
    if (times === undefined && rows.length === 0)
      throw this.#reader.wrong(path, said("talk.timesOrRows"));
    return {
      do: "loop" as const,
      times: times ?? rows.length,
      rows: rows.map(textsOf),
      steps: readSteps(this.#reader, steps, [...path, "steps"], this.#setting),
    };
  }

  #choice(choice: WrittenChoice) {
    const path = [...this.#path, "if"];
    const { variable, equals, matches } = choice;
    if ((equals === undefined) === (matches === undefined))
      throw this.#reader.wrong(path, said("talk.equalsOrMatches"));
    const test =
      matches === undefined
        ? { kind: "equals" as const, text: String(equals) }
        : {
            kind: "matches" as const,
            pattern: readPattern(this.#reader, matches, [...path, "matches"]),
          };
    return {
      do: "if" as const,
      variable,
      test,
      yes: readSteps(this.#reader, choice.steps ?? [], [...path, "steps"], this.#setting),
      no: readSteps(this.#reader, choice.else ?? [], [...path, "else"], this.#setting),
    };
  }

  #expect(written: string | WrittenExpectation) {
    const { timeout, ...tests } = typeof written === "string" ? NO_TESTS : written;
    const path = [...this.#path, "expect"];
    const given = typeof written === "string" ? written : tests;
    const { framed } = this.#setting;
    const duration =
      timeout === undefined ? this.#setting.timeout : this.#duration(timeout, "expect", "timeout");
    return {
      do: "expect" as const,
      expectation: readExpectation(this.#reader, given, path, framed),
      timeout: duration,
    };
  }
}
