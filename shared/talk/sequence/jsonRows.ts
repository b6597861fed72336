// Rows as JSON: a list of objects, which is read whole, or an object on each line.

import { LineCounter, parseDocument } from "yaml";
import { said } from "../../words/said.ts";
import { RowFault, type Row } from "./RowFile.ts";
import { VARIABLE } from "./sequenceFile.ts";

/** Of a whole file. Throws a RowFault. */
export function rowsOfList(text: string): readonly Row[] {
  const list = parsed(text, 1);
  if (!Array.isArray(list)) throw new RowFault(1, said("talk.rowsAreObjects"));
  const lines = linesOfItems(text);
  return list.map((item: unknown, at) => rowOf(item, lines[at] ?? 1));
}

/** Of one line. Throws a RowFault. */
export function rowOfLine(text: string, line: number): Row {
  return rowOf(parsed(text, line), line);
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RowFault(line + lineOfFault(text) - 1, said("talk.noJson"));
  }
}

/** From 1. JSON.parse tells no place, YAML's reader does. */
function lineOfFault(text: string): number {
  const lineCounter = new LineCounter();
  const [error] = parseDocument(text, { lineCounter, prettyErrors: false }).errors;
  return error === undefined ? 1 : lineCounter.linePos(error.pos[0]).line;
}

function rowOf(item: unknown, line: number): Row {
  if (typeof item !== "object" || item === null || Array.isArray(item))
    throw new RowFault(line, said("talk.rowsAreObjects"));
  const values = Object.entries(item).map(([name, value]: [string, unknown]) => {
    if (!VARIABLE.test(name)) throw new RowFault(line, said("talk.columnName", { name }));
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return [name, text] as const;
  });
  return { line, values: new Map(values) };
}

/** Where each item of a list begins, from 1; of JSON that was read before. */
function linesOfItems(text: string): readonly number[] {
  const lines: number[] = [];
  let [line, depth] = [1, 0];
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\])*"|[[\]{}\n]/g)) {
    if (token === "\n") line += 1;
    else if (token === "]" || token === "}") depth -= 1;
    else {
      if (depth === 1) lines.push(line);
      if (token === "[" || token === "{") depth += 1;
    }
  }
  return lines;
}
