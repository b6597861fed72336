import { inEnglish } from "#english";
import type { Text } from "../words/said.ts";

/** What is wrong with packed bytes, where we say it. */
export class Unpackable extends Error {
  readonly why: Text;

  constructor(why: Text) {
    super(inEnglish.text(why));
    this.why = why;
  }
}
