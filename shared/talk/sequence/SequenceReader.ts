import type * as v from "valibot";
import { LineCounter, isNode, parseDocument, type Document } from "yaml";
import type { FrameSpec } from "../../framing/frameSpec.ts";
import { parseFrameSpec } from "../../framing/parseFrameSpec.ts";
import { Refusal } from "../../model/failure.ts";
import { said, type Text } from "../../words/said.ts";
import { parseTemplate } from "../template/parseTemplate.ts";
import type { Template } from "../template/Template.ts";
import { BadFile, MAX_FAULTS } from "./BadFile.ts";
import { milliseconds } from "./duration.ts";
import {
  MAX_DURATION,
  sequenceCheck,
  VERSION,
  type WrittenDuration,
  type WrittenMessage,
} from "./sequenceFile.ts";

/** Code of what is refused here. */
export const BAD_SEQUENCE = "PORTSCOPE_BAD_SEQUENCE";

interface Place {
  readonly line: number;
  readonly col: number;
}

/** Keys and indexes that lead to a value. */
export type Path = readonly (string | number)[];

/** A kind of files that are read so. */
export interface FileKind {
  /** The key at the top that says which kind it is; its value is the version. */
  readonly mark: string;
  readonly known: readonly string[];
  /** Said where the mark is missing. */
  readonly isNone: Text;
  /** What is wrong with one. */
  readonly fault: (sentence: Text) => Refusal;
}

const SEQUENCE: FileKind = {
  mark: "portscope-sequence",
  known: Object.keys(sequenceCheck.entries),
  isNone: said("talk.isNone", { version: VERSION }),
  fault: badSequence,
};

/** The file's values, and how what is wrong with one of them is told. */
export class SequenceReader {
  readonly #source: string;
  readonly name: string;
  /** As it is said with a step's place; null of the file that is run. */
  readonly file: string | null;
  readonly #kind: FileKind;
  readonly #lines = new LineCounter();
  #document: Document | null = null;
  readonly #faults: Text[] = [];

  constructor(source: string, name: string, { kind = SEQUENCE, isCalled = false } = {}) {
    this.#source = source;
    this.name = name;
    this.file = isCalled ? name : null;
    this.#kind = kind;
  }

  /** All of it, checked as far as its keys at the top. Throws a Refusal. */
  values(): unknown {
    const value = this.#parse();
    this.#checkKeys(value);
    return value;
  }

  /** Texts of a message. Throws a Refusal that says where. */
  template(message: WrittenMessage, path: Path): Template {
    const hex = typeof message === "object";
    const parsed = parseTemplate(hex ? message.hex : message, hex ? "hex" : "text");
    if (parsed.ok) return parsed.template;
    const { at, length, sentence } = parsed.problem;
    const text = (hex ? message.hex : message).slice(at, at + Math.min(length, 30));
    throw this.wrong(
      hex ? [...path, "hex"] : path,
      said("talk.inText", { problem: sentence, text }),
    );
  }

  /** In ms; null where none is written. */
  duration(written: WrittenDuration | undefined, path: Path): number | null {
    if (written === undefined) return null;
    const duration = milliseconds(written, MAX_DURATION);
    if (duration === null) throw this.wrong(path, said("talk.tooLong", { hours: 24 }));
    return duration;
  }

  /** Null where none is written. Throws a Refusal. */
  frame(written: string | undefined, path: Path): FrameSpec | null {
    if (written === undefined) return null;
    const parsed = parseFrameSpec(written);
    if (!parsed.ok) throw this.wrong(path, parsed.problem.sentence);
    return parsed.spec;
  }

  /** From 1. */
  line(path: Path): number {
    return this.#place(path).line;
  }

  /** Null where it is wrong: that is told at the end, with what else is. Throws a BadFile where enough is wrong. */
  attempt<T>(read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof BadFile)) {
        if (error instanceof Refusal) this.finish();
        throw error;
      }
      this.#faults.push(...error.faults);
      if (this.#faults.length >= MAX_FAULTS) this.finish();
      return null;
    }
  }

  /** Throws a BadFile where something was wrong. */
  finish(): void {
    const [first, ...others] = this.#faults;
    if (first !== undefined) throw this.#bad(first, others);
  }

  /** All of these, of which there is one. */
  wrongs(all: readonly { readonly path: Path; readonly problem: Text }[]): Refusal {
    const [first, ...others] = all.map(({ path, problem }) => this.wrong(path, problem));
    const texts = others.map(({ failure }) => failure.sentence);
    return this.#bad(first?.failure.sentence ?? "", texts);
  }

  wrong(path: Path, problem: Text): Refusal {
    return this.#refused(
      this.#place(path),
      said("talk.problemOf", { where: pathText(path), problem }),
    );
  }

  #parse(): unknown {
    const document = parseDocument(this.#source, { lineCounter: this.#lines, prettyErrors: false });
    // The library's own sentences: it knows what it wanted there.
    const [first, ...others] = document.errors.map(({ pos, message }) =>
      this.#sentence(this.#lines.linePos(pos[0]), message),
    );
    if (first !== undefined) throw this.#bad(first, others);
    this.#document = document;
    try {
      // Bounded: an alias of an alias of an alias … is a short file of very many values.
      return document.toJS({ maxAliasCount: 100 });
    } catch {
      throw this.#refused({ line: 1, col: 1 }, said("talk.tooManyAliases"));
    }
  }

  /** What is mistyped is said before what is missing for that reason. */
  #checkKeys(value: unknown): void {
    const { known, mark, isNone } = this.#kind;
    const isTable = typeof value === "object" && value !== null && !Array.isArray(value);
    const keys = isTable ? Object.keys(value) : [];
    if (!keys.includes(mark)) throw this.#refused({ line: 1, col: 1 }, isNone);
    const unknown = keys.filter((key) => !known.includes(key));
    const problem = said("talk.unknownKey", { known });
    if (unknown.length > 0) throw this.wrongs(unknown.map((key) => ({ path: [key], problem })));
  }

  /** Of the value, or of the innermost one on the way there that the file has. */
  #place(path: Path): { readonly line: number; readonly col: number } {
    for (let length = path.length; length > 0; length--) {
      const node = this.#document?.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range !== null && node.range !== undefined)
        return this.#lines.linePos(node.range[0]);
    }
    return { line: 1, col: 1 };
  }

  #refused(place: Place, problem: Text): Refusal {
    return this.#bad(this.#sentence(place, problem), []);
  }

  #sentence({ line, col }: Place, problem: Text): Text {
    return said("talk.badAt", { name: this.name, line, column: col, problem });
  }

  #bad(first: Text, others: readonly Text[]): BadFile {
    return new BadFile(this.#kind.fault(first).failure, others.slice(0, MAX_FAULTS - 1));
  }
}

/** Of what valibot found. */
export function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
}

/** `steps[2].loop.steps[0]` */
export function pathText(path: Path): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`))
    .join("")
    .replace(/^\./, "");
}

/** What is wrong with a file. */
export function badSequence(sentence: Text): Refusal {
  return new Refusal({ code: BAD_SEQUENCE, syscall: "", sentence, next: said("talk.correct") });
}
