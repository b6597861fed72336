// What a reader is told to call a field, or to say: a key costs nothing where no field is noted, and its text is made once.

import type { Said, Text, WordKey } from "../../words/said.ts";

/** A name that is the same in every language and has small letters: `ClientHello`, a header of a peer's. */
export interface AsIs {
  readonly asIs: string;
}

/** A word of ours by its key, or with values; a name in capitals, as standards write them, stands for itself. */
export type Label = WordKey | Uppercase<string> | Said | AsIs;

export function asIs(name: Text): Label {
  return typeof name === "string" ? { asIs: name } : name;
}

const made = new Map<string, Text>();

export function labelText(label: Label): Text {
  if (typeof label !== "string") return "asIs" in label ? label.asIs : label;
  let text = made.get(label);
  if (text === undefined) {
    text = isCapitals(label) ? label : { word: label };
    made.set(label, text);
  }
  return text;
}

/** Keys have small letters. There are as many labels as the program has. */
function isCapitals(label: WordKey | Uppercase<string>): label is Uppercase<string> {
  return label === label.toUpperCase();
}
