// The options of `portscope nc`: which letter and long name mean what to whom. OpenBSD's nc has letters only; every long option is
// ncat's, or our own.
//
// A letter that both have with different meanings has a row of each, and the dialect decides; a letter that only one has means the
// same in either.

/** Whose meanings, messages and exit codes. */
export type Dialect = "openbsd" | "ncat";

export const DIALECTS = ["openbsd", "ncat"] as const satisfies readonly Dialect[];

export interface NcRow {
  readonly name: NcName;
  readonly of: Dialect | "both" | "portscope";
  /** Without its hyphen. */
  readonly letter?: string;
  /** Without their hyphens. */
  readonly long?: readonly string[];
  readonly takes?: "value";
  /** It is known, and refused: what it does cannot be done here. */
  readonly refused?: true;
}

export type NcName =
  | "ipv4"
  | "ipv6"
  | "unix"
  | "udp"
  | "crlf"
  | "listen"
  | "keepOpen"
  | "numeric"
  | "sourcePort"
  | "source"
  | "verbose"
  | "wait"
  | "scan"
  | "telnet"
  | "help"
  | "noInput"
  | "interval"
  | "shutdown"
  | "quit"
  | "receiveLimit"
  | "proxy"
  | "proxyType"
  | "broadcast"
  | "randomPorts"
  | "delay"
  | "idleTimeout"
  | "hexDump"
  | "maxConnections"
  | "output"
  | "appendOutput"
  | "exec"
  | "shExec"
  | "sendOnly"
  | "receiveOnly"
  | "noShutdown"
  | "allow"
  | "allowFile"
  | "deny"
  | "denyFile"
  | "broker"
  | "chat"
  | "proxyAuth"
  | "proxyDns"
  | "version"
  | "as"
  | "record"
  | "force"
  | "appendNumber"
  | "onRecordFailure"
  | "language"
  | "refused";

const BOTH: readonly NcRow[] = [
  { name: "ipv4", of: "both", letter: "4" },
  { name: "ipv6", of: "both", letter: "6" },
  { name: "unix", of: "both", letter: "U", long: ["unixsock"] },
  { name: "udp", of: "both", letter: "u", long: ["udp"] },
  { name: "crlf", of: "both", letter: "C", long: ["crlf"] },
  { name: "listen", of: "both", letter: "l", long: ["listen"] },
  { name: "keepOpen", of: "both", letter: "k", long: ["keep-open"] },
  { name: "numeric", of: "both", letter: "n", long: ["nodns"] },
  { name: "sourcePort", of: "both", letter: "p", long: ["source-port"], takes: "value" },
  { name: "source", of: "both", letter: "s", long: ["source"], takes: "value" },
  { name: "verbose", of: "both", letter: "v", long: ["verbose"] },
  { name: "wait", of: "both", letter: "w", long: ["wait"], takes: "value" },
  { name: "scan", of: "both", letter: "z" },
  { name: "telnet", of: "both", letter: "t", long: ["telnet"] },
  { name: "help", of: "both", letter: "h", long: ["help"] },
];

const OPENBSD: readonly NcRow[] = [
  { name: "noInput", of: "openbsd", letter: "d" },
  { name: "interval", of: "openbsd", letter: "i", takes: "value" },
  { name: "shutdown", of: "openbsd", letter: "N" },
  { name: "quit", of: "openbsd", letter: "q", takes: "value" },
  { name: "receiveLimit", of: "openbsd", letter: "W", takes: "value" },
  { name: "proxy", of: "openbsd", letter: "x", takes: "value" },
  { name: "proxyType", of: "openbsd", letter: "X", takes: "value" },
  { name: "broadcast", of: "openbsd", letter: "b" },
  { name: "randomPorts", of: "openbsd", letter: "r" },
  ...["D", "F", "S", "Z"].map((letter) => refused("openbsd", { letter })),
  ...["I", "M", "O", "P", "T", "V", "m"].map((letter) =>
    refused("openbsd", { letter, takes: "value" }),
  ),
];

const NCAT: readonly NcRow[] = [
  { name: "delay", of: "ncat", letter: "d", long: ["delay"], takes: "value" },
  { name: "idleTimeout", of: "ncat", letter: "i", long: ["idle-timeout"], takes: "value" },
  { name: "hexDump", of: "ncat", letter: "x", long: ["hex-dump"], takes: "value" },
  { name: "maxConnections", of: "ncat", letter: "m", long: ["max-conns"], takes: "value" },
  { name: "output", of: "ncat", letter: "o", long: ["output"], takes: "value" },
  { name: "appendOutput", of: "ncat", long: ["append-output"] },
  { name: "exec", of: "ncat", letter: "e", long: ["exec"], takes: "value" },
  { name: "shExec", of: "ncat", letter: "c", long: ["sh-exec"], takes: "value" },
  { name: "sendOnly", of: "ncat", long: ["send-only"] },
  { name: "receiveOnly", of: "ncat", long: ["recv-only"] },
  { name: "noShutdown", of: "ncat", long: ["no-shutdown"] },
  { name: "allow", of: "ncat", long: ["allow"], takes: "value" },
  { name: "allowFile", of: "ncat", long: ["allowfile"], takes: "value" },
  { name: "deny", of: "ncat", long: ["deny"], takes: "value" },
  { name: "denyFile", of: "ncat", long: ["denyfile"], takes: "value" },
  { name: "broker", of: "ncat", long: ["broker"] },
  { name: "chat", of: "ncat", long: ["chat", "talk"] },
  { name: "proxy", of: "ncat", long: ["proxy"], takes: "value" },
  { name: "proxyType", of: "ncat", long: ["proxy-type"], takes: "value" },
  { name: "proxyAuth", of: "ncat", long: ["proxy-auth"], takes: "value" },
  { name: "proxyDns", of: "ncat", long: ["proxy-dns"], takes: "value" },
  { name: "version", of: "ncat", long: ["version"] },
  ...["sctp", "vsock", "ssl", "ssl-verify"].map((name) => refused("ncat", { long: [name] })),
  ...["lua-exec", "ssl-cert", "ssl-key", "ssl-trustfile", "ssl-ciphers"].map((name) =>
    refused("ncat", { long: [name], takes: "value" }),
  ),
  ...["ssl-servername", "ssl-alpn"].map((name) =>
    refused("ncat", { long: [name], takes: "value" }),
  ),
  ...["g", "G"].map((letter) => refused("ncat", { letter, takes: "value" })),
];

const OURS: readonly NcRow[] = [
  { name: "as", of: "portscope", long: ["as"], takes: "value" },
  { name: "record", of: "portscope", long: ["record"], takes: "value" },
  { name: "force", of: "portscope", long: ["force"] },
  { name: "appendNumber", of: "portscope", long: ["append-number"] },
  { name: "onRecordFailure", of: "portscope", long: ["on-record-failure"], takes: "value" },
  { name: "language", of: "portscope", long: ["lang"], takes: "value" },
];

function refused(of: Dialect, row: Pick<NcRow, "letter" | "long" | "takes">): NcRow {
  return { name: "refused", of, ...row, refused: true };
}

/** In the order in which a letter is looked for: the dialect's own meaning before the other's. */
export function rowsOf(dialect: Dialect): readonly NcRow[] {
  const [own, other] = dialect === "openbsd" ? [OPENBSD, NCAT] : [NCAT, OPENBSD];
  return [...BOTH, ...own, ...other, ...OURS];
}

/**
 * Whether an option as it was typed says that ncat is meant: a long one of ncat's, or a letter that OpenBSD's nc lacks or uses for
 * what nobody can do here (-m).
 */
export function isNcats(row: NcRow, typed: string): boolean {
  if (row.of === "portscope") return false;
  if (typed.startsWith("--")) return true;
  const letter = typed.slice(1);
  return row.of === "ncat" ? !OPENBSD.some((of) => of.letter === letter) : letter === "m";
}
