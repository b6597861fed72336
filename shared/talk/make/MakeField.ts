// What a form of one protocol asks for.

import type { Label } from "../../decode/reading/label.ts";

/** Bytes of one made message, and of one field of it. */
export const MAX_MADE = 1024 * 1024;
/** Lines of one field. */
export const MAX_LINES = 200;

interface Common {
  /** Its option on the command line, as `client-id`; not one that every command has (`version`, `help`, `lang`, `format`). */
  readonly key: string;
  readonly label: Label;
  /** Only where the choice `field` is one of `is`: elsewhere it is neither shown nor looked at. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
}

export type MakeField = Common &
  /** `most`: bytes in UTF-8. `usual`: what is offered; anything else is taken too. */
  (
    | {
        readonly kind: "text";
        readonly initial: string;
        readonly most: number;
        readonly usual?: readonly string[];
      }
    /** Text with escapes (\r \n \x00 \\ …). */
    | { readonly kind: "bytes"; readonly initial: string }
    /** Decimal, or hex behind 0x. */
    | {
        readonly kind: "whole";
        readonly lowest: number;
        readonly highest: number;
        readonly initial: number | "random";
      }
    | { readonly kind: "choice"; readonly names: readonly string[]; readonly initial: string }
    /** A name of the table, or its number. */
    | {
        readonly kind: "named";
        readonly names: Readonly<Record<number, string>>;
        readonly highest: number;
        readonly initial: string;
      }
    /** `yes` or `no`. */
    | { readonly kind: "flag"; readonly initial: boolean }
    /** Exactly `size` bytes in hex; `initial` may be `random`. */
    | { readonly kind: "hex"; readonly size: number; readonly initial: string }
    /** Several texts, each a line; each with escapes. */
    | { readonly kind: "lines"; readonly initial: string }
  );

/** By key, as typed. */
export type MakeValues = Readonly<Record<string, string>>;
