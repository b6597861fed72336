// CSV as RFC 4180 has it, piece by piece as it is read: the first line names the columns, a value may be quoted and then hold
// separators, quotation marks (doubled) and line breaks.
//
//     const csv = new CsvReader(null);
//     for (const piece of pieces) for (const row of csv.push(piece)) …
//     for (const row of csv.end()) …

import { said } from "../../words/said.ts";
import { RowFault, type Row } from "./RowFile.ts";
import { MAX_ROW, VARIABLE } from "./sequenceFile.ts";

const SEPARATORS = ["\t", ";", ","];

export class CsvReader {
  #separator: string | null;
  #columns: readonly string[] | null = null;
  /** Of the record that is read. */
  #values: string[] = [];
  #value = "";
  #length = 0;
  /** Within quotation marks; `behind` one that may end them. */
  #quoted: "no" | "yes" | "behind" = "no";
  #afterReturn = false;
  /** Before the first line has ended: its separator is not known yet. */
  #head = "";
  #line = 1;
  #from = 1;

  constructor(separator: string | null) {
    this.#separator = separator;
  }

  /** Rows that are whole by then. Throws a RowFault. */
  *push(text: string): Generator<Row, void> {
    if (this.#separator !== null) return yield* this.#read(text);
    this.#head += text;
    if (this.#head.length > MAX_ROW) throw this.#tooLong();
    if (/[\r\n]/.test(this.#head)) yield* this.#begin();
  }

  /** The last row, where no line break is behind it. Throws a RowFault. */
  *end(): Generator<Row, void> {
    if (this.#separator === null) yield* this.#begin();
    if (this.#quoted === "yes") throw new RowFault(this.#from, said("talk.quoteGoesOn"));
    const isEmpty = this.#values.length === 0 && this.#value === "" && this.#quoted === "no";
    if (!isEmpty) yield* this.#endRecord();
  }

  #begin(): Generator<Row, void> {
    const [first = ""] = this.#head.split(/[\r\n]/, 1);
    this.#separator = SEPARATORS.find((each) => first.includes(each)) ?? ",";
    const head = this.#head;
    this.#head = "";
    return this.#read(head);
  }

  *#read(text: string): Generator<Row, void> {
    for (const char of text) {
      if ((this.#length += 1) > MAX_ROW) throw this.#tooLong();
      const endsLine = char === "\r" || (char === "\n" && !this.#afterReturn);
      const isRest = char === "\n" && this.#afterReturn;
      this.#afterReturn = char === "\r";
      if (endsLine) this.#line += 1;
      if (this.#quoted === "yes") {
        if (char === '"') this.#quoted = "behind";
        else this.#value += char;
      } else if (isRest) this.#from = this.#line;
      else if (endsLine) {
        yield* this.#endRecord();
        this.#from = this.#line;
      } else if (char === this.#separator) this.#endValue();
      else if (char === '"' && this.#quoted === "behind") {
        this.#quoted = "yes";
        this.#value += char;
      } else if (this.#quoted === "behind")
        throw new RowFault(this.#line, said("talk.behindQuote"));
      else if (char === '"' && this.#value === "") this.#quoted = "yes";
      else this.#value += char;
    }
  }

  #endValue(): void {
    this.#values.push(this.#value);
    this.#value = "";
    this.#quoted = "no";
  }

  #endRecord(): readonly Row[] {
    const isEmpty = this.#values.length === 0 && this.#value === "" && this.#quoted === "no";
    this.#endValue();
    const values = this.#values;
    const line = this.#from;
    this.#values = [];
    this.#length = 0;
    if (isEmpty) return [];
    if (this.#columns === null) {
      this.#columns = columnsOf(values, line);
      return [];
    }
    const columns = this.#columns;
    if (values.length !== columns.length)
      throw new RowFault(
        line,
        said("talk.columnsDiffer", { got: values.length, expected: columns.length }),
      );
    return [{ line, values: new Map(columns.map((name, at) => [name, values[at] ?? ""])) }];
  }

  #tooLong(): RowFault {
    return new RowFault(this.#from, said("talk.rowTooLong", { most: MAX_ROW }));
  }
}

function columnsOf(values: readonly string[], line: number): readonly string[] {
  const names = values.map((name) => name.trim());
  for (const name of names) {
    if (!VARIABLE.test(name)) throw new RowFault(line, said("talk.columnName", { name }));
    if (names.indexOf(name) !== names.lastIndexOf(name))
      throw new RowFault(line, said("talk.columnTwice", { name }));
  }
  return names;
}
