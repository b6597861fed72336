// A document laid out: first the lines before it, as they are, then its own.

import { decodeText, type DecodedText } from "../../../shared/text/decodeText.ts";
import type { Encoding } from "../../../shared/text/encodings.ts";
import type { LayoutLine } from "../../../shared/text/layout.ts";
import { visibleText } from "../../../shared/format/controlPictures.ts";
import type { FormField, FormText } from "../../../shared/text/layoutForm.ts";
import { scanLines } from "../../../shared/text/scanLines.ts";
import type { ControlStyle } from "../../../shared/text/showText.ts";
import type { TextDocument } from "./findDocument.ts";
import { lastAtMost } from "./lineIndex.ts";
import { textPieces, type TextPiece, type TextRow, type TextSource } from "./textSource.ts";

/** Characters of one token that are drawn; the rest is a note that stands for its bytes. */
const MAX_DRAWN = 2000;

export function documentSource(
  document: TextDocument,
  encoding: Encoding,
  controls: ControlStyle,
): TextSource {
  const { decoded } = document;
  const head = scanLines(document.head, encoding).lines;
  const lines: readonly (LayoutLine | FormField)[] =
    document.kind === "Form" ? document.fields : document.layout.lines;
  const first = (line: LayoutLine | FormField): number =>
    "tokens" in line ? (line.tokens[0]?.from ?? 0) : line.name.from;
  const starts = [
    ...head.map(({ from }) => from),
    // The first line also holds what stands before it: white space, a byte order mark.
    ...lines.map((line, at) =>
      at === 0 ? document.from : (decoded.offsets[first(line)] ?? document.from),
    ),
  ];
  const end = decoded.offsets.at(-1) ?? 0;

  function pieces(at: number, from: number, to: number): readonly TextPiece[] {
    if (at < head.length)
      return textPieces(decodeText(document.head.subarray(from, to), encoding, from), controls);
    const line = lines[at - head.length];
    if (line === undefined) return [];
    if (!("tokens" in line)) return formPieces(line, decoded);
    return line.tokens.flatMap((token) => [
      ...(token.space ? [gap(decoded.offsets[token.from] ?? 0, " ")] : []),
      ...tokenPieces(decoded, token, controls),
    ]);
  }
  return {
    rows: starts.length,
    row(at): TextRow | null {
      const from = starts[at];
      if (from === undefined) return null;
      const to = starts[at + 1] ?? end;
      const line = lines[at - head.length];
      const depth = line !== undefined && "tokens" in line ? line.depth : 0;
      return { label: String(at + 1), depth, pieces: pieces(at, from, to), from, to };
    },
    rowOf: (byte) => lastAtMost(starts, byte),
  };
}

function tokenPieces(
  { text, offsets }: DecodedText,
  { from, to, kind }: Pick<TextPiece, "from" | "to" | "kind">,
  controls: ControlStyle,
): TextPiece[] {
  const drawn = Math.min(to, from + MAX_DRAWN);
  const part = {
    text: text.slice(from, drawn),
    offsets: offsets.subarray(from, drawn + 1),
    invalid: 0,
  };
  const pieces = textPieces(part, controls, kind);
  if (drawn === to) return pieces;
  const rest = { from: offsets[drawn] ?? 0, to: offsets[to] ?? 0 };
  return [...pieces, { ...rest, kind: "note", shown: `… ${to - drawn} more`, offsets: null }];
}

function formPieces({ name, value }: FormField, decoded: DecodedText): TextPiece[] {
  const part = (text: FormText, kind: TextPiece["kind"]): TextPiece => ({
    kind: text.valid ? kind : "invalid",
    shown: visibleText(text.text).slice(0, MAX_DRAWN),
    from: decoded.offsets[text.from] ?? 0,
    to: decoded.offsets[text.to] ?? 0,
    offsets: null,
  });
  if (value === null) return [part(name, "key")];
  const equals: TextPiece = {
    kind: "punctuation",
    shown: " = ",
    from: decoded.offsets[name.to] ?? 0,
    to: decoded.offsets[value.from] ?? 0,
    offsets: null,
  };
  return [part(name, "key"), equals, part(value, "string")];
}

/** Space that the sender did not write. */
function gap(at: number, shown: string): TextPiece {
  return { kind: "text", shown, from: at, to: at, offsets: null };
}
