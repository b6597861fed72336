import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../../../shared/diff/change.ts";
import { diffBytes } from "../../../shared/diff/diffBytes.ts";
import { diffSequences } from "../../../shared/diff/diffSequences.ts";
import { diffText, diffWords } from "../../../shared/diff/diffText.ts";
import { ENCODINGS } from "../../../shared/text/encodings.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Follows the changes from a to b, and checks that they cover both sides and keep their promises. */
function expectTrue(a: Uint8Array, b: Uint8Array, changes: readonly Change[]) {
  let aAt = 0;
  let bAt = 0;
  const parts: Uint8Array[] = [];
  for (const [i, { kind, a: inA, b: inB }] of changes.entries()) {
    expect([inA[0], inB[0]]).toEqual([aAt, bAt]);
    const left = a.subarray(...inA);
    const right = b.subarray(...inB);
    if (kind === "same") expect(Buffer.compare(left, right)).toBe(0);
    expect(left.length > 0).toBe(kind !== "added");
    expect(right.length > 0).toBe(kind !== "removed");
    if (i > 0) expect([changes[i - 1]?.kind, kind]).not.toEqual(["same", "same"]);
    parts.push(kind === "same" ? left : right);
    [aAt, bAt] = [inA[1], inB[1]];
  }
  expect([aAt, bAt]).toEqual([a.length, b.length]);
  expect(Buffer.concat(parts).equals(b)).toBe(true);
}

/** Two payloads that have something in common: edits of one another, or a few letters. */
const similar = fc
  .tuple(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(fc.tuple(fc.nat(300), fc.nat(9), fc.uint8Array({ maxLength: 9 })), { maxLength: 6 }),
  )
  .map(([a, edits]): [Uint8Array, Uint8Array] => {
    const b = [...a];
    for (const [at, count, bytes] of edits) b.splice(Math.min(at, b.length), count, ...bytes);
    return [a, Uint8Array.from(b)];
  });
const letters = fc.uint8Array({ min: 97, max: 99, maxLength: 60 });
const pairs = fc.oneof(similar, fc.tuple(letters, letters));

describe("the difference of bytes", () => {
  test.each<[string, string, string]>([
    ["abcdef", "abcdef", "=abcdef"],
    ["abcdef", "abXdef", "=ab ~c→X =def"],
    ["abcdef", "abdef", "=ab -c =def"],
    ["abdef", "abcdef", "=ab +c =def"],
    ["", "abc", "+abc"],
    ["abc", "", "-abc"],
    ["", "", ""],
    ["len=04;PING", "len=11;PING", "=len= ~04→11 =;PING"],
    ["QabZ", "abWZ", "-Q =ab +W =Z"],
    // One equal byte between larger changes is chance.
    ["AAAAx", "xBBBBBB", "~AAAAx→xBBBBBB"],
    // A field of the same length is compared byte by byte.
    ["id=3f9a;x", "id=9f3b;x", "=id= ~3→9 =f ~9a→3b =;x"],
  ])("%j and %j", (a, b, expected) => {
    const { method, changes } = diffBytes(encode(a), encode(b));
    const words = changes.map(({ kind, a: inA, b: inB }) => {
      const left = a.slice(...inA);
      const right = b.slice(...inB);
      if (kind === "same") return `=${left}`;
      return kind === "changed" ? `~${left}→${right}` : kind === "added" ? `+${right}` : `-${left}`;
    });
    expect([method, words.join(" ")]).toEqual(["exact", expected]);
  });

  test("following the changes from a gives b, at any budget", () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(0, 10, 100, 1000, undefined), ([a, b], maxSteps) => {
        const options = maxSteps === undefined ? {} : { maxSteps };
        expectTrue(a, b, diffBytes(a, b, options).changes);
        expectTrue(a, b, diffSequences(a, b, options).changes);
      }),
      { numRuns: 2000 },
    );
  });

  test("the same is the same", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (a) => {
        expect(diffBytes(a, a.slice()).changes).toEqual([
          { kind: "same", a: [0, a.length], b: [0, a.length] },
        ]);
      }),
    );
  });

  test("no shorter script exists than the exact one", () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        let same = 0;
        for (const { kind, a: inA } of diffSequences(a, b).changes)
          if (kind === "same") same += inA[1] - inA[0];
        expect(same).toBe(longestCommon(a, b));
      }),
      { numRuns: 500 },
    );
  });

  test("large and very different: bounded work, still true, and what moved nowhere is found", () => {
    const random = (length: number, seed: number) => {
      let state = seed;
      return Uint8Array.from({ length }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state >>> 24;
      });
    };
    const shared = random(100_000, 7);
    const a = Buffer.concat([random(200_000, 1), shared, random(100_000, 2)]);
    const b = Buffer.concat([random(150_000, 3), shared, random(200_000, 4)]);
    const { method, changes } = diffBytes(a, b);
    expect(method).toBe("blocks");
    expectTrue(a, b, changes);
    const longest = changes
      .filter(({ kind }) => kind === "same")
      .reduce((most, { a: [from, to] }) => Math.max(most, to - from), 0);
    expect(longest).toBeGreaterThanOrEqual(100_000);
  });
});

/** The textbook's table, for short inputs. */
function longestCommon(a: Uint8Array, b: Uint8Array): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const x of a) {
    const next = [0];
    for (const [j, y] of b.entries())
      next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

describe("the difference of texts", () => {
  test("lines, and the words in changed lines", () => {
    const a = encode("GET /a HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n");
    const b = encode("GET /b HTTP/1.1\r\nHost: x\r\n\r\n");
    const { method, changes } = diffText(a, b, "utf-8");
    expect(method).toBe("exact");
    expect(changes.map(({ kind, aLines, bLines }) => [kind, aLines, bLines])).toEqual([
      ["changed", [0, 1], [0, 1]],
      ["same", [1, 2], [1, 2]],
      ["removed", [2, 3], [2, 2]],
      ["same", [3, 4], [2, 3]],
    ]);
    const words = (changes[0]?.words ?? []).map(({ kind, a: inA, b: inB }) => [
      kind,
      decode(a.subarray(...inA)),
      decode(b.subarray(...inB)),
    ]);
    expect(words).toEqual([
      ["same", "GET /", "GET /"],
      ["changed", "a", "b"],
      ["same", " HTTP/1.1\r\n", " HTTP/1.1\r\n"],
    ]);
  });

  test("any bytes in any encoding: changes and words cover both sides", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", " ", "\n", "\r\n", "é", "가", "😀", "\u0301"), {
        maxLength: 30,
      })
      .map((parts) => encode(parts.join("")));
    const side = fc.oneof(text, fc.uint8Array({ maxLength: 60 }));
    const encoding = fc.constantFrom(...ENCODINGS.map(({ id }) => id));
    fc.assert(
      fc.property(side, side, encoding, (a, b, id) => {
        expectTrue(a, b, diffText(a, b, id).changes);
        expectTrue(a, b, diffWords(a, b, id).changes);
        for (const change of diffText(a, b, id).changes) {
          expect(change.words !== null).toBe(change.kind === "changed");
          const [aFrom] = change.a;
          const [bFrom] = change.b;
          const shifted = (change.words ?? []).map((word) => ({
            kind: word.kind,
            a: [word.a[0] - aFrom, word.a[1] - aFrom] as const,
            b: [word.b[0] - bFrom, word.b[1] - bFrom] as const,
          }));
          if (change.words !== null)
            expectTrue(a.subarray(...change.a), b.subarray(...change.b), shifted);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
