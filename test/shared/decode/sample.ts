// What the tests know of a sample: bytes as a peer sends them, and where one would see them.

import type { DecodeContext } from "../../../shared/decode/Decoder.ts";
import type { DecoderName } from "../../../shared/decode/registry.ts";
import { parseEscapes } from "../../../shared/format/escapes.ts";
import { parseHex } from "../../../shared/format/hex.ts";
import { joinBytes } from "../../../shared/format/joinBytes.ts";
import { english } from "../../support/english.ts";

export interface Sample {
  readonly protocol: DecoderName;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly context: DecodeContext;
  /** Messages in the bytes, all of them whole. */
  readonly messages: number;
  /** The end of the datagram, or of the connection, ends the message: any longer or shorter one may be whole too. */
  readonly openEnded: boolean;
  /** Too little to tell it from other protocols on a port that says nothing. */
  readonly faint: boolean;
}

/** A port that no protocol claims. */
export const UNUSUAL = 47_113;

export function contextOf(changes: Partial<DecodeContext> = {}): DecodeContext {
  return {
    transport: "tcp",
    direction: "in",
    localPort: UNUSUAL,
    remotePort: UNUSUAL + 1,
    ...changes,
  };
}

export function sample(
  protocol: DecoderName,
  name: string,
  bytes: Uint8Array,
  changes: Partial<Omit<Sample, "context">> & { readonly context?: Partial<DecodeContext> } = {},
): Sample {
  return {
    protocol,
    name,
    bytes,
    messages: 1,
    openEnded: false,
    faint: false,
    ...changes,
    context: contextOf(changes.context),
  };
}

/** Bytes from hex text, in groups as one likes. */
export function hex(...parts: readonly string[]): Uint8Array {
  const bytes = parseHex(parts.join(" "));
  if (!bytes.ok) throw new Error(english(bytes.problem.sentence));
  return bytes.bytes;
}

export function ascii(text: string): Uint8Array {
  const bytes = parseEscapes(text);
  if (!bytes.ok) throw new Error(english(bytes.problem.sentence));
  return bytes.bytes;
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return joinBytes(parts);
}
