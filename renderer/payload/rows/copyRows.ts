// Copies the selected rows, and says what was copied.

import { said, type Text } from "../../../shared/words/said.ts";
import { formatBytes } from "../../../shared/words/quantity.ts";
import { carriesBytes, type Row } from "../../../shared/model/rows.ts";
import type { App } from "../../app/App.ts";
import { attempt } from "../../app/attempt.ts";
import { say } from "../../app/say.ts";
import { readSelectedRows } from "../../events/picking.ts";
import { copyText } from "../../kit/copyText.ts";
import { encodingSetting } from "../payloadState.ts";
import { openRow } from "../read/openSelected.ts";
import { MAX_COPY } from "../copy/copyActions.ts";
import {
  asHex,
  asJson,
  asPayload,
  asText,
  asTsv,
  type CopiedRow,
  type RowStyle,
} from "./rowTexts.ts";

export interface RowFormat {
  readonly id: string;
  readonly title: Text;
  readonly keys?: string;
  /** Whether it needs all bytes of the rows, not only the first ones that they carry. */
  readonly reads: boolean;
  readonly write: (rows: readonly CopiedRow[], style: RowStyle) => string;
}

export const ROW_FORMATS: readonly RowFormat[] = [
  { id: "text", title: said("payload.rowsAsText"), keys: "Mod+C", reads: false, write: asText },
  { id: "tsv", title: said("payload.rowsAsTsv"), reads: true, write: asTsv },
  { id: "json", title: "JSON", reads: true, write: asJson },
  { id: "hex", title: said("copyAs.hex"), reads: true, write: asHex },
  { id: "payload", title: said("payload.rowsPayload"), reads: true, write: asPayload },
];

/** Rows whose bytes are read at once. */
const AT_ONCE = 16;

/** In the order of the recording, whichever was selected first. */
export async function copyRows(app: App, { reads, write }: RowFormat): Promise<void> {
  const selected = await readSelectedRows(app);
  const rows = selected.toSorted((a, b) => a.seq - b.seq || a.at - b.at);
  if (rows.length === 0) return;
  const copied = reads ? await attempt(app, readBytes(app, rows)) : rows.map(withoutBytes);
  if (copied === null) return;
  const text = write(copied, { t: app.t, encoding: encodingSetting.get(app) });
  if (text === "") {
    say(app, said("payload.rowsCarryNoBytes"));
    return;
  }
  copyText(text);
  const isCut = reads && copied.some(({ row, bytes }) => bytes.length < lengthOf(row));
  say(
    app,
    isCut
      ? said("payload.copiedRowsCut", { count: rows.length, most: formatBytes(MAX_COPY) })
      : said("payload.copiedRows", { count: rows.length }),
  );
}

const NO_BYTES = new Uint8Array(0);

function withoutBytes(row: Row): CopiedRow {
  return { row, bytes: NO_BYTES };
}

function lengthOf(row: Row): number {
  return carriesBytes(row) && !row.damaged ? row.result : 0;
}

/** MAX_COPY bytes of all of them together at most, those of the first rows first. */
async function readBytes(app: App, rows: readonly Row[]): Promise<readonly CopiedRow[]> {
  const copied: CopiedRow[] = [];
  let left = MAX_COPY;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const wanted = rows.slice(from, from + AT_ONCE).map((row) => {
      const count = Math.min(lengthOf(row), left);
      left -= count;
      return { row, count };
    });
    const read = wanted.map(async ({ row, count }) => ({
      row,
      bytes: count === 0 ? NO_BYTES : await openRow(app.engine, row).readAll(0, count),
    }));
    copied.push(...(await Promise.all(read)));
  }
  return copied;
}
