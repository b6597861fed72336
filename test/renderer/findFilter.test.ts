import { NONE_UNDECIDED } from "../../shared/model/query.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFilter } from "../../shared/filter/parseFilter.ts";
import { findFilter } from "../../renderer/find/findFilter.ts";
import { infoFinder } from "../../renderer/find/infoFinder.ts";
import { NO_DAMAGE } from "../../shared/model/damage.ts";
import { english } from "../support/english.ts";
import { findWords, type FindTold } from "../../renderer/find/findWords.ts";

function filterOf(mode: "text" | "hex" | "regex", text: string): string {
  const found = findFilter(mode, text);
  return found.ok ? found.filter : `wrong at ${found.problem.at}`;
}

describe("what is typed into the find bar", () => {
  test("text is looked for in payloads and in sentences", () => {
    expect(filterOf("text", 'say "hi"')).toBe(
      'payload contains "say \\"hi\\"" || text contains "say \\"hi\\""',
    );
  });

  test("where rows say in a line what they are that is looked through, too, and marked", () => {
    const find = (mode: "text" | "regex", text: string) => {
      const found = findFilter(mode, text, true);
      return found.ok ? infoFinder({ open: true, sought: found.filter }) : null;
    };
    expect(findFilter("text", "é", true)).toEqual({
      ok: true,
      filter: 'payload contains "é" || text contains "é" || info contains "é"',
    });
    expect(find("text", "user:1")?.("GET user:1")).toEqual({ from: 4, to: 10 });
    expect(find("text", "é")?.("caf é")).toEqual({ from: 4, to: 5 });
    expect(find("text", "nil")?.("GET user:1")).toBeNull();
    expect(find("regex", "us.r")?.("GET user:1")).toEqual({ from: 4, to: 8 });
    // One that could take for ever is not tried here.
    expect(find("regex", "(a+)+b")?.("a".repeat(100))).toBeNull();
    expect(infoFinder({ open: false, sought: 'info contains "a"' })).toBeNull();
    expect(infoFinder({ open: true, sought: filterOf("text", "a") })).toBeNull();
  });

  test("whatever the text, it makes a filter", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "binary" }), (text) => {
        expect(parseFilter(filterOf("text", text)).ok).toBe(true);
      }),
    );
  });

  test("hex is bytes", () => {
    expect(filterOf("hex", "00 ff")).toBe("payload contains 00:ff");
    expect(findFilter("hex", "0d zz")).toMatchObject({ ok: false, problem: { at: 3 } });
    expect(findFilter("hex", " ")).toMatchObject({ ok: false });
  });

  test("a regular expression stands as it is, and its errors are where they are", () => {
    expect(filterOf("regex", "^GET \\d+")).toBe(
      'payload matches r"^GET \\d+" || text matches r"^GET \\d+"',
    );
    expect(parseFilter(filterOf("regex", 'a"b')).ok).toBe(true);
    expect(findFilter("regex", "ab(cd")).toMatchObject({ ok: false });
    const wrong = findFilter("regex", "abc[");
    expect(wrong.ok ? -1 : wrong.problem.at).toBeGreaterThanOrEqual(3);
  });
});

test("what came of it is said, the turn at the end too", () => {
  const sure = { undecided: NONE_UNDECIDED, damage: NO_DAMAGE };
  const found = { kind: "found", index: 1, wrapped: null, besides: sure } as const;
  const words = (outcome: FindTold["outcome"], count: FindTold["count"], newestFirst = false) =>
    english(findWords({ outcome, count, newestFirst }));
  expect(words(found, null)).toBe("2 of …");
  expect(words(found, { total: 7, complete: false })).toBe("2 of …");
  expect(words(found, { total: 7, complete: true })).toBe("2 of 7");
  // From above: the second oldest of seven is the sixth.
  expect(words(found, { total: 7, complete: true }, true)).toBe("6 of 7");
  expect(words({ ...found, wrapped: "top" }, { total: 7, complete: true })).toBe(
    "2 of 7 – on from the top",
  );
  expect(words({ kind: "nowhere", besides: sure }, null)).toBe("Not found in the rows shown");
  const besides = { undecided: { count: 2, seq: 41 }, damage: { count: 1, places: [] } };
  expect(words({ kind: "nowhere", besides }, null)).toBe(
    "Not found in the rows shown; 2 undecided; 1 damaged",
  );
});
