// The command line's language: as --lang has it, or PORTSCOPE_LANGUAGE, or the system's locale; what machines read is the same.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startPortscope } from "../support/program.ts";
import { tempFolder } from "../support/tempFolder.ts";

/** `environment` stands in the place of all that tells of a language. */
async function say(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const told = { LC_ALL: "", LC_MESSAGES: "", LANG: "C", PORTSCOPE_LANGUAGE: "", ...environment };
  const program = startPortscope(args, { ...process.env, ...told });
  const code = await program.exit;
  return { code, out: program.output("stdout"), err: program.output("stderr") };
}

const HELP = ["listen", "--help"];

test("what it says is in the language that is named", async () => {
  expect((await say(HELP, { PORTSCOPE_LANGUAGE: "pseudo" })).out).toMatch(/⟦.*·⟧/);
  expect((await say(HELP)).out).toMatch(/^Usage: .*\n\nlisten, print/);
  expect((await say(HELP, { LANG: "ko_KR.UTF-8" })).out).toMatch(/^사용법: .*\n\n수신 대기하며/);
  expect((await say(HELP, { LANG: "ko_KR.UTF-8", LC_ALL: "C" })).out).toMatch(/^Usage/);
  expect((await say(HELP, { LANG: "ko_KR", PORTSCOPE_LANGUAGE: "en" })).out).toMatch(/^Usage/);
});

test("--lang of any command comes first, wherever it stands", async () => {
  const english = { PORTSCOPE_LANGUAGE: "en" };
  for (const args of [
    ["--lang", "ko", "listen", "--help"],
    ["listen", "--help", "--lang=ko"],
    ["--lang", "ko", "--help"],
  ])
    expect((await say(args, english)).out).toMatch(/^사용법: /);
  expect((await say(["listen", "tcp", "--lang", "ko"])).err).toBe(
    "오류: 필수 인수 'address'가 없습니다\n",
  );
  const { err, code } = await say(["listen", "tcp", "0", "--lang", "klingon"]);
  expect(code).toBe(2);
  expect(err).toBe(
    "error: option '--lang <language>' argument 'klingon' is invalid. Allowed choices are en, ko.\n",
  );
});

test("a language that there is not is said, in the system's", async () => {
  const { out, err } = await say(HELP, { PORTSCOPE_LANGUAGE: "klingon" });
  expect(err).toBe(
    "portscope: PORTSCOPE_LANGUAGE is klingon, expected en or ko: it is as the system has it\n",
  );
  expect(out).toMatch(/^Usage/);
});

test("a failure is told in Korean, with what to do next; a machine reads the same of it in every language", async () => {
  const folder = await tempFolder();
  const args = ["connect", "unix", join(folder.path, "nobody.sock")];
  const { code, err } = await say([...args, "--lang", "ko"]);
  expect(code).toBe(1);
  expect(err).toMatch(/^portscope: ENOENT: .*[가-힣]/);
  expect(err).not.toMatch(/ (?:the|is|was|of) /);

  /** But for times and numbers of ports. */
  const same = (text: string) => text.replaceAll(/\d+/g, "0");
  const json = (language: string) => say([...args, "--format", "json", "--lang", language]);
  const [english, korean] = [await json("en"), await json("ko")];
  expect(same(korean.out)).toBe(same(english.out));
  expect(english.out).toContain("ENOENT");
  await folder.remove();
});

test("nobody loads a language that he does not read", async () => {
  // Builds what is stale.
  await say(["--version"]);
  const chunks = join(import.meta.dirname, "../../dist/chunks");
  const names = (await readdir(chunks)).filter((name) => name.endsWith(".js"));
  const texts = await Promise.all(names.map((name) => readFile(join(chunks, name), "utf8")));
  const korean = names.filter((_, at) => texts[at]?.includes("사용법:") === true);
  expect(korean).toEqual([expect.stringMatching(/^ko-/)]);
});
