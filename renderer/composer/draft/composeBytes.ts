// What the composer's text stands for: bytes in the chosen encoding, with the chosen line breaks and ending where they are
// written as text, or what is wrong and where.

import type { Bytes } from "../../../shared/format/escapes.ts";
import { parseHex } from "../../../shared/format/hex.ts";
import { joinBytes } from "../../../shared/format/joinBytes.ts";
import { parseLines } from "../../../shared/format/parseLines.ts";
import { encodeText } from "../../../shared/text/encodeText.ts";
import type { Encoding } from "../../../shared/text/encodings.ts";
import type { BREAK_NAMES, DRAFT_MODES, ENDING_NAMES } from "../../../shared/model/draft.ts";
import { said, type Text } from "../../../shared/words/said.ts";

export type Mode = (typeof DRAFT_MODES)[number];

interface TitledText<T> {
  readonly title: Text;
  readonly text: T;
}

export const ENDINGS = {
  none: { title: said("composer.noEnding"), text: "" },
  lf: { title: said("composer.lf"), text: "\n" },
  crlf: { title: said("composer.crLf"), text: "\r\n" },
  cr: { title: said("composer.cr"), text: "\r" },
  nul: { title: said("composer.nul"), text: "\0" },
} as const satisfies Readonly<Record<(typeof ENDING_NAMES)[number], TitledText<string>>>;

/** What a line break within the text is sent as. Typed, it is LF; a CR before it stands in the text as \r. */
export const BREAKS = {
  typed: { title: said("composer.breaksAsTyped"), text: null },
  lf: { title: said("composer.breaksAsLf"), text: "\n" },
  crlf: { title: said("composer.breaksAsCrLf"), text: "\r\n" },
} as const satisfies Readonly<Record<(typeof BREAK_NAMES)[number], TitledText<string | null>>>;

export type Ending = keyof typeof ENDINGS;
export type Breaks = keyof typeof BREAKS;

export interface Draft {
  readonly mode: Mode;
  readonly text: string;
  /** Of text only, as are the next two; kept while one writes hex. */
  readonly ending: Ending;
  readonly breaks: Breaks;
  readonly encoding: Encoding;
  /** Whether the text is a template (shared/talk/template), in text or hex. */
  readonly fields: boolean;
  /** Of its variables, by name. */
  readonly variables: Readonly<Record<string, string>>;
  /** How often it was sent with its fields: what its counters count. */
  readonly count: number;
}

export const EMPTY_DRAFT: Draft = {
  mode: "text",
  text: "",
  ending: "none",
  breaks: "typed",
  encoding: "utf-8",
  fields: false,
  variables: {},
  count: 0,
};

export function composeBytes({ mode, text, ending, breaks, encoding }: Draft): Bytes {
  if (mode === "hex") return parseHex(text);
  const encode = (part: string): Bytes => encodeText(part, encoding);
  const body = parseLines(text, encode, BREAKS[breaks].text);
  if (!body.ok) return body;
  const tail = encode(ENDINGS[ending].text);
  if (!tail.ok) return tail;
  return { ok: true, bytes: joinBytes([body.bytes, tail.bytes]) };
}

/** Pasted text as it must stand in a field that knows LF only: each CR as \r, so that it is kept and seen. */
export function pasted(text: string): string {
  return text.replaceAll("\r", "\\r");
}
