// What stands between the braces of a field, taken apart: `counter:u16be start=1 of="a b"`.

import { said } from "../../words/said.ts";
import { trimmed, type Words } from "./tokens.ts";
import { expectedInstead, WrongTemplate } from "./WrongTemplate.ts";

/** The words are the value's. */
export interface Option extends Words {
  readonly nameAt: number;
}

export interface GivenField {
  readonly name: Words;
  /** What is behind the colon; null where there is none. */
  readonly format: Words | null;
  /** By name: the value, and where the name stands. */
  readonly options: ReadonlyMap<string, Option>;
  /** All of it. */
  readonly inner: Words;
}

const HEAD = /^([^\s:="]+)(?::([^\s:="]*))?/;
/** A value between quotation marks, where `\"` and `\\` stand for themselves, or one without blanks. */
const OPTION = /\s+([a-z]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s"]*))/y;

/** Throws a WrongTemplate. */
export function takeApart(inner: Words): GivenField {
  const head = HEAD.exec(inner.text);
  if (head === null) throw expectedInstead(inner, said("template.field"));
  const [whole, name = "", format] = head;
  const options = new Map<string, Option>();
  let at = whole.length;
  while (at < inner.text.length) {
    OPTION.lastIndex = at;
    const match = OPTION.exec(inner.text);
    const rest = trimmed({ at: inner.at + at, text: inner.text.slice(at) });
    if (match === null) throw expectedInstead(rest, said("template.optionsForm"));
    const [text, option = "", quoted, bare] = match;
    if (options.has(option))
      throw new WrongTemplate(rest, said("template.onlyOnce", { name: option }));
    const value = quoted?.replaceAll(/\\(["\\])/g, "$1") ?? bare ?? "";
    const end = at + text.length;
    const width = quoted === undefined ? value.length : quoted.length + 1;
    options.set(option, { at: inner.at + end - width, text: value, nameAt: rest.at });
    at = end;
  }
  return {
    name: { at: inner.at, text: name },
    format: format === undefined ? null : { at: inner.at + name.length + 1, text: format },
    options,
    inner,
  };
}
