// A display filter as the engine evaluates it: checked, every value already of its field's type. Made by parseFilter.ts.

import type { FieldType, FilterField } from "./fields.ts";

/**
 * As Wireshark has them: a field may have several values (a port has two); `eq`, `gt` … hold when any value does, `ne`
 * when all differ, `anyNe` (`!==`) when one does, `allEq` (`===`) when all do.
 */
export type Comparison = "eq" | "ne" | "anyNe" | "allEq" | "gt" | "ge" | "lt" | "le";

export type Expression =
  | { readonly kind: "and" | "or" | "xor"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "not"; readonly operand: Expression }
  /** The field, or the protocol, is there at all. */
  | { readonly kind: "present"; readonly operand: Operand }
  | {
      readonly kind: "compare";
      readonly comparison: Comparison;
      readonly operand: Operand;
      readonly value: Value;
    }
  /** `tcp.srcport == udp.dstport`: both sides are fields. */
  | {
      readonly kind: "compareFields";
      readonly comparison: Comparison;
      readonly left: Operand;
      readonly right: Operand;
    }
  | { readonly kind: "contains"; readonly operand: Operand; readonly needle: Uint8Array }
  | { readonly kind: "matches"; readonly operand: Operand; readonly pattern: Pattern }
  /** What the kinds above have no place for: functions, arithmetic, layers, `any` and `all`. */
  | {
      readonly kind: "calculate";
      readonly left: Term;
      /** Whether it must hold of all values (of all pairs of them), not of some. */
      readonly every: boolean;
      readonly relation: TermRelation;
    }
  /** Any value lies in one of the ranges; a single value is a range from itself to itself. */
  | { readonly kind: "in"; readonly operand: Operand; readonly ranges: readonly ValueRange[] };

export type TermRelation =
  /** Some value is there; of arithmetic some that is not 0. */
  | { readonly kind: "present" }
  | {
      readonly kind: "compare";
      readonly comparison: "eq" | "ne" | "gt" | "ge" | "lt" | "le";
      readonly right: Term;
    }
  | { readonly kind: "contains"; readonly needle: Uint8Array }
  | { readonly kind: "matches"; readonly pattern: Pattern }
  | { readonly kind: "in"; readonly ranges: readonly ValueRange[] };

/** What is calculated: all values of its parts, each with each. */
export type Term =
  | {
      readonly kind: "field";
      readonly field: FilterField;
      readonly slices: readonly Slice[] | null;
      /** Layers of the packet that count; null for all. */
      readonly layers: readonly LayerRange[] | null;
    }
  | { readonly kind: "value"; readonly value: Value; readonly type: FieldType }
  | { readonly kind: "call"; readonly name: TermFunction; readonly terms: readonly Term[] }
  | { readonly kind: "negative"; readonly term: Term }
  | {
      readonly kind: "arithmetic";
      readonly sign: Sign;
      readonly left: Term;
      readonly right: Term;
    };

export type TermFunction = "len" | "count" | "lower" | "upper" | "max" | "min" | "abs" | "string";
export type Sign = "+" | "-" | "*" | "/" | "%" | "&";

/** Layers from `from` to `to`, both included, from 1 on; negative: from the last one. */
export interface LayerRange {
  readonly from: number;
  readonly to: number;
}

/** What stands on one side of a comparison: a field, perhaps cut, masked or put through a function. */
export interface Operand {
  readonly field: FilterField;
  /** `data[0:4]`: parts of its bytes, in order, joined; null for the whole. */
  readonly slices: readonly Slice[] | null;
  /** `tcp.flags & 0x02`: bits kept before comparing; null for all. */
  readonly mask: number | null;
  readonly through: "len" | "count" | "lower" | "upper" | null;
}

/** Bytes from `from` (negative: from the end) on; `length` null: to the end. */
export interface Slice {
  readonly from: number;
  readonly length: number | null;
}

/**
 * A value in the unit of its field: times in µs (perhaps with a fraction), everything that counts as a number. `address`:
 * 4 or 16 bytes, of which the first `prefix` bits count.
 */
export type Value =
  | { readonly type: "number"; readonly number: number }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "bytes"; readonly bytes: Uint8Array }
  | { readonly type: "address"; readonly bytes: Uint8Array; readonly prefix: number };

export interface ValueRange {
  readonly low: Value;
  readonly high: Value;
}

/** A regular expression over bytes, each byte one character (Latin-1); compiled by who evaluates it. */
export interface Pattern {
  readonly source: string;
  /** Of JavaScript's RegExp, without `g` and `y`. Wireshark's `matches` ignores case. */
  readonly flags: string;
  /**
   * The same for JavaScript alone, without flags, captures and what only backtracking can match, so that an engine whose
   * time grows with the text's length can take it; null where a back reference needs what a group captured.
   */
  readonly linear: string | null;
}
