// The rows of a file while it is read: no more of it is in memory than a row, and a piece; of a list of JSON the whole file.

import { said } from "../../words/said.ts";
import { CsvReader } from "./CsvReader.ts";
import { rowOfLine, rowsOfList } from "./jsonRows.ts";
import { RowFault, type Row, type RowFile } from "./RowFile.ts";
import { MAX_FILE, MAX_ROW } from "./sequenceFile.ts";

/** Throws a RowFault where the data is wrong, and what reading throws. */
export async function* rowsOf(
  pieces: AsyncIterable<Uint8Array>,
  { format, separator }: RowFile,
): AsyncGenerator<Row, void> {
  const texts = textsOfPieces(pieces);
  if (format === "json") return yield* jsonOf(texts);
  const csv = new CsvReader(separator);
  for await (const text of texts) yield* csv.push(text);
  yield* csv.end();
}

async function* textsOfPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for await (const piece of pieces) {
    const text = decoded(
      () => decoder.decode(piece, { stream: true }),
      () => {
        const [before = ""] = new TextDecoder().decode(piece).split("\ufffd", 1);
        return line + newlines(before);
      },
    );
    line += newlines(text);
    yield text;
  }
  yield decoded(
    () => decoder.decode(),
    () => line,
  );
}

function newlines(text: string): number {
  return text.match(/\n/g)?.length ?? 0;
}

function decoded(decode: () => string, line: () => number): string {
  try {
    return decode();
  } catch {
    throw new RowFault(line(), said("talk.rowsAreNotUtf8"));
  }
}

async function* jsonOf(texts: AsyncIterable<string>): AsyncGenerator<Row, void> {
  let rest = "";
  let line = 1;
  let isList: boolean | null = null;
  for await (const text of texts) {
    rest += text;
    isList ??= rest.trim() === "" ? null : rest.trimStart().startsWith("[");
    if (isList === true) {
      if (rest.length > MAX_FILE)
        throw new RowFault(1, said("talk.listTooLong", { most: MAX_FILE }));
      continue;
    }
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const each of lines) {
      if (each.trim() !== "") yield rowOfLine(each, line);
      line += 1;
    }
    if (rest.length > MAX_ROW) throw new RowFault(line, said("talk.rowTooLong", { most: MAX_ROW }));
  }
  if (isList === true) yield* rowsOfList(rest);
  else if (rest.trim() !== "") yield rowOfLine(rest, line);
}
