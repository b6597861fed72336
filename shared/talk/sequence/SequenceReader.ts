import type * as v from "valibot";
import { LineCounter, isNode, parseDocument, type Document } from "yaml";
import { Refusal } from "../../model/failure.ts";
import { said, type Text } from "../../words/said.ts";
import { parseTemplate } from "../template/parseTemplate.ts";
import type { Template } from "../template/Template.ts";
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

  /** From 1. */
  line(path: Path): number {
    return this.#place(path).line;
  }

  wrong(path: Path, problem: Text): Refusal {
    return this.#refused(
      this.#place(path),
      said("talk.problemOf", { where: pathText(path), problem }),
    );
  }

  #parse(): unknown {
    const document = parseDocument(this.#source, { lineCounter: this.#lines, prettyErrors: false });
    const [error] = document.errors;
    // The library's own sentence: it knows what it wanted there.
    if (error !== undefined) throw this.#refused(this.#lines.linePos(error.pos[0]), error.message);
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
    for (const key of keys)
      if (!known.includes(key)) throw this.wrong([key], said("talk.unknownKey", { known }));
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

  #refused({ line, col }: { readonly line: number; readonly col: number }, problem: Text): Refusal {
    return this.#kind.fault(said("talk.badAt", { name: this.name, line, column: col, problem }));
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
