// What a filter field is worth, and what that depends on.

import type { Facts } from "./Facts.ts";

export type FieldValue = number | string | Uint8Array;

/**
 * What a field's values depend on, so that a truth once found is used for every event that agrees in it. `flow`: the ends
 * and the direction. `code`: call, direction, whether it failed. `detail`: the failure and the packets' flags, with the
 * protocol. `row`: anything.
 */
export type Domain = "flow" | "code" | "detail" | "row";

export interface FieldSemantics {
  readonly domain: Domain;
  values(facts: Facts): readonly FieldValue[];
}
