// Two texts in parts that are the same in both and parts that differ. Pure.

import { diffSequences } from "../../../shared/diff/diffSequences.ts";
import type { Range } from "../../../shared/diff/change.ts";

export interface TextPart {
  readonly text: string;
  readonly differs: boolean;
}

export function differingParts(
  a: string,
  b: string,
): readonly [a: readonly TextPart[], b: readonly TextPart[]] {
  const [left, right] = [Array.from(a), Array.from(b)];
  const { changes } = diffSequences(codes(left), codes(right));
  const parts = (characters: readonly string[], ranges: readonly Range[]) =>
    ranges.flatMap(([from, to], at) =>
      from === to
        ? []
        : [{ text: characters.slice(from, to).join(""), differs: changes[at]?.kind !== "same" }],
    );
  return [
    parts(
      left,
      changes.map((change) => change.a),
    ),
    parts(
      right,
      changes.map((change) => change.b),
    ),
  ];
}

function codes(characters: readonly string[]): Uint32Array {
  return Uint32Array.from(characters, (character) => character.codePointAt(0) ?? 0);
}
