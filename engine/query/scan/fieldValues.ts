// The values of each filter field, from what is known of an event. A field may have none, one or several.

import { formatEndpoint, type Endpoint } from "../../../shared/model/endpoint.ts";
import { HAS_PACKETS, PACKETS } from "../../recording/eventDetail.ts";
import { addressBytes } from "../../recording/pcapng/ipAddress.ts";
import { maxTcpPayload } from "../../recording/pcapng/packetTemplate.ts";
import type { Facts } from "./Facts.ts";

export type FieldValue = number | string | Uint8Array;

/**
 * What a field's values depend on, so that a truth once found is used for every event that agrees in it. `flow`: the ends
 * and the direction. `code`: call, direction, whether it failed. `detail`: the failure and the packets' flags, with the
 * protocol. `row`: anything.
 */
export type Domain = "flow" | "code" | "detail" | "row";

export interface FieldSemantics {
  readonly domain: Domain;
  values(facts: Facts): readonly FieldValue[];
}

type Read = (facts: Facts) => readonly FieldValue[];

const NONE: readonly FieldValue[] = [];
const PRESENT: readonly FieldValue[] = [1];

const flow = (values: Read): FieldSemantics => ({ domain: "flow", values });
const code = (values: Read): FieldSemantics => ({ domain: "code", values });
const detail = (values: Read): FieldSemantics => ({ domain: "detail", values });
const row = (values: Read): FieldSemantics => ({ domain: "row", values });

const isData = (f: Facts): boolean => f.call === "send" || f.call === "recv";
const isTcp = (f: Facts): boolean => f.flow?.protocol === "tcp";
const isUdp = (f: Facts): boolean => f.flow?.protocol === "udp";

/** Which ways its packets went; a call without packets speaks of both. */
function sides(f: Facts): { readonly fromPeer: boolean; readonly fromUs: boolean } {
  const ways = isData(f) ? (f.direction === "in" ? PACKETS.in : PACKETS.out) : f.packets;
  const both = (ways & HAS_PACKETS) === 0;
  return {
    fromPeer: both || (ways & PACKETS.in) !== 0,
    fromUs: both || (ways & PACKETS.out) !== 0,
  };
}

function ends(f: Facts, which: "source" | "destination" | "either"): Endpoint[] {
  if (f.flow === null) return [];
  const { local, remote } = f.flow;
  const { fromPeer, fromUs } = sides(f);
  const found: Endpoint[] = [];
  const us = which === "either" || (which === "source" ? fromUs : fromPeer);
  const peer = which === "either" || (which === "source" ? fromPeer : fromUs);
  if (us && local !== null) found.push(local);
  if (peer && remote !== null) found.push(remote);
  return found;
}

const addresses = (family: "ipv4" | "ipv6", which: Parameters<typeof ends>[1]): FieldSemantics =>
  flow((f) =>
    ends(f, which).flatMap((end) => (end.family === family ? [addressBytes(end.address)] : [])),
  );

const ports = (protocol: "tcp" | "udp", which: Parameters<typeof ends>[1]): FieldSemantics =>
  flow((f) =>
    f.flow?.protocol === protocol
      ? ends(f, which).flatMap((end) => (end.family === "unix" ? [] : [end.port]))
      : NONE,
  );

const hasFamily = (family: "ipv4" | "ipv6"): FieldSemantics =>
  flow((f) => (ends(f, "either").some((end) => end.family === family) ? PRESENT : NONE));

const tcpFlag = (bit: number): FieldSemantics =>
  detail((f) => {
    if (!isTcp(f)) return NONE;
    if (isData(f) && f.error === "") return [0];
    if ((f.packets & HAS_PACKETS) === 0) return NONE;
    // A handshake has packets with the SYN and one without; a FIN is followed by its acknowledgement.
    if ((f.packets & bit) === 0) return [0];
    return bit === PACKETS.reset ? [1] : [1, 0];
  });

const payloadOf = (carries: (f: Facts) => boolean): FieldSemantics =>
  row((f) => (isData(f) && f.result > 0 && carries(f) ? [f.payload()] : NONE));

const textOf = (end: Endpoint | null | undefined): readonly FieldValue[] =>
  end === null || end === undefined ? NONE : [formatEndpoint(end)];

const anyData = payloadOf(() => true);
const length = row((f) => (isData(f) ? [f.result] : NONE));
/** An accept is its listener's, and the beginning of the new socket's story. */
const socket = row((f) =>
  f.call === "accept" && f.result !== 0 ? [f.socket, f.result] : [f.socket],
);
/** The packets of an accept are the new socket's. */
const queue = row((f) =>
  f.call === "accept" && (f.packets & HAS_PACKETS) !== 0 ? [f.result] : [f.socket],
);
const seq = row((f) => [f.seq]);

/** One entry for each field of shared/filter/fields.ts. */
export const FIELD_VALUES: Readonly<Record<string, FieldSemantics>> = {
  frame: code(() => PRESENT),
  ip: hasFamily("ipv4"),
  ipv6: hasFamily("ipv6"),
  tcp: flow((f) => (isTcp(f) ? PRESENT : NONE)),
  udp: flow((f) => (isUdp(f) ? PRESENT : NONE)),
  "frame.time_relative": row((f) => [f.time - f.firstTime]),
  "frame.time_epoch": row((f) => [f.time]),
  "frame.time_delta": row((f) => [f.time - f.previousTime]),
  "frame.interface_queue": queue,
  "frame.packet_id": seq,
  "ip.src": addresses("ipv4", "source"),
  "ip.dst": addresses("ipv4", "destination"),
  "ip.addr": addresses("ipv4", "either"),
  "ipv6.src": addresses("ipv6", "source"),
  "ipv6.dst": addresses("ipv6", "destination"),
  "ipv6.addr": addresses("ipv6", "either"),
  "tcp.port": ports("tcp", "either"),
  "tcp.srcport": ports("tcp", "source"),
  "tcp.dstport": ports("tcp", "destination"),
  "tcp.len": row(segmentLengths),
  "tcp.flags.syn": tcpFlag(PACKETS.syn),
  "tcp.flags.ack": detail((f) => {
    if (!isTcp(f)) return NONE;
    if (isData(f) && f.error === "") return [1];
    if ((f.packets & HAS_PACKETS) === 0) return NONE;
    return (f.packets & PACKETS.syn) === 0 ? [1] : [0, 1];
  }),
  "tcp.flags.fin": tcpFlag(PACKETS.fin),
  "tcp.flags.reset": tcpFlag(PACKETS.reset),
  "tcp.payload": payloadOf(isTcp),
  "udp.port": ports("udp", "either"),
  "udp.srcport": ports("udp", "source"),
  "udp.dstport": ports("udp", "destination"),
  "udp.length": row((f) => (isUdp(f) && isData(f) && f.error === "" ? [f.result + 8] : NONE)),
  "udp.payload": payloadOf(isUdp),
  data: anyData,
  "data.data": anyData,
  "data.len": row((f) => (isData(f) && f.result > 0 ? [f.result] : NONE)),
  socket,
  listener: row((f) => (f.listener === 0 ? NONE : [f.listener])),
  seq,
  call: code((f) => [f.call]),
  dir: code((f) => (f.direction === null ? NONE : [f.direction])),
  len: length,
  error: detail((f) => (f.error === "" ? NONE : [f.error])),
  failed: code((f) => [f.failed ? 1 : 0]),
  accepted: row((f) => (f.call === "accept" && f.result !== 0 ? [f.result] : NONE)),
  kind: flow((f) => (f.flow === null ? NONE : [f.flow.protocol])),
  local: flow((f) => textOf(f.flow?.local)),
  peer: flow((f) => textOf(f.flow?.remote)),
  text: row((f) => (isData(f) && f.error === "" ? NONE : [f.sentence()])),
};

/** Payload lengths of the TCP packets that an event is written as: a large read is several. */
function segmentLengths(f: Facts): readonly FieldValue[] {
  if (!isTcp(f)) return NONE;
  if (!isData(f)) return (f.packets & HAS_PACKETS) === 0 ? NONE : [0];
  if (f.error !== "") return NONE;
  const most = maxTcpPayload(f.flow?.remote?.family === "ipv6");
  if (f.result <= most) return [f.result];
  const size = Math.ceil(f.result / Math.ceil(f.result / most));
  const rest = f.result % size;
  return rest === 0 ? [size] : [size, rest];
}
