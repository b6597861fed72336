// What the command line says of how it is called: in our words, whichever sentence of Commander's it stands for.

import { beforeAll, describe, expect, test } from "vitest";
import { ensureBuilt } from "../../scripts/ensureBuilt.mjs";
import { startPortscope } from "../support/program.ts";

// So that no program tells of it.
beforeAll(() => ensureBuilt(), 120_000);

async function said(args: readonly string[], language = "en"): Promise<string> {
  const env = { ...process.env, PORTSCOPE_LANGUAGE: language };
  const program = startPortscope(args, env);
  await program.exit;
  return program.output("stdout") + program.output("stderr");
}

/** Wrong calls, and what is said of each. */
const WRONG: readonly (readonly [args: string, sentence: string])[] = [
  ["nosuch", "error: unknown command 'nosuch'"],
  ["lisen", "error: unknown command 'lisen'\n(Did you mean listen?)"],
  ["-x", "error: unknown option '-x'"],
  ["listen tcp 0 --ecko", "error: unknown option '--ecko'\n(Did you mean --echo?)"],
  // One of the whole program's.
  ["listen tcp 0 --licence", "error: unknown option '--licence'\n(Did you mean --licences?)"],
  ["listen tcp", "error: missing required argument 'address'"],
  [
    "listen tcp 1 2",
    "error: too many arguments for 'listen'. Expected 2 arguments but got 3: tcp, 1, 2.",
  ],
  ["read a b", "error: too many arguments for 'read'. Expected 1 argument but got 2: a, b."],
  ["listen tcp 0 --format", "error: option '--format <format>' argument missing"],
  [
    "listen tcp 0 --on-peer-end never",
    "error: option '--on-peer-end <keep|close>' argument 'never' is invalid. Allowed choices are keep, close.",
  ],
  [
    "read a --follow x",
    "error: option '--follow <socket>' argument 'x' is invalid. expected a socket's number, such as 3 or #3",
  ],
  ["export x", "error: required option '--to <format>' not specified"],
];

/** Without what stands in the marks of the pseudo-language, which may be within one another. */
function withoutWords(text: string): string {
  const less = text.replaceAll(/⟦[^⟦⟧]*⟧/g, "");
  return less === text ? text : withoutWords(less);
}

test.each(WRONG)("%s", async (args, sentence) => {
  expect(await said(args.split(" "))).toBe(`${sentence}\n`);
  expect(withoutWords(await said(args.split(" "), "pseudo")).trim()).toBe("");
});

describe("help", () => {
  const COMMANDS = ["listen", "connect", "send", "read", "export", "serve"];

  test("names its parts, and what an option can be", async () => {
    const help = await said(["listen", "--help"]);
    for (const part of [
      /^Usage: portscope listen \[options\] <protocol> <address>\n/,
      /^Arguments:\n {2}protocol {2,}tcp, udp/m,
      /^Options:\n/m,
      /^Global Options:\n {2}-V, --version {2,}output the version number$/m,
      /\(choices: "text",\s+"hex", "json", "none", default: "text"\)/,
      /^ {2}-h, --help {2,}display help for command$/m,
    ])
      expect(help).toMatch(part);
    expect(await said(["--help"])).toMatch(
      /^Commands:\n {2}listen \[options\] <protocol> <address> [^]*^ {2}help \[command\] {2,}display help for command$/m,
    );
  });

  test.each(["", ...COMMANDS])("of %j is in the language that is named", async (command) => {
    const rest = withoutWords(
      await said([...(command === "" ? [] : [command]), "--help"], "pseudo"),
    );
    const lines = rest.split("\n").filter((line) => line.trim() !== "");
    expect(lines.length).toBeGreaterThan(3);
    // Names of commands, options and arguments.
    for (const line of lines) expect(line.trim()).toMatch(/^(?:portscope|-|<|[a-z]+(?: |$))/);
    expect(rest).not.toMatch(
      /usage|options|arguments:|commands|display|output the|choices|default/i,
    );
  });
});
