// Text as it was sent: a row for each line, long lines over several rows.

import { decodeText } from "../../../shared/text/decodeText.ts";
import type { Encoding } from "../../../shared/text/encodings.ts";
import type { ControlStyle } from "../../../shared/text/showText.ts";
import type { LineIndex } from "./lineIndex.ts";
import type { PayloadReader } from "../read/payloadReader.ts";
import { textPieces, type TextSource } from "./textSource.ts";

export function lineSource(
  reader: Pick<PayloadReader, "slice" | "want">,
  index: LineIndex,
  encoding: Encoding,
  controls: ControlStyle,
): TextSource {
  return {
    rows: index.rows(),
    row(at) {
      const line = index.line(at);
      if (line === null) return null;
      const { from, next, number } = line;
      const bytes = reader.slice(from, next);
      if (bytes === null) {
        reader.want(from, next);
        return null;
      }
      const pieces = textPieces(decodeText(bytes, encoding, from), controls);
      return { label: number === null ? "" : String(number), depth: 0, pieces, from, to: next };
    },
    rowOf: (byte) => index.rowOf(byte),
  };
}
