// What a command line of nc's comes to, whichever dialect it was in.

import type { RecordChoice } from "../../recordChoice.ts";
import type { Dialect } from "./rows.ts";

export type Transport = "tcp" | "udp" | "unix" | "unix-dgram";
export type Family = "ipv4" | "ipv6";

/** What becomes of our writing side when standard input has ended; `quit`: all of it ends. */
export type AtInputEnd = "keep" | "shutdown" | "quit";

export interface ProxySettings {
  readonly type: "connect" | "4" | "5";
  readonly host: string;
  readonly port: number;
  /** Empty: none. */
  readonly user: string;
  readonly password: string;
}

export interface ExecSettings {
  readonly command: string;
  readonly shell: boolean;
}

/** A file that all bytes of both directions are written to. */
export interface DumpSettings {
  readonly path: string;
  readonly hex: boolean;
  readonly append: boolean;
}

export interface NcSettings {
  readonly dialect: Dialect;
  readonly listen: boolean;
  readonly transport: Transport;
  readonly family: Family | null;
  /** What was named; null: none. Of a Unix domain socket its path. */
  readonly host: string | null;
  /** To try one after another; of a listener one. Empty for Unix domain sockets. */
  readonly ports: readonly number[];
  readonly numeric: boolean;
  readonly verbose: number;
  readonly scan: boolean;
  /** Null: the system chooses. Of a Unix datagram socket the path. */
  readonly source: string | null;
  readonly sourcePort: number | null;
  /** ms; 0: none. */
  readonly connectTimeout: number;
  readonly idleTimeout: number;
  /** ms between lines that are sent, and between ports. */
  readonly interval: number;
  readonly keepOpen: boolean;
  readonly maxConnections: number;
  /** Whether standard input is sent. */
  readonly readsInput: boolean;
  /** Whether what comes is printed. */
  readonly printsOutput: boolean;
  readonly crlf: boolean;
  readonly atInputEnd: AtInputEnd;
  /** ms that the end is waited with, behind the end of the input; null: not at all. */
  readonly quitAfter: number | null;
  /** recv calls after which all ends; 0: any number. */
  readonly receiveLimit: number;
  readonly telnet: boolean;
  readonly broadcast: boolean;
  readonly broker: boolean;
  readonly chat: boolean;
  /** Hosts as ncat takes them; null: nobody is named. */
  readonly allow: readonly string[] | null;
  readonly deny: readonly string[] | null;
  readonly exec: ExecSettings | null;
  readonly proxy: ProxySettings | null;
  readonly dumps: readonly DumpSettings[];
  readonly record: RecordChoice | null;
}
