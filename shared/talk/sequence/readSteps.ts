import { said } from "../../words/said.ts";
import { readExpectation, readPattern } from "./readExpectation.ts";
import { pathText, type Path, type SequenceReader } from "./SequenceReader.ts";
import { joinFile } from "./joinFile.ts";
import type { RowFile } from "./RowFile.ts";
import type { CallStep, Step } from "./Sequence.ts";
import { textsOf } from "./textsOf.ts";
import {
  MAX_DEPTH,
  STEP_KEYS,
  type WrittenCall,
  type WrittenChoice,
  type WrittenExpectation,
  type WrittenLoop,
  type WrittenMessage,
  type WrittenStep,
  type WrittenVariables,
} from "./sequenceFile.ts";

/** What holds for all steps of a file. */
export interface StepSetting {
  /** ms, unless a step says otherwise. */
  readonly timeout: number;
  /** Whether what comes is cut into messages. */
  readonly framed: boolean;
  /** Whether files that are named can be read. */
  readonly files: boolean;
  /** Hears each step that is read; throws a Refusal where there are too many. */
  readonly count: (reader: SequenceReader, path: Path) => void;
  /** Reads a file that is called, its path joined. Throws a Refusal. */
  readonly called: (file: string, reader: SequenceReader, path: Path) => CalledFile;
}

export type CalledFile = Pick<CallStep, "variables" | "steps">;

/** Those that are right; what is wrong with the others `reader.finish` tells. Throws a Refusal. */
export function readSteps(
  reader: SequenceReader,
  steps: readonly WrittenStep[],
  path: Path,
  setting: StepSetting,
): readonly Step[] {
  if (path.filter((key) => key === "steps" || key === "else").length > MAX_DEPTH)
    throw reader.wrong(path, said("talk.tooDeep", { most: MAX_DEPTH }));
  return steps.flatMap((step, index) => {
    const read = () => new StepReader(reader, [...path, index], setting).read(step);
    return reader.attempt(read) ?? [];
  });
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
    this.#setting.count(this.#reader, this.#path);
    const keys = Object.keys(step);
    if (keys.length !== 1)
      throw this.#reader.wrong(this.#path, said("talk.oneKey", { known: STEP_KEYS, got: keys }));
    const { file } = this.#reader;
    const place = {
      path: pathText(this.#path),
      line: this.#reader.line(this.#path),
      ...(file === null ? {} : { file }),
    };
    const { timeout } = this.#setting;
    if (step.send !== undefined)
      return { ...place, do: "send", message: this.#template(step.send, "send") };
    if (step.expect !== undefined) return { ...place, ...this.#expect(step.expect, "expect") };
    if (step.wait !== undefined)
      return { ...place, do: "wait", duration: this.#duration(step.wait, "wait") };
    if (step["wait-for"] !== undefined)
      return { ...place, do: "wait-for", what: step["wait-for"], timeout };
    if (step.set !== undefined)
      return { ...place, do: "set", values: this.#values(step.set, "set") };
    if (step.call !== undefined) return { ...place, ...this.#call(step.call) };
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

  #values(written: WrittenVariables, ...keys: readonly string[]) {
    return [...textsOf(written)].map(
      ([name, text]) =>
        [name, this.#reader.template(text, [...this.#path, ...keys, name])] as const,
    );
  }

  #call(written: string | WrittenCall): CallStep {
    const path = [...this.#path, "call"];
    const {
      file,
      take = [],
      variables = "shared",
      ...call
    } = typeof written === "string" ? { file: written } : written;
    const own = variables === "own";
    if (!own && take.length > 0)
      throw this.#reader.wrong([...path, "take"], said("talk.takeOfOwn"));
    const at = typeof written === "string" ? path : [...path, "file"];
    const called = this.#setting.called(joinFile(this.#reader.name, file), this.#reader, at);
    return {
      do: "call",
      own,
      take,
      values: this.#values(call.with ?? {}, "call", "with"),
      ...called,
    };
  }

  #rowFile({ csv, json }: WrittenLoop): RowFile | null {
    const written = csv ?? json;
    if (written === undefined) return null;
    const key = csv === undefined ? "json" : "csv";
    if (!this.#setting.files)
      throw this.#reader.wrong([...this.#path, "loop", key], said("talk.filesNotHere"));
    const { file, separator = null } = typeof written === "string" ? { file: written } : written;
    return { name: joinFile(this.#reader.name, file), format: key, separator };
  }

  #loop(loop: WrittenLoop) {
    const { times, rows = [], steps } = loop;
    const path = [...this.#path, "loop"];
    const { csv, json } = loop;
    const ways = [csv, json, times ?? loop.rows].filter((each) => each !== undefined);
    if (ways.length > 1) throw this.#reader.wrong(path, said("talk.oneKindOfRows"));
    if (ways.length === 0) throw this.#reader.wrong(path, said("talk.timesOrRows"));
    return {
      do: "loop" as const,
      times: times ?? rows.length,
      rows: rows.map(textsOf),
      rowFile: this.#rowFile(loop),
      steps: readSteps(this.#reader, steps, [...path, "steps"], this.#setting),
    };
  }

  #choice(choice: WrittenChoice) {
    const path = [...this.#path, "if"];
    return {
      do: "if" as const,
      test: this.#test(choice, path),
      yes: readSteps(this.#reader, choice.steps ?? [], [...path, "steps"], this.#setting),
      no: readSteps(this.#reader, choice.else ?? [], [...path, "else"], this.#setting),
    };
  }

  #test({ variable, equals, matches, expect }: WrittenChoice, path: Path) {
    const ofVariable = [variable, equals ?? matches].filter((each) => each !== undefined).length;
    if (expect !== undefined && ofVariable === 0) {
      const { expectation, timeout } = this.#expect(expect, "if", "expect");
      return { kind: "comes" as const, expectation, timeout };
    }
    const isBoth = equals !== undefined && matches !== undefined;
    if (variable === undefined || expect !== undefined || ofVariable < 2 || isBoth)
      throw this.#reader.wrong(path, said("talk.whatDecides"));
    if (matches === undefined) return { kind: "equals" as const, variable, text: String(equals) };
    const pattern = readPattern(this.#reader, matches, [...path, "matches"]);
    return { kind: "matches" as const, variable, pattern };
  }

  #expect(written: string | WrittenExpectation, ...keys: readonly string[]) {
    const { timeout, ...tests } = typeof written === "string" ? NO_TESTS : written;
    const path = [...this.#path, ...keys];
    const given = typeof written === "string" ? written : tests;
    const { framed } = this.#setting;
    const duration =
      timeout === undefined ? this.#setting.timeout : this.#duration(timeout, ...keys, "timeout");
    return {
      do: "expect" as const,
      expectation: readExpectation(this.#reader, given, path, framed),
      timeout: duration,
    };
  }
}
