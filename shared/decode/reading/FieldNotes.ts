// The fields that a reading notes, as they nest: which groups are open, how many fields there are, what was guessed.

import type { Text } from "../../words/said.ts";
import type { GistNotes } from "./GistNotes.ts";
import { clip } from "./fieldText.ts";
import { labelText, type Label } from "./label.ts";

/** Fields of one decode, and how deep groups nest: what a person may still look through. */
export const MAX_FIELDS = 2000;
export const MAX_DEPTH = 32;
/** Sentences about what was guessed: they hold for all of the bytes, so that there are few different ones. */
const MAX_GUESSES = 4;

export interface OpenField {
  name: Text;
  value: Text;
  readonly from: number;
  to: number;
  readonly children: OpenField[];
}

export class FieldNotes {
  readonly fields: OpenField[] = [];
  /** Counts fields, and keeps none. */
  readonly silent: boolean;
  readonly most: number;
  readonly #gist: GistNotes | null;
  #count = 0;
  /** Groups that are open, those of a silent reading too. */
  #depth = 0;
  readonly #open: OpenField[] = [];

  /** By what they say. */
  readonly #guesses = new Map<string, Text>();

  /** `most`: fields; more are neither counted nor kept. `gist` hears what an outermost group says, also where none are noted. */
  constructor(silent: boolean, most: number, gist: GistNotes | null) {
    this.#gist = gist;
    this.silent = silent;
    this.most = most;
  }

  get guesses(): readonly Text[] {
    return [...this.#guesses.values()];
  }

  /** Whether more fields came than there may be. */
  get isFull(): boolean {
    return this.#count > this.most;
  }

  /** Whether no group may be opened in those that are. */
  get isDeepest(): boolean {
    return this.#depth >= MAX_DEPTH;
  }

  /** A field of the innermost open group. Null where none is noted: a silent reading, or the bound of fields. */
  add(name: Label, value: Text, from: number, to: number): OpenField | null {
    this.#count += 1;
    if (this.isFull || this.silent) return null;
    const field = { name: labelText(name), value: clipText(value), from, to, children: [] };
    (this.#open.at(-1)?.children ?? this.fields).push(field);
    return field;
  }

  /** What follows is part of `field`, which `add` gave. */
  open(field: OpenField | null): void {
    this.#depth += 1;
    if (field !== null) this.#open.push(field);
  }

  /** Ends what `open` began. `to`: where its last byte ends. */
  close(field: OpenField | null, to: number): void {
    this.#depth -= 1;
    if (field === null) return;
    this.#open.pop();
    field.to = Math.max(field.to, to);
  }

  /** Takes back the newest field of the innermost open group. */
  removeLast(): void {
    (this.#open.at(-1)?.children ?? this.fields).pop();
  }

  /** Names the innermost open group, and says its value. */
  say(value: Text, name?: Label): void {
    if (this.#gist !== null && this.#depth === 1) this.#gist.summary = value;
    const field = this.#open.at(-1);
    if (this.silent || field === undefined) return;
    field.value = clipText(value);
    if (name !== undefined) field.name = clipText(labelText(name));
  }

  guess(sentence: Label): void {
    if (this.#guesses.size >= MAX_GUESSES) return;
    this.#guesses.set(JSON.stringify(sentence), labelText(sentence));
  }
}

/** What is worded is clipped where it is worded. */
function clipText(text: Text): Text {
  return typeof text === "string" ? clip(text) : text;
}
