// A payload as lines of text, each with its bytes: `for (const line of textLines(bytes, "utf-8"))`.

import { type DecodedText, decodeText } from "./decodeText.ts";
import type { Encoding } from "./encodings.ts";
import { type LineOptions, type LineRange, lineRanges } from "./scanLines.ts";

/** A line and its text, without what ends it. Offsets count from the payload's start. */
export interface TextLine extends LineRange {
  readonly decoded: DecodedText;
}

/** Decodes line by line, only as far as it is asked. */
export function* textLines(
  bytes: Uint8Array,
  encoding: Encoding,
  options: LineOptions = {},
): Generator<TextLine, void> {
  const { base = 0 } = options;
  for (const line of lineRanges(bytes, encoding, options)) {
    const content = bytes.subarray(line.from - base, line.to - base);
    yield { ...line, decoded: decodeText(content, encoding, line.from) };
  }
}
