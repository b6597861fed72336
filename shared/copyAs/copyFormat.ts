// What a copy format is, and what it is told.

import type { Text } from "../words/said.ts";

/** One way to copy bytes as text. */
export interface CopyFormat {
  readonly id: string;
  readonly title: Text;
  /** `literal`: the bytes in some notation. `command`: POSIX shell that sends them to `context.target`. */
  readonly group: "literal" | "command";
  run(bytes: Uint8Array, context: CopyContext): CopyResult;
}

export interface CopyContext {
  /** Offset of the bytes in their payload, for a dump's first column. */
  readonly base?: number;
  /** Where a command sends the bytes. */
  readonly target?: SendTarget;
}

export type SendTarget =
  | {
      readonly transport: "tcp" | "udp";
      /** A name, an IPv4 address, or an IPv6 address without brackets, with a scope id after `%` where it has one. */
      readonly host: string;
      readonly port: number;
    }
  | { readonly transport: "unix"; readonly path: string };

/** Text for the clipboard, or one sentence that says why there is none. */
export type CopyResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Text };
