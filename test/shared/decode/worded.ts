// What a decoder answers as people read it in English: expectations are of that.

import type { Decoded, DecodedField, UnpackedPart } from "../../../shared/decode/Decoder.ts";
import { wordedValue } from "../../../shared/decode/reading/fieldText.ts";
import type { Text } from "../../../shared/words/said.ts";
import { inEnglish } from "../../../shared/words/inEnglish.ts";

export interface WordedField extends DecodedField {
  readonly name: string;
  readonly value: string;
  readonly children: readonly WordedField[];
}

export interface WordedPart extends UnpackedPart {
  readonly name: string;
  readonly problem: string | null;
}

export interface Worded extends Decoded {
  readonly title: string;
  readonly summary: string;
  readonly fields: readonly WordedField[];
  readonly problem: string | null;
  readonly guesses: readonly string[];
  readonly unpacked: readonly WordedPart[];
}

export function worded(decoded: Decoded): Worded {
  return {
    ...decoded,
    title: inEnglish.text(decoded.title),
    summary: shown(decoded.summary),
    fields: decoded.fields.map(wordedField),
    problem: orNull(decoded.problem),
    guesses: decoded.guesses.map(inEnglish.text),
    unpacked: decoded.unpacked.map((part) => ({
      ...part,
      name: inEnglish.text(part.name),
      problem: orNull(part.problem),
    })),
  };
}

export function wordedField(field: DecodedField): WordedField {
  return {
    ...field,
    name: shown(field.name),
    value: shown(field.value),
    children: field.children.map(wordedField),
  };
}

function shown(text: Text): string {
  return wordedValue(text, inEnglish);
}

function orNull(text: Text | null): string | null {
  return text === null ? null : inEnglish.text(text);
}
