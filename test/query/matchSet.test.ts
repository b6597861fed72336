import * as fc from "fast-check";
import { expect, test } from "vitest";
import { MatchSet } from "../../engine/record/index/MatchSet.ts";
import { CHUNK_ROWS } from "../../engine/record/index/chunk.ts";

/** Matches of some chunks, each every `step` rows, handed in by parts of `part` rows. */
function filled(steps: readonly number[], part: number): { set: MatchSet; ordinals: number[] } {
  const set = new MatchSet();
  const ordinals: number[] = [];
  for (const [chunk, step] of steps.entries()) {
    const rows: number[] = [];
    for (let row = chunk % step; row < CHUNK_ROWS; row += step) rows.push(row);
    for (let at = 0; at < rows.length; at += part)
      set.append(chunk, Uint16Array.from(rows.slice(at, at + part)));
    for (const row of rows) ordinals.push(chunk * CHUNK_ROWS + row);
  }
  return { set, ordinals };
}

test("positions and ordinals agree, in sparse and in dense chunks", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(1, 2, 7, 16, 17, 1000, 70_000), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 30_000 }),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
      (steps, part, places) => {
        const { set, ordinals } = filled(steps, Math.max(part, 97));
        expect(set.total).toBe(ordinals.length);
        for (const place of places) {
          const position = Math.floor(place * ordinals.length);
          expect(set.ordinals(position, 50)).toEqual(ordinals.slice(position, position + 50));
          const ordinal = ordinals[position] ?? steps.length * CHUNK_ROWS;
          expect(set.positionOf(ordinal)).toBe(position);
          expect(set.positionOf(ordinal + 1)).toBe(
            ordinals[position] === undefined ? position : position + 1,
          );
        }
      },
    ),
    { numRuns: 30 },
  );
});
