import type { Text } from "../words/said.ts";

/** What a parser makes of a person's text: the value, or one sentence that says what was expected and what was got. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Text };
