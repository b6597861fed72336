import { NO_DAMAGE } from "../../shared/model/damage.ts";
import { NONE_UNDECIDED } from "../../shared/model/query.ts";
import { describe, expect, test } from "vitest";
import { checkFilters, MAX_FILTERS, withFilter } from "../../renderer/filter/filterHistory.ts";
import { english } from "../support/english.ts";
import { countWords, percentDone } from "../../renderer/filter/scanWords.ts";
import { completions, historyItems } from "../../renderer/filter/suggestions.ts";
import { stepActive } from "../../renderer/kit/suggest/suggestions.ts";

describe("the filter's history", () => {
  test("has each filter once, the newest first, and is bounded", () => {
    expect(withFilter(["a", "b"], "b")).toEqual(["b", "a"]);
    expect(withFilter(["a"], "")).toEqual(["a"]);
    const many = Array.from({ length: MAX_FILTERS + 5 }, (_, i) => `len == ${i}`);
    const kept = many.reduce<readonly string[]>(withFilter, []);
    expect(kept).toHaveLength(MAX_FILTERS);
    expect(kept[0]).toBe(many.at(-1));
  });

  test("what is remembered is checked", () => {
    expect(checkFilters(["tcp", 3, "", "udp"])).toEqual(["tcp", "udp"]);
  });
});

describe("suggestions", () => {
  test("take the place of what was begun, with a space for what follows", () => {
    const [first] = completions("soc", 3, {});
    expect(first).toMatchObject({ label: "socket", text: "socket ", cursor: 7, begun: true });
  });

  test("in the middle leave what stands behind", () => {
    const [first] = completions("soc == 3", 3, {});
    expect(first).toMatchObject({ text: "socket == 3", cursor: 6 });
  });

  test("nothing is offered that stands there already", () => {
    expect(completions("socket", 6, {}).map(({ label }) => label)).not.toContain("socket");
  });

  test("the arrows walk through them and past both ends", () => {
    const list = { kind: "history" as const, items: historyItems(["a", "b"]), active: -1 };
    expect(stepActive(list, 1)).toBe(0);
    expect(stepActive({ ...list, active: 1 }, 1)).toBe(-1);
    expect(stepActive(list, -1)).toBe(1);
    expect(stepActive({ ...list, active: 0 }, -1)).toBe(-1);
  });
});

describe("how far a look has come", () => {
  const scan = {
    state: "scanning" as const,
    done: 999,
    of: 1000,
    within: 1000,
    failure: null,
    undecided: NONE_UNDECIDED,
    damage: NO_DAMAGE,
  };

  test("is never 100 % before it is done", () => {
    expect(percentDone(scan)).toBe(99);
    expect(percentDone({ done: 5, of: 5 })).toBe(100);
    // Of what is heard before it is looked at, that is half of the work.
    expect(percentDone({ done: 0, of: 200, heard: 100 })).toBe(25);
    expect(percentDone({ done: 100, of: 200, heard: 200 })).toBe(75);
    expect(percentDone({ done: 199, of: 200, heard: 200 })).toBe(99);
    expect(percentDone({ done: 0, of: 0 })).toBe(100);
  });

  test("counts what was found among what was looked at", () => {
    expect(english(countWords(3, scan, "calls"))).toBe("3 of 999 events");
    expect(english(countWords(1, null, "calls"))).toBe("1 event");
    expect(english(countWords(1, scan, "messages"))).toBe("1 message in 999 events");
    expect(english(countWords(0, { ...scan, done: 0 }, "calls"))).toBe("");
  });
});
