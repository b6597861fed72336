// The help of `portscope nc`, in the person's language.

import type { WordKey } from "../../shared/words/said.ts";
import { columnsOf } from "../columnsOf.ts";
import { t } from "../wording.ts";

type HelpWord = Extract<WordKey, `nc.${string}`>;
type Line = readonly [option: string, word: HelpWord];

/** Columns of a line, and where what an option does begins. */
const WIDTH = 100;
const MARGIN = 28;

const BOTH: readonly Line[] = [
  ["-l, --listen", "nc.listen"],
  ["-k, --keep-open", "nc.keepOpen"],
  ["-p, --source-port PORT", "nc.sourcePort"],
  ["-s, --source ADDRESS", "nc.source"],
  ["-u, --udp", "nc.udp"],
  ["-U, --unixsock", "nc.unix"],
  ["-4", "nc.ipv4"],
  ["-6", "nc.ipv6"],
  ["-n, --nodns", "nc.numeric"],
  ["-v, --verbose", "nc.verbose"],
  ["-z", "nc.scan"],
  ["-w, --wait TIME", "nc.wait"],
  ["-C, --crlf", "nc.crlf"],
  ["-t, --telnet", "nc.telnet"],
];
const OPENBSD: readonly Line[] = [
  ["-d", "nc.noInput"],
  ["-i SECONDS", "nc.interval"],
  ["-N", "nc.shutdown"],
  ["-q SECONDS", "nc.quit"],
  ["-W COUNT", "nc.receiveLimit"],
  ["-x HOST[:PORT]", "nc.proxy"],
  ["-X PROTOCOL", "nc.proxyType"],
  ["-b", "nc.broadcast"],
  ["-r", "nc.randomPorts"],
];
const NCAT: readonly Line[] = [
  ["-d, --delay TIME", "nc.delay"],
  ["-i, --idle-timeout TIME", "nc.idleTimeout"],
  ["-x, --hex-dump FILE", "nc.hexDump"],
  ["-o, --output FILE", "nc.output"],
  ["--append-output", "nc.appendOutput"],
  ["-m, --max-conns COUNT", "nc.maxConnections"],
  ["-e, --exec COMMAND", "nc.exec"],
  ["-c, --sh-exec COMMAND", "nc.shExec"],
  ["--send-only", "nc.sendOnly"],
  ["--recv-only", "nc.receiveOnly"],
  ["--no-shutdown", "nc.noShutdown"],
  ["--allow HOST[,HOST…]", "nc.allow"],
  ["--allowfile FILE", "nc.allowFile"],
  ["--deny HOST[,HOST…]", "nc.deny"],
  ["--denyfile FILE", "nc.denyFile"],
  ["--broker", "nc.broker"],
  ["--chat", "nc.chat"],
  ["--proxy, --proxy-type, --proxy-auth", "nc.proxyHelp"],
];
const OURS: readonly Line[] = [
  ["--as DIALECT", "nc.as"],
  ["--record FILE", "nc.record"],
  ["--force, --append-number, --on-record-failure", "nc.recordOptions"],
  ["--lang LANGUAGE", "nc.lang"],
];

// not for people: command lines
const USAGE = `portscope nc [options] HOST PORT…
       portscope nc -l [options] [HOST] PORT
       portscope nc -U [options] PATH`;

export function ncHelp(): string {
  const parts = [
    `${t("help.titleUsage")} ${USAGE}`,
    wrapped(t("nc.about"), 0),
    part("nc.titleBoth", BOTH),
    wrapped(t("nc.dialects"), 0),
    part("nc.titleOpenbsd", OPENBSD),
    part("nc.titleNcat", NCAT),
    part("nc.titleOurs", OURS),
    wrapped(t("nc.time"), 0),
  ];
  return `${parts.join("\n\n")}\n`;
}

function part(title: HelpWord, lines: readonly Line[]): string {
  return [t.text({ word: title }), ...lines.map(lineOf)].join("\n");
}

function lineOf([option, word]: Line): string {
  const head = `  ${option}`;
  const what = wrapped(t.text({ word }), MARGIN);
  // An option that is too long has a line of its own.
  if (columnsOf(head) > MARGIN - 2) return `${head}\n${" ".repeat(MARGIN)}${what}`;
  return `${head}${" ".repeat(MARGIN - columnsOf(head))}${what}`;
}

/** In lines; those behind the first begin at `margin`. */
function wrapped(text: string, margin: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (columnsOf(longer) <= WIDTH - margin) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join(`\n${" ".repeat(margin)}`);
}
