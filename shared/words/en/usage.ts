// What was wrong with how a command was called: what was expected and got.

import type { Tongue } from "../tongue.ts";

interface Expected {
  readonly flag: string;
  readonly unit: keyof typeof UNITS;
  readonly lowest: number;
  readonly highest: number;
  readonly got: string;
}

const UNITS = {
  "": "",
  ms: "milliseconds, ",
  s: "seconds, ",
  bytes: "bytes, ",
  bytesASecond: "bytes a second, ",
};

export const usageWords = () => ({
  "usage.missingArgument": ({ name }: { readonly name: string }) =>
    `error: missing required argument '${name}'`,
  "usage.optionMissingArgument": ({ flags }: { readonly flags: string }) =>
    `error: option '${flags}' argument missing`,
  "usage.missingOption": ({ flags }: { readonly flags: string }) =>
    `error: required option '${flags}' not specified`,
  "usage.unknownOption": ({ flag }: { readonly flag: string }) => `error: unknown option '${flag}'`,
  "usage.unknownCommand": ({ name }: { readonly name: string }) =>
    `error: unknown command '${name}'`,
  "usage.didYouMean": ({ near }: { readonly near: string }) => `(Did you mean ${near}?)`,
  "usage.tooManyArguments": (
    {
      command,
      expected,
      got,
      given,
    }: {
      readonly command: string;
      readonly expected: number;
      readonly got: number;
      readonly given: string;
    },
    t: Tongue,
  ) =>
    `error: too many arguments for '${command}'. Expected ${expected} ${t.form(expected, { one: "argument", other: "arguments" })} but got ${got}: ${given}.`,
  "usage.givenTwice": ({ flag, values }: { readonly flag: string; readonly values: string }) =>
    `error: option '${flag}' is given more than once: ${values}. Expected it once.`,
  "usage.invalidValue": ({
    what,
    value,
    why,
  }: {
    readonly what: string;
    readonly value: string;
    readonly why: string;
  }) => `error: option '${what}' argument '${value}' is invalid. ${why}`,
  "usage.invalidChoice": ({
    what,
    value,
    choices,
  }: {
    readonly what: string;
    readonly value: string;
    readonly choices: string;
  }) => `error: option '${what}' argument '${value}' is invalid. Allowed choices are ${choices}.`,
  "usage.expectedProtocol": ({ protocol }: { readonly protocol: string }) =>
    `expected tcp, udp, unix or unix-dgram, got "${protocol}"`,
  "usage.isNotFor": (
    {
      flag,
      protocol,
      only,
    }: { readonly flag: string; readonly protocol: string; readonly only: readonly string[] },
    t: Tongue,
  ) => `${flag} is not for ${protocol}, only for ${t.list(only)}`,
  "usage.onceIsNotFor": ({ protocol }: { readonly protocol: string }) =>
    `--once is not for ${protocol}, which has no connections`,
  "usage.expectedNumber": ({ flag, unit, lowest, highest, got }: Expected) =>
    `${flag}: expected ${UNITS[unit]}a whole number from ${lowest} to ${highest}, got "${got}"`,
  "usage.dataAndFile": "expected DATA or --file, got both",
  "usage.expectedDataOrFile": "expected DATA or --file",
  "usage.hexAt": ({ at, sentence }: { readonly at: number; readonly sentence: string }) =>
    `at ${at}: ${sentence}`,
  "usage.templateAt": ({ at, sentence }: { readonly at: number; readonly sentence: string }) =>
    `--template: at ${at}: ${sentence}`,
  "usage.variable": ({ got }: { readonly got: string }) =>
    `--var: expected name=value, got "${got}"`,
  "usage.parallelListens":
    "--parallel is for sequences that connect: one that listens takes connections",
  "usage.expectedDuration": ({
    flag,
    got,
    lowest,
  }: {
    readonly flag: string;
    readonly got: string;
    /** ms */
    readonly lowest: number;
  }) =>
    `${flag}: expected a time as 10ms, 1.5s or 2m, at least ${lowest} ms and at most a day, got "${got}"`,
  "usage.notBoth": ({ one, other }: { readonly one: string; readonly other: string }) =>
    `expected ${one} or ${other}, got both`,
  "usage.varWithoutRespond": "--var is for --respond",
  "usage.expectedPlace": "expected a protocol and an address behind the responder, or --try",
  "usage.varWithoutTemplate": "--var is for --template",
  "usage.expectedIpv4ForBroadcast": ({ host }: { readonly host: string }) =>
    `--broadcast: expected an IPv4 address as 255.255.255.255, got "${host}"`,
  "usage.expectedSocketNumber": "expected a socket's number, such as 3 or #3",
  "usage.expectedSort": ({ keys }: { readonly keys: readonly string[] }, t: Tongue) =>
    `expected ${t.choice(keys)}, with ,desc behind it for the other way round`,
  "usage.columnsOnlyInTables": ({ formats }: { readonly formats: readonly string[] }, t: Tongue) =>
    `--columns: expected --format ${t.choice(formats)} with it, or no --format`,
  "usage.tooManyFields": ({ most }: { readonly most: number }) =>
    `--columns: expected at most ${most} decoded fields`,
  "usage.noColumn": (
    {
      name,
      columns,
      protocols,
    }: {
      readonly name: string;
      readonly columns: readonly string[];
      readonly protocols: readonly string[];
    },
    t: Tongue,
  ) =>
    `--columns: there is no column "${name}"; expected ${t.choice(columns)}, or a decoded field as PROTOCOL:NAME, of ${t.choice(protocols)}`,
  "usage.expectedRecordWithIt": ({ flag }: { readonly flag: string }) =>
    `${flag}: expected --record <file> with it`,
  "usage.expectedForceOrAppendNumber": "expected --force or --append-number, got both",
  "usage.sequenceOfSocket": "with --to sequence name a socket: --socket 5",
  "usage.outputIsTerminal":
    "standard output is a terminal: name a file with -o, or send it into a program",
  "usage.wrongValue": ({ where, problem }: { readonly where: string; readonly problem: string }) =>
    `${where}: ${problem}`,
  "usage.noSuchInterface": (
    { name, names }: { readonly name: string; readonly names: readonly string[] },
    t: Tongue,
  ) =>
    `--interface: ${name} has no address of the peer's family, or is not there; there are ${t.list(names)}`,
  "usage.needs": ({ one, other }: { readonly one: string; readonly other: string }) =>
    `${one} needs ${other}`,
  "usage.expectedPid": "Expected the number of a process, as 4711.",
  "usage.commandOrPid": "expected either -- COMMAND ARGS or --pid PID",
  "usage.watchCannotAskAnswers":
    "--filter: whether nobody answers is known only of a whole recording: record it, and ask portscope read",
});
