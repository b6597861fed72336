// Rows of a loop that stand in a file: its columns, or its keys, become variables.

import type { Text } from "../../words/said.ts";

export interface RowFile {
  /** As the sequence's own name has it: relative to the folder of the file that is run. */
  readonly name: string;
  /** `json`: a list of objects, or an object on each line. */
  readonly format: "csv" | "json";
  /** Between columns of CSV; null: the first of tab, `;` and `,` that its first line has. */
  readonly separator: string | null;
}

/** What is wrong with the data, and in which line, from 1. */
export class RowFault extends Error {
  readonly line: number;
  readonly problem: Text;

  constructor(line: number, problem: Text) {
    super();
    this.line = line;
    this.problem = problem;
  }
}

/** Variables of one round. */
export interface Row {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}
