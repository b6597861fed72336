// Tests that calculate, row by row.

import type { Expression } from "../../../../shared/filter/ast.ts";
import { ordered } from "../../../../shared/filter/ordered.ts";
import { usesOf } from "../../../../shared/filter/usesOf.ts";
import { COST, eachBounded, eachRow } from "./compileLeaf.ts";
import type { CompiledFilter } from "./CompiledFilter.ts";
import type { Facts } from "./Facts.ts";
import type { FieldValue } from "./FieldSemantics.ts";
import { compare, latin1, valueComparison } from "./leafTest.ts";
import { buffer } from "../../../record/read/buffer.ts";
import { createMatcher, testWithin } from "./matcher.ts";
import { termValues } from "./termValues.ts";

type Calculation = Extract<Expression, { readonly kind: "calculate" }>;

export function compileCalculation(test: Calculation): CompiledFilter {
  const holds = holdsOf(test);
  const uses = usesOf(test);
  const cost = uses.has("payload") ? COST.payload : uses.has("event") ? COST.event : COST.index;
  return {
    cost,
    holds,
    mark: test.relation.kind === "matches" ? eachBounded(holds) : eachRow(holds),
  };
}

function holdsOf({ left: term, every, relation }: Calculation): (facts: Facts) => boolean {
  const left = termValues(term, relation.kind !== "present");
  const quantified = (test: (value: FieldValue) => boolean) => (facts: Facts) => {
    const values = left(facts);
    return values.length > 0 && (every ? values.every(test) : values.some(test));
  };
  switch (relation.kind) {
    case "present":
      // Of arithmetic any bit, of a field that it is there.
      return term.kind === "field"
        ? (facts) => left(facts).length > 0
        : (facts) => left(facts).some((value) => value !== 0);
    case "compare": {
      const { comparison } = relation;
      const right = termValues(relation.right, true);
      const value = relation.right.kind === "value" ? relation.right.value : null;
      if (value !== null) return quantified(valueComparison(comparison, value));
      return (facts) => {
        const others = right(facts);
        if (others.length === 0) return false;
        const test = (a: FieldValue): boolean => {
          const one = (b: FieldValue): boolean => ordered(comparison, compare(a, b));
          return every ? others.every(one) : others.some(one);
        };
        return quantified(test)(facts);
      };
    }
    case "contains": {
      const text = new TextDecoder().decode(relation.needle);
      return quantified((value) =>
        typeof value === "string"
          ? value.includes(text)
          : typeof value === "object" && buffer(value).includes(buffer(relation.needle)),
      );
    }
    case "matches": {
      const matcher = createMatcher(relation.pattern);
      return quantified((value) => typeof value !== "number" && testWithin(matcher, latin1(value)));
    }
    case "in": {
      const tests = relation.ranges.map(({ low, high }) => {
        const above = valueComparison(low === high ? "eq" : "ge", low);
        const below = low === high ? above : valueComparison("le", high);
        return (value: FieldValue) => above(value) && below(value);
      });
      return quantified((value) => tests.some((test) => test(value)));
    }
  }
}
