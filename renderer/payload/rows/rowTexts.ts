// Rows as text for the clipboard, each with all its bytes, which are read where a form needs them.

import { toBase64 } from "../../../shared/format/base64.ts";
import { visibleText } from "../../../shared/format/controlPictures.ts";
import { toEscapes } from "../../../shared/format/escapes.ts";
import { toHex } from "../../../shared/format/hex.ts";
import { formatIsoTime } from "../../../shared/format/time.ts";
import { rowSentence } from "../../../shared/model/describeEvent.ts";
import { carriesBytes, rowLength, rowNumber, type Row } from "../../../shared/model/rows.ts";
import type { Encoding } from "../../../shared/text/encodings.ts";
import type { Wording } from "../../../shared/words/wording.ts";
import { payloadText } from "../../events/payloadPreview.ts";
import { plainText } from "../text/plainText.ts";

export interface CopiedRow {
  readonly row: Row;
  /** All of them, or as many as there was room for; none where they were not read. */
  readonly bytes: Uint8Array;
}

export interface RowStyle {
  readonly t: Wording;
  readonly encoding: Encoding;
}

const ARROWS = { in: "←", out: "→" } as const;

/** As the table shows them: columns under each other, the start of each payload. */
export function asText(rows: readonly CopiedRow[], { t }: RowStyle): string {
  const cells = rows.map(({ row }) => [
    rowNumber(row),
    formatIsoTime(row.time),
    `#${row.socket}`,
    row.call,
    row.direction === null ? "" : ARROWS[row.direction],
    row.peer,
    carriesBytes(row) ? String(rowLength(row)) : "",
    carriesBytes(row) ? payloadText(row, t) : visibleText(rowSentence(row, t)),
  ]);
  const widths = cells[0]?.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  return lines(
    cells.map((line) =>
      line
        .map((cell, at) => (at === line.length - 1 ? cell : cell.padEnd(widths?.[at] ?? 0)))
        .join("  ")
        .trimEnd(),
    ),
  );
}

// not for people: names of columns and keys for programs, as the command line's JSON has them.
const COLUMNS = ["seq", "time", "socket", "call", "direction", "peer", "length", "data"];

/** For a spreadsheet: bytes as text with escapes, so that a tab or a line end in them is none of the table's. */
export function asTsv(rows: readonly CopiedRow[], { t }: RowStyle): string {
  const body = rows.map(({ row, bytes }) =>
    [
      rowNumber(row),
      formatIsoTime(row.time),
      row.socket,
      row.call,
      row.direction ?? "",
      row.peer,
      carriesBytes(row) ? rowLength(row) : "",
      carriesBytes(row) ? toEscapes(bytes) : visibleText(rowSentence(row, t)),
    ].join("\t"),
  );
  return lines([COLUMNS.join("\t"), ...body]);
}

export function asJson(rows: readonly CopiedRow[], { t }: RowStyle): string {
  const values = rows.map(({ row, bytes }) => {
    const { seq, part, at, time, socket, call, direction, peer, failed } = row;
    const message = at < 0 ? {} : { message: rowNumber({ seq, part }), at };
    const known = { seq, ...message, time, socket, call, direction, peer };
    return carriesBytes(row)
      ? { ...known, length: rowLength(row), data: toBase64(bytes) }
      : { ...known, failed, text: rowSentence(row, t) };
  });
  return lines([JSON.stringify(values, null, 2)]);
}

/** A line of digits for each row with bytes. */
export function asHex(rows: readonly CopiedRow[]): string {
  return lines(rows.filter(({ row }) => carriesBytes(row)).map(({ bytes }) => toHex(bytes)));
}

/** The bytes one after the other, as text. */
export function asPayload(rows: readonly CopiedRow[], { encoding }: RowStyle): string {
  return rows.map(({ bytes }) => plainText(bytes, encoding)).join("");
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("");
}
