// Drafts with fields: their bytes, what stands in them, what may come at the cursor. Loaded on demand, with all checksums.

import { joinBytes } from "../../../shared/format/joinBytes.ts";
import { buildTemplate } from "../../../shared/talk/template/buildTemplate.ts";
import { completeTemplate } from "../../../shared/talk/template/completeTemplate.ts";
import { parseTemplate, type ParsedTemplate } from "../../../shared/talk/template/parseTemplate.ts";
import { tokens } from "../../../shared/talk/template/tokens.ts";
import { WrongTemplate } from "../../../shared/talk/template/WrongTemplate.ts";
import { encodeText } from "../../../shared/text/encodeText.ts";
import { memoByObject } from "../../../shared/util/memoByObject.ts";
import type { Suggestion } from "../../kit/suggest/suggestions.ts";
import { BREAKS, ENDINGS, type Draft } from "../draft/composeBytes.ts";
import type { Composed } from "../draft/Composed.ts";
import { seededRandom, type Seed } from "../draft/seededRandom.ts";

/** What stands between braces, as far as the text can be cut. */
export interface FieldToken {
  /** UTF-16 offset and length, braces included. */
  readonly at: number;
  readonly length: number;
  /** Of a field; empty for where a part begins or ends. */
  readonly name: string;
}

export interface TemplateKit {
  /** `now`: milliseconds since the epoch. The same seed gives the same random bytes. */
  compose(draft: Draft, seed: Seed, now: number): Composed;
  tokensOf(draft: Draft): readonly FieldToken[];
  /** In the order in which they stand in the text, each once. */
  variablesOf(draft: Draft): readonly string[];
  suggest(draft: Draft, text: string, cursor: number): readonly Suggestion[];
}

export const templateKit: TemplateKit = { compose, tokensOf, variablesOf, suggest };

/** A draft is taken apart once. */
const parse = memoByObject(({ text, mode, encoding, breaks }: Draft): ParsedTemplate => {
  const encode = (part: string) => encodeText(part, encoding);
  return parseTemplate(text, mode, encode, BREAKS[breaks].text);
});

function compose(draft: Draft, seed: Seed, now: number): Composed {
  const parsed = parse(draft);
  if (!parsed.ok) return parsed;
  const { variables, count, mode, ending, encoding } = draft;
  const built = buildTemplate(parsed.template, {
    count,
    now: now * 1000,
    random: seededRandom(seed),
    variable: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
  });
  if (!built.ok || mode === "hex") return built;
  const tail = encodeText(ENDINGS[ending].text, encoding);
  return tail.ok ? { ...built, bytes: joinBytes([built.bytes, tail.bytes]) } : tail;
}

function tokensOf({ text, mode }: Draft): readonly FieldToken[] {
  const found: FieldToken[] = [];
  try {
    for (const token of tokens(text, mode === "text")) {
      if (token.kind === "literal" || token.kind === "brace") continue;
      const { at, text: whole } = token.whole;
      const name = token.kind === "field" ? (/^[^\s:="]*/.exec(token.inner.text)?.[0] ?? "") : "";
      found.push({ at, length: whole.length, name });
    }
  } catch (error) {
    if (!(error instanceof WrongTemplate)) throw error;
  }
  return found;
}

function variablesOf(draft: Draft): readonly string[] {
  const names = tokensOf(draft).flatMap(({ name }) => (/^\$./.test(name) ? [name.slice(1)] : []));
  return [...new Set(names)];
}

function suggest({ variables }: Draft, text: string, cursor: number): readonly Suggestion[] {
  const { from, to, options } = completeTemplate(text, cursor, Object.keys(variables));
  const typed = text.slice(from, cursor);
  return options
    .filter(({ insert }) => insert !== typed)
    .map(({ insert, behind, label, about }) => ({
      label,
      about,
      text: text.slice(0, from) + insert + behind + text.slice(to),
      cursor: from + insert.length,
      begun: typed !== "",
    }));
}
