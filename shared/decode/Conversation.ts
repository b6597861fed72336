// What earlier messages of a conversation say about later ones: state in, state out. Plain data, so that it crosses threads
// and pipes. A decoder reads its own part while it reads a message, and leaves it as the message leaves it.
//
//     const known = followed("mqtt", { bytes: connect, context });      // { …, mqtt: { version: 5 } }
//     decodeAs("mqtt", { bytes: publish, context: { ...context, conversation: known } });

import type { Pieces } from "../format/gatherBytes.ts";
import type { Text } from "../words/said.ts";

/** Requests, commands, queries that wait for an answer: of more only how many there are is known. */
export const MAX_WAITING = 64;

/** In their order. */
export interface Waiting<T> {
  readonly known: readonly T[];
  /** How many came behind those while there was no room. */
  readonly beyond: number;
}

export const NOBODY: Waiting<never> = { known: [], beyond: 0 };

export interface HttpRequest {
  readonly method: string;
  /** As the request line has it; the end of a long one is left out. */
  readonly target: string;
  /** Its Host header, empty where it has none. */
  readonly host: string;
}

export interface HttpTalk {
  readonly requests: Waiting<HttpRequest>;
  /** Responses that came before their request had ended. */
  readonly early: number;
}

export interface MqttTalk {
  /** The protocol level of CONNECT. */
  readonly version: 3 | 4 | 5;
  /** Topics that numbers stand for (MQTT 5, 3.3.2.3.4), at most 32 for each direction. */
  readonly aliases: Both<Readonly<Record<number, string>>>;
}

/** One end's messages. */
export interface WebSocketSide {
  /** Opcode of the message that is sent in fragments, null between messages. */
  readonly opcode: number | null;
  /** Whether that message is compressed. */
  readonly compressed: boolean;
  /** Its payload so far, as it was sent; null where it is not kept. */
  readonly packed: Pieces | null;
  /** What was unpacked last, which later messages go back to; null where that is not known. */
  readonly window: Uint8Array | null;
}

export interface WebSocketTalk {
  /** What permessage-deflate was agreed on (RFC 7692): whether an end's messages go back to earlier ones. Undefined: it was not. */
  readonly deflate: { readonly client: boolean; readonly server: boolean } | undefined;
  readonly client: WebSocketSide;
  readonly server: WebSocketSide;
}

/** By direction, from our side. */
export interface Both<T> {
  readonly in: T;
  readonly out: T;
}

export interface TlsTalk {
  /** After ChangeCipherSpec. */
  readonly encrypted: Both<boolean>;
  /** Bytes of a handshake message that the next record goes on with. */
  readonly pending: Both<number>;
}

export interface RespTalk {
  /** Which RESP the connection speaks, by HELLO. */
  readonly version: 2 | 3;
  /** From which side the commands come, null while it is not known. */
  readonly client: "in" | "out" | null;
  /** As `GET key`. */
  readonly commands: Waiting<string>;
  /** After SUBSCRIBE or MONITOR: the server speaks unasked. */
  readonly unasked: "no" | "subscribed" | "monitor";
}

export interface ModbusRequest {
  readonly transaction: number;
  readonly unit: number;
  readonly code: number;
  /** In words, as `Read Coils, unit 1: 8 from 100`. */
  readonly words: Text;
  /** First address that is read, null where none is. */
  readonly start: number | null;
}

export interface ModbusTalk {
  /** From which side the requests come, null while it is not known. */
  readonly client: "in" | "out" | null;
  /** The newest MAX_WAITING. */
  readonly requests: readonly ModbusRequest[];
}

export interface DnsQuery {
  readonly id: number;
  /** As `example.com A`. */
  readonly question: string;
}

export interface DnsTalk {
  /** The newest MAX_WAITING; an answer may come twice, so that answered ones stay. */
  readonly queries: readonly DnsQuery[];
}

export interface Conversation {
  /** Whether it was followed from the first byte that was recorded: else what it does not tell may have been said. */
  readonly complete: boolean;
  /** Name of the decoder of what is spoken, null where it is not known. */
  readonly spoken: string | null;
  /** What whole messages came of that may be it, and how many in a row. */
  readonly likely?: { readonly name: string; readonly messages: number } | undefined;
  /** How often a message changed the protocol: an upgrade, a tunnel. */
  readonly switches: number;
  readonly http?: HttpTalk | undefined;
  readonly mqtt?: MqttTalk | undefined;
  readonly websocket?: WebSocketTalk | undefined;
  readonly tls?: TlsTalk | undefined;
  readonly resp?: RespTalk | undefined;
  readonly modbus?: ModbusTalk | undefined;
  readonly dns?: DnsTalk | undefined;
}

/** What is known before some bytes of a conversation. */
export interface KnownBefore {
  readonly conversation: Conversation;
  /** A message that began so many bytes before them, in their direction, and had not ended; null: they begin one. */
  readonly goesOn: { readonly protocol: string; readonly bytes: number } | null;
}

/** Before the first byte. */
export const BEGINNING: Conversation = { complete: true, spoken: null, switches: 0 };
/** Nothing of it was seen. */
export const UNKNOWN: Conversation = { ...BEGINNING, complete: false };

/** Behind a part that was not followed: what holds for the whole conversation stays, what was waited for is not known. */
export function afterGap({ spoken, switches, mqtt, ...rest }: Conversation): Conversation {
  const { websocket, tls, resp, modbus } = rest;
  return {
    complete: false,
    spoken,
    switches,
    mqtt,
    tls: tls && { ...tls, pending: { in: 0, out: 0 } },
    resp: resp && { ...resp, commands: NOBODY },
    modbus: modbus && { ...modbus, requests: [] },
    websocket: websocket && { ...websocket, client: LOST_SIDE, server: LOST_SIDE },
  };
}

const LOST_SIDE: WebSocketSide = { opcode: null, compressed: false, packed: null, window: null };

export function wait<T>({ known, beyond }: Waiting<T>, one: T): Waiting<T> {
  // The order is kept: behind one that is not known comes no known one.
  if (beyond > 0 || known.length >= MAX_WAITING) return { known, beyond: beyond + 1 };
  return { known: [...known, one], beyond };
}

/** The first of those that wait, null where none does or it is not known; and the others. */
export function answer<T>({ known, beyond }: Waiting<T>): readonly [T | null, Waiting<T>] {
  const [first, ...others] = known;
  if (first !== undefined) return [first, { known: others, beyond }];
  return [null, { known: [], beyond: Math.max(0, beyond - 1) }];
}

/** The newest of them. */
export function remember<T>(known: readonly T[], one: T): readonly T[] {
  return [...known.slice(1 - MAX_WAITING), one];
}
