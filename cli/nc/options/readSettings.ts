// A command line of nc's as settings.

import * as fs from "node:fs";
import { OPTIONS } from "../../../shared/options.ts";
import { said } from "../../../shared/words/said.ts";
import { UsageError } from "../../exit.ts";
import { ON_FAILURE, recordChoice, type RecordFlags } from "../../recordChoice.ts";
import { sourcePortOf } from "./readPorts.ts";
import { invalid, unreadable, wrongOption } from "./complaints.ts";
import { dialectOf } from "./dialectOf.ts";
import { getopt } from "./getopt.ts";
import type { DumpSettings, ExecSettings, NcSettings, Transport } from "./NcSettings.ts";
import { Options } from "./Options.ts";
import { readNcat } from "./readNcat.ts";
import { wholeNumber } from "./readNumbers.ts";
import { readOpenbsd } from "./readOpenbsd.ts";
import { rowsOf, type Dialect } from "./rows.ts";

/** As many as ncat lets in where nobody says otherwise. */
const MAX_CONNECTIONS = 100;

/** Throws NcEnd and UsageError. */
export function readSettings(args: readonly string[]): NcSettings | "help" | "version" {
  const dialect = dialectOf(args);
  if (dialect === null) throw new UsageError(said("nc.expectedDialect"));
  const { given, operands, problem } = getopt(args, rowsOf(dialect));
  if (problem !== null) throw wrongOption(dialect, problem);
  const options = new Options(given);
  if (options.has("help")) return "help";
  if (options.has("version")) return "version";
  const { refused } = options;
  if (refused !== undefined)
    throw new UsageError(said("nc.cannotDo", { option: refused, dialect }));
  if (
    options.has("listen") &&
    dialect === "ncat" &&
    (options.has("proxy") || options.has("proxyType"))
  )
    throw new UsageError(said("nc.cannotDo", { option: "-l --proxy", dialect }));
  const transport = transportOf(options);
  const datagrams = transport === "udp" || transport === "unix-dgram";
  if (datagrams && options.has("listen") && (options.has("exec") || options.has("shExec")))
    throw new UsageError(said("nc.execNotForDatagramListeners"));
  const read = dialect === "openbsd" ? readOpenbsd : readNcat;
  const exec = execOf(options);
  return {
    dialect,
    listen: options.has("listen"),
    transport,
    family: familyOf(options),
    ...read(options, operands, transport),
    numeric: options.has("numeric"),
    verbose: options.count("verbose"),
    scan: options.has("scan"),
    source: options.value("source") ?? null,
    sourcePort: sourcePort(dialect, options, transport),
    keepOpen: options.has("keepOpen") || options.has("broker") || options.has("chat"),
    maxConnections: maxConnections(options),
    readsInput: !options.has("noInput") && !options.has("receiveOnly") && exec === null,
    printsOutput: !options.has("sendOnly"),
    crlf: options.has("crlf"),
    receiveLimit: receiveLimit(options),
    telnet: options.has("telnet"),
    broadcast: options.has("broadcast"),
    broker: options.has("broker") || options.has("chat"),
    chat: options.has("chat"),
    allow: hosts(dialect, options, ["allow", "allowFile"]),
    deny: hosts(dialect, options, ["deny", "denyFile"]),
    exec,
    dumps: dumpsOf(options),
    record: recordChoice(recordFlags(options)),
  };
}

function transportOf(options: Options): Transport {
  if (options.has("unix")) return options.has("udp") ? "unix-dgram" : "unix";
  return options.has("udp") ? "udp" : "tcp";
}

function familyOf(options: Options): NcSettings["family"] {
  if (options.has("ipv4")) return "ipv4";
  return options.has("ipv6") ? "ipv6" : null;
}

function sourcePort(dialect: Dialect, options: Options, transport: Transport): number | null {
  const text = options.value("sourcePort");
  if (text === undefined || options.has("listen")) return null;
  return sourcePortOf(dialect, text, transport === "udp" ? "udp" : "tcp");
}

function maxConnections(options: Options): number {
  const text = options.value("maxConnections") ?? `${MAX_CONNECTIONS}`;
  const most = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (most < 1 || most > OPTIONS.maxConnections.highest) throw invalid("maxConnections", text);
  return most;
}

function receiveLimit(options: Options): number {
  const text = options.value("receiveLimit");
  if (text === undefined) return 0;
  return wholeNumber(text, { what: "receiveLimit", lowest: 1, highest: 2 ** 31 - 1 });
}

function execOf(options: Options): ExecSettings | null {
  const shell = options.value("shExec");
  const command = shell ?? options.value("exec");
  if (command === undefined) return null;
  if (process.platform === "win32") throw new UsageError(said("nc.execOnUnixOnly"));
  return { command, shell: shell !== undefined };
}

/** Of options that list hosts, and of those that name a file with them. */
function hosts(
  dialect: Dialect,
  options: Options,
  [list, file]: readonly ["allow" | "deny", "allowFile" | "denyFile"],
): readonly string[] | null {
  if (!options.has(list) && !options.has(file)) return null;
  const listed = options.values(list).flatMap((text) => text.split(","));
  const read = options.values(file).flatMap((path) => textOf(dialect, path).split(/[\s,]+/));
  return [...listed, ...read].filter((host) => host !== "");
}

function textOf(dialect: Dialect, path: string): string {
  try {
    return fs.readFileSync(path, "utf8").replaceAll(/#.*/g, "");
  } catch {
    throw unreadable(dialect, path);
  }
}

function dumpsOf(options: Options): readonly DumpSettings[] {
  const append = options.has("appendOutput");
  return [
    ...options
      .values("output")
      .slice(-1)
      .map((path) => ({ path, hex: false, append })),
    ...options
      .values("hexDump")
      .slice(-1)
      .map((path) => ({ path, hex: true, append })),
  ];
}

function recordFlags(options: Options): RecordFlags {
  const record = options.value("record");
  const typed = options.value("onRecordFailure");
  const onRecordFailure = ON_FAILURE.find((each) => each === typed);
  if (typed !== undefined && onRecordFailure === undefined)
    throw new UsageError(said("nc.expectedStopOrGoOn", { got: typed }));
  return {
    ...(record === undefined ? {} : { record }),
    ...(options.has("force") ? { force: true } : {}),
    ...(options.has("appendNumber") ? { appendNumber: true } : {}),
    ...(onRecordFailure === undefined ? {} : { onRecordFailure }),
  };
}
