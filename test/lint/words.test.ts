// The rule that a text which a person reads is a word by key: what it must find, and what it must pass over.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/ensureBuilt.mjs";
import { Source } from "../../scripts/sources/Source.mjs";
import { findTexts } from "../../scripts/words/findTexts.mjs";

const found = (source: string, path = "a.tsx") => findTexts(new Source(path, source));
const texts = (source: string) => found(source).map(({ text }) => text);

describe("found", () => {
  test.each([
    ["a text between tags", "const a = <b>Open</b>;", ["Open"]],
    ["a title", 'const a = <b title="Close" />;', ["Close"]],
    ["a label for the ear", 'const a = <b aria-label="Sockets" />;', ["Sockets"]],
    ["a sentence", 'const a = "The socket is closed.";', ["The socket is closed."]],
    ["two words", 'const a = { label: "as read" };', ["as read"]],
    [
      "a sentence with a value",
      "const a = `expected a number, got ${b}`;",
      ["expected a number, got …"],
    ],
    ["a choice between tags", 'const a = <b>{c ? "Show less" : 1}</b>;', ["Show less"]],
    ["what a wrong command line is told", 'throw new UsageError("name a file");', ["name a file"]],
  ])("%s", (_name, source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  test("with its line", () => {
    expect(found('const a = 1;\n\nconst b = "not a word";\n', "a.ts")).toEqual([
      { line: 3, text: "not a word" },
    ]);
  });
});

describe("passed over", () => {
  test.each([
    ["a word by key", 'const a = <b title={t("socket.open")}>{t("socket.close")}</b>;'],
    ["a class", 'const a = <b className="quiet data" />;'],
    ["a class by choice", 'const a = <b className={c ? "data failure" : "data"} />;'],
    ["a fault of the program", 'throw new Error("no root element");'],
    ["an import", 'import { a } from "./a folder/a file.ts";'],
    ["a comparison", 'const a = b === "a b";'],
    ["a type", 'type A = "one of" | "many of";'],
    ["names and codes", 'const a = ["tcp-listener", "Mod+K", "EADDRINUSE", "GET /"];'],
    ["a drawing", 'const a = <svg viewBox="0 0 24 24" />;'],
    [
      "what is marked, with a reason",
      '// not for people: a program of the shell.\nconst a = "run this now";',
    ],
  ])("%s", (_name, source) => {
    expect(texts(source)).toEqual([]);
  });
});

test("the project holds the rule", () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts/words.mjs")], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
