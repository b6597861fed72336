// What was wrong with how a command was called: what was expected and got.

import type { Tongue } from "../tongue.ts";

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
  "usage.isNotFor": ({ flag, what }: { readonly flag: string; readonly what: string }) =>
    `${flag} is not for ${what}`,
  "usage.onceIsNotFor": ({ protocol }: { readonly protocol: string }) =>
    `--once is not for ${protocol}, which has no connections`,
  "usage.expectedMilliseconds": ({ flag }: { readonly flag: string }) =>
    `${flag}: expected milliseconds, a whole number from 0`,
  "usage.expectedMillisecondsGot": ({
    flag,
    got,
  }: {
    readonly flag: string;
    readonly got: string;
  }) => `${flag}: expected milliseconds, a whole number from 0, got ${got}`,
  "usage.dataAndFile": "expected DATA or --file, got both",
  "usage.expectedDataOrFile": "expected DATA or --file",
  "usage.hexAt": ({ at, sentence }: { readonly at: number; readonly sentence: string }) =>
    `at ${at}: ${sentence}`,
  "usage.expectedIpv4ForBroadcast": ({ host }: { readonly host: string }) =>
    `--broadcast: expected an IPv4 address as 255.255.255.255, got "${host}"`,
  "usage.expectedSocketNumber": "expected a socket's number, such as 3 or #3",
  "usage.expectedRecordWithIt": ({ flag }: { readonly flag: string }) =>
    `${flag}: expected --record <file> with it`,
  "usage.expectedForceOrAppendNumber": "expected --force or --append-number, got both",
  "usage.outputIsTerminal":
    "standard output is a terminal: name a file with -o, or send it into a program",
  "usage.theOptions": "the options",
  "usage.wrongValue": ({ where, problem }: { readonly where: string; readonly problem: string }) =>
    `${where}: ${problem}`,
});
