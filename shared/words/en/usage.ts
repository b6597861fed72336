// What was wrong with how a command was called: what was expected and got.

export const usageWords = () => ({
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
