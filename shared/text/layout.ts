// Text laid out over indented lines: nothing is rewritten, each token is a range of the source and shows as it was sent.

/** What a token is, for its colour. */
export type LayoutKind =
  | "punctuation"
  | "key"
  | "string"
  | "number"
  | "literal"
  | "tag"
  | "attribute"
  | "value"
  | "text"
  | "comment"
  | "declaration";

export interface LayoutToken {
  readonly kind: LayoutKind;
  /** UTF-16 range in the source text. */
  readonly from: number;
  readonly to: number;
  /** Whether a space is shown before it. */
  readonly space: boolean;
}

export interface LayoutLine {
  /** Levels of indentation. */
  readonly depth: number;
  readonly tokens: readonly LayoutToken[];
}

export interface Layout {
  readonly lines: readonly LayoutLine[];
  /** False where the document has more lines than MAX_LAYOUT_LINES; it was read to its end all the same. */
  readonly complete: boolean;
}

/** Deeper documents are not laid out: nobody reads them, and indentation would grow without bound. */
export const MAX_LAYOUT_DEPTH = 256;
export const MAX_LAYOUT_LINES = 200_000;

/** Collects lines up to the bound. */
export function layoutWriter(): LayoutWriter {
  const lines: { depth: number; tokens: LayoutToken[] }[] = [];
  let complete = true;
  return {
    line(depth) {
      if (lines.length >= MAX_LAYOUT_LINES) complete = false;
      else lines.push({ depth, tokens: [] });
    },
    token(kind, from, to, space = false) {
      if (complete) lines.at(-1)?.tokens.push({ kind, from, to, space });
    },
    done: () => ({ lines, complete }),
  };
}

export interface LayoutWriter {
  /** Starts a line. */
  line(depth: number): void;
  /** Adds to the line that was started last. */
  token(kind: LayoutKind, from: number, to: number, space?: boolean): void;
  done(): Layout;
}

/** A line as plain text, two spaces for each level. */
export function layoutLineText(source: string, line: LayoutLine): string {
  let out = "  ".repeat(line.depth);
  for (const { from, to, space } of line.tokens) out += (space ? " " : "") + source.slice(from, to);
  return out;
}
