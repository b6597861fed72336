// The sockets whose streams are being cut: one cutter for each direction, as the first rule says that speaks of the socket.

import { createFramer } from "../../../../shared/framing/createFramer.ts";
import type { Framer, FramerOptions } from "../../../../shared/framing/framer.ts";
import type { FrameSpec } from "../../../../shared/framing/frameSpec.ts";
import type { Direction } from "../../../../shared/model/event.ts";
import type { FramingRule } from "../../../../shared/model/query.ts";
import { type Flow, areDatagrams } from "../../../record/index/FlowTable.ts";
import { Pieces } from "./Pieces.ts";
import { openTalk, protocolOptions } from "../talks/protocolOptions.ts";

/** What one direction of a socket carries. */
export interface DirectedStream {
  readonly socket: number;
  readonly direction: Direction;
  /** Null: each read is a message, as each datagram is. */
  readonly framer: Framer | null;
  /** Whether its cutter looks at bytes, not only at how many there are. */
  readonly looks: boolean;
  /** Microseconds after a read at which time alone may end a message; null: never. */
  readonly gap: number | null;
  readonly pieces: Pieces;
  /** Bytes so far. */
  offset: number;
  ended: boolean;
  /** Of its newest read: the ends, and the time of the event before it. */
  flow: Flow | null;
  flowNumber: number;
  previousTime: number;
  /** How often it may still be asked after a pause without anything new. */
  patience: number;
  /** Ordinal of its newest read, and the offset behind it. */
  heard: number;
  heardTo: number;
  /** Ordinal of the event that the newest message ended in, and how many have ended in it. */
  endedIn: number;
  endedParts: number;
  /** Whether something happened to it since what is pending was last told. */
  woken: boolean;
}

export interface SocketStreams {
  readonly in: DirectedStream;
  readonly out: DirectedStream;
  /** Whether one direction's reads can end a message of the other. */
  readonly turns: boolean;
  /** The one that spoke last. */
  spoke: DirectedStream | null;
}

/** Asked this often: long enough for the largest message that a decoder was not asked about at once. */
export const PATIENCE = 5;
/** Microseconds in which a stream's protocol is recognised, or not. */
const PROTOCOL_GAP = 500_000;
const AS_READ: FrameSpec = { kind: "read" };

export function openStreams(
  rules: readonly FramingRule[],
  socket: number,
  listener: number,
  flow: Flow | null,
): SocketStreams {
  const rule = rules.find(
    (each) => each.socket === null || each.socket === socket || each.socket === listener,
  );
  // A datagram is a message as it is.
  const datagrams = areDatagrams(flow?.protocol);
  const specs = datagrams || rule === undefined ? { in: AS_READ, out: AS_READ } : rule;
  const talk = openTalk();
  return {
    in: openDirected(socket, "in", specs.in, protocolOptions(talk, flow, "in")),
    out: openDirected(socket, "out", specs.out, protocolOptions(talk, flow, "out")),
    turns: specs.in.kind === "lines" || specs.out.kind === "lines",
    spoke: null,
  };
}

function openDirected(
  socket: number,
  direction: Direction,
  spec: FrameSpec,
  options: FramerOptions,
): DirectedStream {
  return {
    socket,
    direction,
    framer: spec.kind === "read" ? null : createFramer(spec, options),
    looks: spec.kind !== "read" && spec.kind !== "fixed" && spec.kind !== "idle",
    gap: spec.kind === "idle" ? spec.gap * 1000 : spec.kind === "protocol" ? PROTOCOL_GAP : null,
    pieces: new Pieces(),
    offset: 0,
    ended: false,
    flow: null,
    flowNumber: 0,
    previousTime: 0,
    patience: PATIENCE,
    heard: 0,
    heardTo: 0,
    endedIn: -1,
    endedParts: 0,
    woken: false,
  };
}
