import { expect, test } from "vitest";
import { parseFilter } from "../../../shared/filter/parseFilter.ts";
import { english } from "../../support/english.ts";

function patternOf(quoted: string) {
  const parsed = parseFilter(`data matches ${quoted}`);
  if (!parsed.ok) return parsed.problem;
  return parsed.expression?.kind === "matches" ? parsed.expression.pattern : null;
}

test.each([
  ['"abc"', "abc", "i"],
  ['r"(?-i)abc"', "abc", ""],
  ['"(?i)a.c"', "a[^\\n]c", "i"],
  ['"(?s)a.c"', "a[\\x00-\\xff]c", "i"],
  ['r"\\d\\w"', "[0-9][0-9A-Z_a-z]", "i"],
  ['r"\\h"', "[\\t \\xa0]", "i"],
  ['r"\\Aa"', "^a", "i"],
  ['"é"', "\\xc3\\xa9", ""],
  ['"aé"', "[Aa]\\xc3\\xa9", ""],
  ['"(?-i)aé"', "a\\xc3\\xa9", ""],
  ['r"[a-f]é"', "[a-fA-F]\\xc3\\xa9", ""],
  ['r"\\Qa.b\\E."', "a\\.b[^\\n]", "i"],
  ['r"(a)\\1\\x30"', "(a)\\1\\x30", "i"],
  ['"a(?#note)b"', "ab", "i"],
  ['""', "", "i"],
])("%s", (quoted, source, flags) => expect(patternOf(quoted)).toMatchObject({ source, flags }));

test.each([
  ['r"ab++"', 17, 2, "the possessive quantifier ++"],
  ['r"a(?>b)"', 16, 3, "an atomic group"],
  ['r"(a)(?1)"', 18, 3, "a recursion"],
  ['r"(?R)"', 15, 3, "a recursion"],
  ['r"(a)(?(1)b|c)"', 18, 3, "a condition"],
  ['r"(?|a)"', 15, 3, "a branch reset"],
  ['r"a(?i)b"', 16, 4, "an option inside"],
  ['r"(?x)a"', 15, 4, "the option x"],
  ['r"(*ANY)a"', 15, 2, "a verb"],
  ['r"a\\Kb"', 16, 2, "\\K"],
  ['r"\\p{L}"', 15, 2, "a Unicode property"],
  ['r"ab("', 17, 1, '")" after "("'],
  ['r"ab)c"', 17, 1, '"(" before ")"'],
  ['r"a[bc"', 16, 1, '"]" after "["'],
  ['r"*a"', 15, 1, "something to repeat"],
  ['r"a{3,2}"', 16, 5, "low before high"],
  ['r"a**"', 17, 1, "something to repeat"],
  ['r"[z-a]"', 16, 3, "from low to high"],
  ['r"[a-\\d]"', 16, 4, "got a set"],
  ['r"[[:no:]]"', 16, 6, "[:no:]"],
  ['r"\\x{20ac}"', 15, 8, "up to \\xff"],
  ['r"\\j"', 15, 2, "an escape, got \\j"],
  ['r"a\\2"', 16, 2, "number 2"],
  ['"\\u20ac("', 20, 1, '")"'],
  ['"€("', 15, 1, '")"'],
  ['r"(a)\\1é"', 18, 2, "a back reference"],
  ['r"(?<x>a)(?<x>b)"', 15, 14, "JavaScript"],
])("%s says where", (quoted, at, length, message) => {
  const problem = patternOf(quoted);
  expect(problem).toMatchObject({ at, length });
  expect(english(problem !== null && "message" in problem ? problem.message : null)).toContain(
    message,
  );
});
