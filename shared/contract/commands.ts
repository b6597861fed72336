// Every command a client can give, as a value: its sentence, the run-time check of its input, the type of its answer.
// The engine's functions (engine/session/handlers.ts) and the client's typed `call` follow from a row here.
//
//     await client.call("open", { spec: { kind: "udp", … } })   // { socket: 7 }

import * as v from "valibot";
import type { KnownBefore } from "../decode/Conversation.ts";
import type { Hint } from "../failure/hint.ts";
import type { TcpInfo } from "../measure/tcpSample.ts";
import type { Bounds } from "../model/bounds.ts";
import type { SocketEvent } from "../model/event.ts";
import type { Measurement } from "../model/measure.ts";
import type { Found, MessageFrame, ScanState } from "../model/query.ts";
import type { PendingRows, RowColumns } from "../model/rows.ts";
import type { Snapshot } from "./messages.ts";
import * as s from "./schemas.ts";

/** Carries an answer's type through the table; nothing at run time. */
function answer<T>(): { readonly type?: T } {
  return {};
}

const ofSocket = v.strictObject({ socket: s.socketId });

export const commands = {
  subscribe: {
    about: "Answers with a snapshot; everything newer follows on the same pipe.",
    input: v.strictObject({ query: s.query }),
    output: answer<Snapshot>(),
  },
  view: {
    about: "Chooses which rows this client follows; later batches speak of this view.",
    input: v.strictObject({ query: s.query }),
    output: answer<{
      readonly view: number;
      readonly total: number;
      readonly scan: ScanState | null;
    }>(),
  },
  stopScan: {
    about: "Ends the looking of the view that is followed; what it found stays.",
    input: v.strictObject({}),
    output: answer<null>(),
  },
  rows: {
    about:
      "Rows of a view by position, as columns; `pending` are messages still arriving behind the last one.",
    input: v.strictObject({ query: s.query, from: s.position, count: s.rowCount }),
    output: answer<{
      readonly total: number;
      readonly rows: RowColumns;
      readonly pending: PendingRows | null;
    }>(),
  },
  locate: {
    about: "Position of an event in a view, or of the first one after it.",
    input: v.strictObject({ query: s.query, seq: s.position }),
    output: answer<{ readonly position: number; readonly total: number }>(),
  },
  find: {
    about:
      "The next or previous row of a view, seen from an event or (messages only) from a position, for which a second filter holds; a newer search of the same client ends this one.",
    input: v.strictObject({
      query: s.query,
      find: s.filter,
      seq: s.position,
      position: v.optional(s.position),
      direction: v.picklist(["next", "previous"]),
    }),
    output: answer<Found>(),
  },
  event: {
    about: "One event with all its particulars.",
    input: v.strictObject({ seq: s.position }),
    output: answer<SocketEvent>(),
  },
  payload: {
    about: "Payload bytes of one event, by range; `total` is its whole length.",
    input: v.strictObject({ seq: s.position, from: s.position, count: s.payloadCount }),
    output: answer<{ readonly total: number; readonly bytes: Uint8Array }>(),
  },
  frame: {
    about: "One message of a view in messages mode with all its particulars.",
    input: v.strictObject({ query: s.query, position: s.position }),
    output: answer<MessageFrame>(),
  },
  stream: {
    about:
      "Bytes of one direction of a conversation by their offset in the stream; `total` is what there is so far. Where it came in tiny reads the answer may be shorter than asked for, but is never empty before the end.",
    input: v.strictObject({
      ...s.conversation,
      direction: s.direction,
      from: s.position,
      count: s.payloadCount,
    }),
    output: answer<{ readonly total: number; readonly bytes: Uint8Array }>(),
  },
  streamLines: {
    about:
      "Lines of 16 bytes of a conversation, each of one event, as rows whose preview they are; one direction (from our side), or null for both in their order.",
    input: v.strictObject({
      ...s.conversation,
      direction: v.nullable(s.direction),
      from: s.position,
      count: s.rowCount,
    }),
    output: answer<{ readonly total: number; readonly rows: RowColumns }>(),
  },
  streamLine: {
    about: "Which of those lines holds a byte of the stream, or begins an event.",
    input: v.strictObject({
      ...s.conversation,
      direction: v.nullable(s.direction),
      place: s.streamPlace,
    }),
    output: answer<{ readonly line: number; readonly total: number }>(),
  },
  conversation: {
    about:
      "What earlier messages of a conversation say about the bytes at these places (each the first byte of a message, or an event): decoders need it. The first and the last MiB before a place are looked at. `protocol`: the decoder that was chosen; null recognises one. An answer for each place, in their order.",
    input: v.strictObject({
      ...s.conversation,
      protocol: s.protocol,
      places: s.streamPlaces,
    }),
    output: answer<readonly KnownBefore[]>(),
  },
  measure: {
    about:
      "A range of the recording in numbers; a newer call of the same client and slot supersedes one that is not done.",
    input: s.measureInput,
    output: answer<Measurement>(),
  },
  hints: {
    about: "What is commonly misread about one event, where it applies.",
    input: v.strictObject({ seq: s.position }),
    output: answer<readonly Hint[]>(),
  },
  tcpInfo: {
    about: "What the kernel knows about one TCP connection now (Linux), or why it is not known.",
    input: ofSocket,
    output: answer<TcpInfo>(),
  },
  open: {
    about: "Opens a socket; the outcome follows as events and in the socket's state.",
    input: v.strictObject({ spec: s.openSpec }),
    output: answer<{ readonly socket: number }>(),
  },
  reopen: {
    about: "Opens a closed socket's settings again, as a new socket.",
    input: ofSocket,
    output: answer<{ readonly socket: number }>(),
  },
  removeStaleSocket: {
    about:
      "Removes the file that a failed listener found in its place, if it is a socket on which nobody listens now.",
    input: ofSocket,
    output: answer<null>(),
  },
  send: {
    about:
      "Sends bytes; on a listener to all its connections, on an unconnected UDP socket to `to`.",
    input: v.strictObject({
      socket: s.socketId,
      data: s.payload,
      to: v.nullable(s.target),
    }),
    output: answer<{ readonly sockets: number }>(),
  },
  shutdown: {
    about: "Ends our writing side (FIN); the peer may still send.",
    input: ofSocket,
    output: answer<null>(),
  },
  close: {
    about:
      "Closes a socket; a connection may be reset (RST), a listener's accepted sockets stay or close too.",
    input: v.strictObject({
      socket: s.socketId,
      how: v.picklist(["close", "reset"]),
      accepted: v.picklist(["keep", "close"]),
    }),
    output: answer<null>(),
  },
  closeAll: {
    about: "Closes every socket.",
    input: v.strictObject({}),
    output: answer<{ readonly sockets: number }>(),
  },
  clear: {
    about:
      "Takes closed sockets off the list (all, or those named); their events stay in the recording.",
    input: v.strictObject({ sockets: s.socketIds }),
    output: answer<{ readonly sockets: number }>(),
  },
  tryIt: {
    about: "Opens an echo server on a free port and a client that greets it.",
    input: v.strictObject({}),
    output: answer<{ readonly listener: number; readonly client: number }>(),
  },
  setBounds: {
    about: "Changes limits; those not named stay.",
    input: s.bounds,
    output: answer<Bounds>(),
  },
  newRecording: {
    about:
      "Completes the recording and starts a new file, of a dated name without `into`; answers with its path. Also the way on after a full disk.",
    input: v.strictObject({ into: v.optional(s.newFile) }),
    output: answer<{ readonly path: string }>(),
  },
  rescueRecording: {
    about:
      "Saves a recording whose file was deleted, replaced or moved under a free name, and goes on there; answers with its path.",
    input: v.strictObject({}),
    output: answer<{ readonly path: string }>(),
  },
  localAddresses: {
    about: "Addresses of this machine that a socket can bind to.",
    input: v.strictObject({}),
    output: answer<
      readonly {
        readonly address: string;
        readonly interface: string;
        readonly internal: boolean;
      }[]
    >(),
  },
  revealRecording: {
    about: "Shows the recording in the system's file manager; refused by hosts without one.",
    input: v.strictObject({}),
    output: answer<null>(),
  },
} as const;

export type Commands = typeof commands;
export type CommandName = keyof Commands;
export type CommandInput<K extends CommandName> = v.InferOutput<Commands[K]["input"]>;
export type CommandResult<K extends CommandName> = Commands[K]["output"] extends {
  readonly type?: infer T;
}
  ? Exclude<T, undefined>
  : never;

/** One function for each command; `C` is what the host knows of the calling client. */
export type Handlers<C> = {
  readonly [K in CommandName]: (
    input: CommandInput<K>,
    client: C,
  ) => CommandResult<K> | Promise<CommandResult<K>>;
};

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
