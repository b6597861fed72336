// What a row tells of a call that carries no bytes, beside its columns: enough to describe it in any language. It crosses in the
// place of a preview, as JSON; that of most calls is empty.

import { formatEndpoint } from "./endpoint.ts";
import type { SocketEvent } from "./event.ts";
import type { Failure } from "./failure.ts";
import { carriesBytes, NOTE_BYTES, type Row } from "./rows.ts";
import type { CloseCause, SocketKind } from "./socket.ts";

/** What the call has, and of it what is not as it is most times. */
export interface CallNote {
  readonly kind?: SocketKind;
  readonly asked?: string;
  readonly host?: string;
  readonly addresses?: readonly string[];
  /** Of bind and listen, formatted. */
  readonly local?: string;
  readonly receiveBuffer?: { readonly asked: number; readonly got: number };
  readonly backlog?: number;
  readonly cause?: CloseCause;
  readonly reset?: true;
  readonly unsent?: number;
  /** Of setsockopt. */
  readonly option?: string;
  readonly value?: string;
  readonly got?: string;
  /** Of a connect that goes on, and of an end of reading only. */
  readonly pending?: true;
  readonly readingOnly?: true;
  /** Of close and shutdown: the other program that made the call. */
  readonly process?: string;
  /** Of dup and closefd. */
  readonly fd?: number;
  readonly left?: number;
  /** Of socketpair. */
  readonly other?: number;
  /** Of peek and sendfile. */
  readonly length?: number;
  readonly failure?: Pick<Failure, "code" | "sentence">;
}

export function noteOfEvent(event: SocketEvent): CallNote {
  const { failure } = event;
  return {
    ...detailOf(event),
    ...processOf(event),
    ...(failure === null ? {} : { failure: { code: failure.code, sentence: failure.sentence } }),
  };
}

function detailOf(event: SocketEvent): CallNote {
  switch (event.call) {
    case "socket":
      return event.asked === undefined
        ? { kind: event.kind }
        : { kind: event.kind, asked: event.asked };
    case "lookup":
      return { host: event.host, addresses: event.addresses };
    case "bind":
      return {
        ...localOf(event),
        ...(event.receiveBuffer === null ? {} : { receiveBuffer: event.receiveBuffer }),
      };
    case "listen":
      return { ...localOf(event), backlog: event.backlog };
    case "close":
      return {
        cause: event.cause,
        ...(event.reset ? { reset: true } : {}),
        ...(event.unsent === 0 ? {} : { unsent: event.unsent }),
      };
    case "setsockopt":
      return { option: event.option, value: event.value, got: event.got };
    case "connect":
      return event.pending === true ? { pending: true } : {};
    case "shutdown":
      return event.readingOnly === true ? { readingOnly: true } : {};
    case "getsockopt":
      return { option: event.option, value: event.value };
    case "getsockname":
      return localOf(event);
    case "dup":
      return { fd: event.fd };
    case "closefd":
      return { left: event.left };
    case "socketpair":
      return { other: event.other };
    case "peek":
    case "sendfile":
      return { length: event.length };
    default:
      return {};
  }
}

function processOf({ call, program }: SocketEvent): CallNote {
  const process = program?.process ?? "";
  return process !== "" && (call === "close" || call === "shutdown") ? { process } : {};
}

function localOf({ local }: SocketEvent): CallNote {
  return local === null ? {} : { local: formatEndpoint(local) };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const NOTHING = new Uint8Array(0);

/** A row's preview. `message`: the event's sentence as the recording has it, for what is unknown or too long. */
export function encodeNote(note: CallNote | null, message: Uint8Array): Uint8Array {
  if (note !== null) {
    const json = JSON.stringify(note);
    // Most are empty.
    if (json === "{}") return NOTHING;
    const bytes = encoder.encode(json);
    if (bytes.length <= NOTE_BYTES) return bytes;
  }
  // JSON writes some characters longer than they are.
  for (let most = NOTE_BYTES; ; most >>= 1) {
    const bytes = encoder.encode(JSON.stringify(firstBytes(message, most)));
    if (bytes.length <= NOTE_BYTES) return bytes;
  }
}

function firstBytes(message: Uint8Array, most: number): string {
  const cut = message.length > most;
  // A character that is cut in two is left out.
  const text = new TextDecoder().decode(message.subarray(0, most), { stream: cut });
  return cut ? `${text}…` : text;
}

/** A text is a sentence in English, of an event that this version does not know, or that is too long for a row. */
export function noteOf(row: Pick<Row, "preview" | "call" | "failed">): CallNote | string {
  if (carriesBytes(row) || row.preview.length === 0) return {};
  const json = decoder.decode(row.preview);
  try {
    const note: unknown = JSON.parse(json);
    if (typeof note === "object" && note !== null) return note;
    return typeof note === "string" ? note : json;
  } catch {
    return json;
  }
}
