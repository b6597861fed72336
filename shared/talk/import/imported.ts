// What a text of another tool becomes: messages as bytes, and where the tool would send them.

import type { Text } from "../../words/said.ts";

/** UTF-16 units of a text that is taken apart. */
export const MAX_IMPORT = 4 * 1024 * 1024;
/** Messages of one text. */
export const MAX_IMPORTED = 1000;
/** Bytes of one message. */
export const MAX_IMPORTED_BYTES = 1024 * 1024;

export const IMPORT_KINDS = [
  "packetSender",
  "packetSenderJson",
  "docklight",
  "curl",
  "cArray",
  "hexDump",
  "hex",
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface ImportTarget {
  readonly protocol: "tcp" | "udp";
  readonly host: string;
  readonly port: number;
}

export interface ImportedMessage {
  /** Empty where the text has none. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null where the text does not say. */
  readonly target: ImportTarget | null;
}

export type Imported =
  | {
      readonly ok: true;
      readonly kind: ImportKind;
      readonly messages: readonly ImportedMessage[];
      /** Entries that are no messages of ours: other protocols, packets without payload. */
      readonly left: number;
    }
  | { readonly ok: false; readonly kind: ImportKind | null; readonly fault: ImportFault };

export interface ImportFault {
  /** From 1. */
  readonly line: number;
  readonly sentence: Text;
}

/** Thrown by the readers, caught by `importMessages`. */
export class WrongImport extends Error {
  readonly fault: ImportFault;

  constructor(line: number, sentence: Text) {
    super();
    this.fault = { line, sentence };
  }
}

export interface Found {
  readonly messages: readonly ImportedMessage[];
  readonly left: number;
}

/** The line on which a place of a text stands, from 1. */
export function lineAt(text: string, at: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i !== -1 && i < at; i = text.indexOf("\n", i + 1)) line += 1;
  return line;
}
