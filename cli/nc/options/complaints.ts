// What is wrong with a command line of nc's, in the words and with the exit code of the program whose dialect it is in, since
// scripts know them: they are the same in every language.

import { NcEnd } from "../NcEnd.ts";
import type { GetoptProblem } from "./getopt.ts";
import type { Dialect } from "./rows.ts";

const USAGE = `usage: nc [-46bCdhklNnrtUuvz] [-i interval] [-p source_port] [-q seconds]
\t  [-s sourceaddr] [-W recvlimit] [-w timeout] [-X proxy_protocol]
\t  [-x proxy_address[:port]] [destination] [port]`;
const HINT =
  "Ncat: Try `--help' or man(1) ncat for more information, usage options and help. QUITTING.";

/** OpenBSD's nc has one code for all that goes wrong, ncat one for what is not the network's fault. */
export const WRONG: Readonly<Record<Dialect, number>> = { openbsd: 1, ncat: 2 };

export function wrong(dialect: Dialect, sentence: string): NcEnd {
  return dialect === "openbsd"
    ? new NcEnd([`nc: ${sentence}`], WRONG.openbsd)
    : new NcEnd([`Ncat: ${sentence} QUITTING.`], WRONG.ncat);
}

export function usage(): NcEnd {
  return new NcEnd([USAGE], WRONG.openbsd);
}

/** As getopt_long(3) words it. */
export function wrongOption(dialect: Dialect, { kind, option }: GetoptProblem): NcEnd {
  const [program, hint] = dialect === "openbsd" ? ["nc", USAGE] : ["ncat", HINT];
  const long = option.startsWith("--");
  const sentences = {
    unknown: long ? `unrecognized option '${option}'` : `invalid option -- '${option.slice(1)}'`,
    ambiguous: `option '${option}' is ambiguous`,
    lacksValue: long
      ? `option '${option}' requires an argument`
      : `option requires an argument -- '${option.slice(1)}'`,
    takesNoValue: `option '${option}' doesn't allow an argument`,
  };
  return new NcEnd([`${program}: ${sentences[kind]}`, hint], WRONG[dialect]);
}

export function badNumber(
  what: keyof typeof NUMBERS,
  problem: keyof typeof PROBLEMS,
  got: string,
): NcEnd {
  return wrong("openbsd", `${NUMBERS[what]} ${PROBLEMS[problem]}: ${got}`);
}

const PROBLEMS = { none: "invalid", small: "too small", large: "too large" } as const;

export function badTime(letter: "w" | "i" | "d", got: string): NcEnd {
  const what = letter === "d" ? "delay" : "timeout";
  return wrong(
    "ncat",
    `Invalid -${letter} ${what} "${got}" (must be greater than 0 and less than 2147483s).`,
  );
}

/** What cannot stand together, or is missing. */
export const COMPLAINTS = {
  openbsd: {
    scanAndListen: "cannot use -z and -l",
    keepOpenWithoutListen: "must use -l with -k",
    noProxyForUdp: "no proxy support for UDP mode",
    noProxyForListen: "no proxy support for listen",
    noProxyForUnix: "no proxy support for unix sockets",
    noProxyForSource: "no proxy support for local source address",
    unknownProxy: "unsupported proxy protocol",
    missingPort: "missing port number",
    missingPath: "missing socket pathname",
    noSourcePort: "getaddrinfo: Servname not supported for ai_socktype",
  },
  ncat: {
    scanAndListen: "Services designed for LISTENING can't be used with -z",
    scanAndExec: "Command execution can't be done along with option -z.",
    keepOpenWithoutListen: "Invalid option combination: `--keep-open' with connect.",
    maxWithoutListen: "Invalid option combination: `--max-conns' with connect.",
    chatWithoutListen: "Invalid option combination: `--chat' with connect.",
    brokerWithoutListen: "Invalid option combination: `--broker' with connect.",
    brokerAndExec: "Invalid option combination: --broker and -e.",
    twoCommands: "Only one of --exec, --sh-exec, and --lua-exec is allowed.",
    noHost: "You must specify a host to connect to.",
    noPath: "You have to specify path to a socket to connect to.",
    noPathToListen: "You have to specify a path to a socket to listen on.",
    sourceAndListen:
      "-l and -s are incompatible.  Specify the address and port to bind to like you would a host to connect to.",
    keepOpenUdp:
      "UDP mode does not support the -k or --keep-open options, except with --exec or --sh-exec.",
  },
} as const;

/** What OpenBSD's nc calls its numbers. */
export const NUMBERS = {
  timeout: "timeout",
  interval: "interval",
  quit: "quit timer",
  port: "port number",
  receiveLimit: "receive limit",
} as const;

/** What a value of ncat's is where it is none. */
export const VALUES = {
  port: "port number",
  sourcePort: "source port number",
  proxyType: "proxy type",
  maxConnections: "maximum number of connections",
} as const;

export function invalid(what: keyof typeof VALUES, got: string): NcEnd {
  return wrong("ncat", `Invalid ${VALUES[what]} "${got}".`);
}

export function morePorts(got: readonly string[]): NcEnd {
  return wrong("ncat", `Got more than one port specification: ${got.join(" ")}.`);
}

export function noHosts(dialect: Dialect, got: string): NcEnd {
  return wrong(dialect, `error in host specification "${got}".`);
}

export function unreadable(dialect: Dialect, path: string): NcEnd {
  return wrong(dialect, `can't open ${path} for reading`);
}
