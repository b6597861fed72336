// A decoder turns bytes into named fields of one protocol. Decoders are pure, never throw, and take time linear in the bytes.
//
// What earlier messages said comes in with the context (`Conversation.ts`) and goes out with `Decoded.after` and `follow`.
//
// Add a decoder:
//   1. `shared/decode/<name>.ts` exports one `Decoder`; its `decode` hands one function to `decodeMessages`, which reads one
//      message with a `FieldReader` (each read adds a field; past the end, reads do nothing and the outcome says so).
//      What it calls fields and says are keys of `shared/words/en/decode/<name>.ts` (`reading/label.ts`).
//   2. `test` answers from the bytes first; a port only adds to what the bytes allow (`reading/hints.ts`).
//   3. `messageLength` is null where the protocol never lies in a stream, or its borders can only be guessed; else it looks at no byte behind the message.
//   4. `follow` is null where a message says nothing about later ones; else its part of `Conversation` is read from and left in `r.conversation`.
//   5. `gist` reads as `decode` does: the summary is what is told in a line, unless the reading tells it shorter, and says whether
//      it asks or answers (`FieldReader.gist`).
//   6. Add it to `DECODERS` in `registry.ts`.
//   7. Put a realistic sample into `test/shared/decode/samples.ts`: recognition, truncation and mutation tests follow.

import type { Text } from "../words/said.ts";
import type { Conversation } from "./Conversation.ts";
import type { Gist } from "./Gist.ts";

/** What is known about where the bytes were seen. */
export interface DecodeContext {
  readonly transport: "tcp" | "udp" | "unix";
  /** From our side: `in` was received, `out` was sent. Null when unknown. */
  readonly direction: "in" | "out" | null;
  readonly localPort: number | null;
  readonly remotePort: number | null;
  /** What came before; absent: nothing is known of it. */
  readonly conversation?: Conversation;
  /** Fields of one message that are read to find its end; absent: as many as it has. */
  readonly most?: number | undefined;
}

/** One datagram, or bytes of a stream that begin where a message begins. */
export interface DecodeInput {
  readonly bytes: Uint8Array;
  readonly context: DecodeContext;
  /** Unpacks what was compressed; absent: it is left as it is. */
  readonly unpack?: Unpack | undefined;
  /** Whether bodies that are not packed are wanted by themselves, too. */
  readonly plain?: boolean | undefined;
}

/** Content codings (RFC 9110, 8.4.1; RFC 8878) and the raw DEFLATE of WebSocket messages (RFC 7692). */
export type Coding = "gzip" | "deflate" | "br" | "zstd" | "deflate-raw";

/** What packed bytes stand for, as far as it is shown. */
export interface UnpackedBytes {
  readonly bytes: Uint8Array;
  /** A sentence: why there is no more of it. Null where it is all. */
  readonly problem: Text | null;
}

/** `window`: what came before, which raw DEFLATE may go back to. Never throws; its answer is bounded in bytes and time. */
export type Unpack = (
  coding: Coding,
  packed: Uint8Array,
  window?: Uint8Array | null,
) => UnpackedBytes;

/** A part that was packed, with what it stands for. */
export interface UnpackedPart extends UnpackedBytes {
  /** As `Body`. */
  readonly name: Text;
  /** In the order in which they were applied, as `gzip` or `deflate, br`. */
  readonly coding: string;
  /** Bytes that were packed; in the message they may lie in several pieces. */
  readonly packed: number;
  /** Where they are, as a field's. */
  readonly from: number;
  readonly to: number;
}

/** A part that can be read as it stands, without what frames it. */
export interface PlainPart {
  /** As `Body`. */
  readonly name: Text;
  readonly bytes: Uint8Array;
}

/** A named part of a message. */
export interface DecodedField {
  /** The specification's word for it. */
  readonly name: Text;
  /**
   * For people: visible characters only, at most MAX_VALUE once `wordedValue` (`reading/fieldText.ts`) has worded it. Empty
   * where the children say it all.
   */
  readonly value: Text;
  /** First byte, counted from the first byte decoded. */
  readonly from: number;
  /** Behind the last byte. Children lie within their parent; parts of one byte share its range. */
  readonly to: number;
  readonly children: readonly DecodedField[];
}

/**
 * `whole`: every message is complete. `truncated`: right as far as it goes, but the bytes (or the bound of fields) end first.
 * `wrong`: at `used` the bytes stop being this protocol.
 */
export type DecodedState = "whole" | "truncated" | "wrong";

export interface Decoded {
  /** The decoder's name. */
  readonly protocol: string;
  readonly title: Text;
  /** One line, as `GET /index.html HTTP/1.1`; the first message's, and how many more there are. Shown as values are. */
  readonly summary: Text;
  /** One field for each message, in order, its parts as children. */
  readonly fields: readonly DecodedField[];
  readonly state: DecodedState;
  /** Bytes understood, from the first. */
  readonly used: number;
  /** A sentence: how far it got and what was expected there. Null when whole. */
  readonly problem: Text | null;
  /** Sentences: what would be read otherwise if an earlier message, which is not known, said so. */
  readonly guesses: readonly Text[];
  readonly unpacked: readonly UnpackedPart[];
  /** Bodies that were not packed, where they are wanted. */
  readonly plain: readonly PlainPart[];
  /** The conversation after the last whole message. */
  readonly after: Conversation;
}

/**
 * Bytes of the message at the beginning, all of which are there; `more`: the message takes more bytes than are there;
 * `none`: this is no message of the protocol; `much`: its end was not found among as many fields as may be read.
 */
export type MessageLength = number | "more" | "none" | "much";

export interface Cut {
  readonly length: MessageLength;
  /** Of meaning only where the length is a number. */
  readonly after: Conversation;
}

export interface PortHints {
  readonly tcp: readonly number[];
  readonly udp: readonly number[];
}

export interface Decoder<Name extends string = string> {
  /** A short id, as people type it. */
  readonly name: Name;
  /** For people, as `MQTT 3.1.1 and 5`. */
  readonly title: Text;
  /** Ports at which a server of this protocol is usual. */
  readonly ports: PortHints;
  /** How sure it is that this is its protocol: 0 (no) … 100. Below RECOGNISED (`registry.ts`) nobody is told. */
  test(input: DecodeInput): number;
  decode(input: DecodeInput): Decoded;
  /** Cuts a stream into messages; the answer does not depend on bytes behind the message. Null: only ever in datagrams. */
  readonly messageLength: ((bytes: Uint8Array, context: DecodeContext) => MessageLength) | null;
  /** The same, with the conversation after the message; only where that says how later messages are cut. */
  readonly cut?: (bytes: Uint8Array, context: DecodeContext) => Cut;
  /** The conversation after one whole message. Null: its messages say nothing about later ones. */
  readonly follow: ((input: DecodeInput) => Conversation) | null;
  /** The message at the beginning in a line, and its part in an exchange; of one that is cut off what can be told. */
  gist(input: DecodeInput): Gist;
}
