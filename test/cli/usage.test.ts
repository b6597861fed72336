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
  [
    "listen tcp 0 --tcp-nodelay maybe",
    "error: option '--tcp-nodelay <on|off>' argument 'maybe' is invalid. Allowed choices are on, off.",
  ],
  [
    "read a --filter tcp --filter udp",
    "error: option '--filter <filter>' is given more than once: 'tcp', 'udp'. Expected it once.",
  ],
  [
    "listen tcp 0 --allow ::1 --allow=::2",
    "error: option '--allow <text>' is given more than once: '::1', '::2'. Expected it once.",
  ],
  ["export x", "error: required option '--to <format>' not specified"],
];

/** What Commander does not know: options that another protocol has, and values out of their range. */
const OURS: readonly (readonly [args: string, sentence: string])[] = [
  [
    "listen tcp 0 --max-connections many",
    '--max-connections: expected a whole number from 0 to 1000000, got "many"',
  ],
  [
    "listen tcp 0 --max-connections -1",
    '--max-connections: expected a whole number from 0 to 1000000, got "-1"',
  ],
  [
    "listen tcp 0 --idle-timeout 5s",
    '--idle-timeout: expected milliseconds, a whole number from 0 to 86400000, got "5s"',
  ],
  [
    "connect tcp 1 --connect-timeout 0.5",
    '--connect-timeout: expected milliseconds, a whole number from 0 to 3600000, got "0.5"',
  ],
  [
    "listen udp 0 --receive-buffer -1",
    '--receive-buffer: expected bytes, a whole number from 0 to 1073741824, got "-1"',
  ],
  [
    "send tcp 1 x --wait abc",
    '--wait: expected milliseconds, a whole number from 0 to 2147483647, got "abc"',
  ],
  [
    "connect udp 1 --wait 1e3",
    '--wait: expected milliseconds, a whole number from 0 to 2147483647, got "1e3"',
  ],
  [
    "listen tcp 0 --allow foo",
    '--allow: expected addresses and networks such as 127.0.0.1, 10.0.0.0/8 or fe80::/10, got "foo"',
  ],
  ["listen tcp 0 --multicast-ttl abc", "--multicast-ttl is not for tcp, only for udp"],
  ["listen udp 0 --source-specific ::1", "--source-specific needs --group"],
  ["listen unix-dgram /x --backlog 5", "--backlog is not for unix-dgram, only for tcp and unix"],
  ["send tcp 1 d --all", "--all is not for tcp, only for udp and unix-dgram"],
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

test.each(OURS)("%s", async (args, sentence) => {
  expect(await said(args.split(" "))).toBe(`portscope: ${sentence}\n`);
  expect(withoutWords(await said(args.split(" "), "pseudo")).trim()).toBe("portscope:");
});

test.each(["listen", "connect"])("%s: what is too long is said in words", async (command) => {
  expect(await said([command, "unix", "p".repeat(300)])).toMatch(
    /^portscope: ENAMETOOLONG: The path p{300} is too long for a socket\./,
  );
  expect(await said([command, "tcp", `${"h".repeat(300)}:1`])).not.toContain("Invalid");
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
      /\(choices:\s+"text",\s+"hex",\s+"json",\s+"none",\s+default:\s+"text"\)/,
      /^ {2}-h, --help {2,}display help for command$/m,
    ])
      expect(help).toMatch(part);
    const plain = help.replaceAll(/\s+/g, " ");
    expect(plain).toContain("(SO_RCVBUF), 0 leaves it to the system");
    expect(plain).toContain("connections not yet accepted (tcp, unix)");
    expect(plain).toMatch(/--echo send back whatever comes in --/);
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
