// The values of each filter field, from what is known of an event. A field may have none, one or several.

import { formatEndpoint, type Endpoint } from "../../../../shared/model/endpoint.ts";
import { HAS_PACKETS } from "../../../record/index/eventDetail.ts";
import { addressBytes } from "../../../../shared/format/addressBytes.ts";
import { TCP_FLAG } from "../../../record/pcapng/packetTemplate.ts";
import type { Facts } from "./Facts.ts";
import type { FieldSemantics, FieldValue } from "./FieldSemantics.ts";
import { PROGRAM_VALUES } from "./programValues.ts";
import type { Layers } from "../../../record/pcapng/packetLayers.ts";
import type { Standing } from "./frames.ts";

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

/** Whether what is asked about is a packet, of which the index tells all that is asked while `asked` is null. */
const isPacket = (f: Facts): boolean =>
  f.asked === null ? isData(f) && (f.packets & HAS_PACKETS) !== 0 : f.asked.packet !== null;

type Which = "source" | "destination" | "either";

/** The ends of a call. One without packets speaks of both. */
function ends(f: Facts, which: Which): Endpoint[] {
  if (f.flow === null) return [];
  const { local, remote } = f.flow;
  const both = which === "either" || !isPacket(f);
  const us = both || (which === "source") === (f.direction === "out");
  const peer = both || (which === "source") === (f.direction === "in");
  const found: Endpoint[] = [];
  if (us && local !== null) found.push(local);
  if (peer && remote !== null) found.push(remote);
  return found;
}

/** Any address, `::` or `0.0.0.0`, is none once there is a peer, whose family then tells what goes over the wire. */
function placed(f: Facts, which: Which): Endpoint[] {
  const found = ends(f, which);
  return f.flow?.remote === null || isPacket(f) ? found : found.filter((end) => !isAny(end));
}

const isAny = (end: Endpoint): boolean =>
  end.family !== "unix" && (end.address === "::" || end.address === "0.0.0.0");

/** Of the frame's own headers, where it is one that was read. */
type OfPacket = (bytes: Buffer, packet: Layers) => readonly FieldValue[];

/** A field of packets; `else`: where no frame was read. */
const ofPacket = (read: OfPacket, otherwise: Read = () => NONE): Read => {
  return (f) => {
    const packet = f.asked?.packet ?? null;
    return packet === null || f.asked === null ? otherwise(f) : read(f.asked.bytes, packet);
  };
};

const addresses = (family: "ipv4" | "ipv6", which: Which): FieldSemantics => {
  const version = family === "ipv4" ? 4 : 6;
  const [first, size] = version === 4 ? [12, 4] : [8, 16];
  const places =
    which === "source" ? [first] : which === "destination" ? [first + size] : [first, first + size];
  return flow(
    ofPacket(
      (bytes, packet) =>
        packet.version === version ? places.map((at) => bytes.subarray(at, at + size)) : NONE,
      (f) =>
        placed(f, which).flatMap((end) =>
          end.family === family ? [addressBytes(end.address)] : [],
        ),
    ),
  );
};

const ports = (protocol: "tcp" | "udp", which: Which): FieldSemantics => {
  const places = which === "source" ? [0] : which === "destination" ? [2] : [0, 2];
  return flow(
    ofPacket(
      (bytes, packet) =>
        packet.tcp === (protocol === "tcp")
          ? places.map((at) => bytes.readUInt16BE(packet.transport + at))
          : NONE,
      (f) =>
        f.flow?.protocol === protocol
          ? ends(f, which).flatMap((end) => (end.family === "unix" ? [] : [end.port]))
          : NONE,
    ),
  );
};

const hasFamily = (family: "ipv4" | "ipv6"): FieldSemantics =>
  flow((f) => (familiesOf(f).some((end) => end.family === family) ? PRESENT : NONE));

/** The peer's family where there is a peer. */
function familiesOf({ flow: of }: Facts): readonly Endpoint[] {
  const end = of?.remote ?? of?.local ?? null;
  return end === null ? [] : [end];
}

const tcpHeader = (read: OfPacket, otherwise?: Read): FieldSemantics =>
  row(ofPacket((bytes, packet) => (packet.tcp ? read(bytes, packet) : NONE), otherwise));

/** A packet of bytes that was not read is a whole send or recv. */
const DATA_FLAGS = TCP_FLAG.psh | TCP_FLAG.ack;

const flagsOf = (take: (flags: number) => number): FieldSemantics => ({
  ...tcpHeader(
    (bytes, { transport }) => [take(bytes.readUInt16BE(transport + 12) & 0xfff)],
    (f) => (isTcp(f) && isPacket(f) ? [take(DATA_FLAGS)] : NONE),
  ),
  domain: "detail",
});

const tcpFlag = (bit: number): FieldSemantics => flagsOf((flags) => ((flags & bit) === 0 ? 0 : 1));

const payloadOf = (protocol: "tcp" | "udp" | null): FieldSemantics =>
  row(
    ofPacket(
      (bytes, packet) =>
        bytes.length > packet.payload && (protocol === null || packet.tcp === (protocol === "tcp"))
          ? [bytes.subarray(packet.payload)]
          : NONE,
      wholePayload(protocol),
    ),
  );

const wholePayload =
  (protocol: "tcp" | "udp" | null): Read =>
  (f) =>
    isData(f) && f.result > 0 && (protocol === null || f.flow?.protocol === protocol)
      ? [f.payload()]
      : NONE;

/** The bytes of a layer, to the end of the packet. */
const layer = (start: (packet: Layers) => number | null): FieldSemantics =>
  row(
    ofPacket((bytes, packet) => {
      const at = start(packet);
      return at === null ? NONE : [bytes.subarray(at)];
    }),
  );

const standing = (
  value: (standing: Standing) => number | null,
  protocol: "tcp" | "udp" | null,
): FieldSemantics =>
  row((f) => {
    const packet = f.asked?.packet ?? null;
    if (f.asked === null) return NONE;
    if (protocol !== null && (packet === null || packet.tcp !== (protocol === "tcp"))) return NONE;
    const number = value(f.asked.standing());
    return number === null ? NONE : [number];
  });

const textOf = (end: Endpoint | null | undefined): readonly FieldValue[] =>
  end === null || end === undefined ? NONE : [formatEndpoint(end)];

const anyData = payloadOf(null);
const length = row((f) => (isData(f) ? [f.result] : NONE));
/** An accept is its listener's, and the beginning of the new socket's story. */
const socket = row((f) =>
  f.call === "accept" && f.result !== 0 ? [f.socket, f.result] : [f.socket],
);
/** The packets of an accept are the new socket's. */
const queue = row((f) => (isPacket(f) ? [f.call === "accept" ? f.result : f.socket] : NONE));
const seq = row((f) => [f.seq]);

/** One entry for each field of shared/filter/fields.ts. */
export const FIELD_VALUES: Readonly<Record<string, FieldSemantics>> = {
  frame: code(() => PRESENT),
  ip: hasFamily("ipv4"),
  ipv6: hasFamily("ipv6"),
  tcp: flow((f) => (isTcp(f) ? PRESENT : NONE)),
  udp: flow((f) => (isUdp(f) ? PRESENT : NONE)),
  "frame.time": row((f) => [f.time]),
  "frame.time_relative": row((f) => [f.time - f.firstTime]),
  "frame.time_epoch": row((f) => [f.time]),
  "frame.time_delta": row((f) => [f.asked?.follows === true ? 0 : f.time - f.previousTime]),
  "frame.number": standing(({ number }) => number, null),
  "frame.len": row((f) => (f.asked === null ? NONE : [f.asked.bytes.length])),
  "frame.cap_len": row((f) => (f.asked === null ? NONE : [f.asked.bytes.length])),
  "frame.interface_queue": queue,
  "frame.packet_id": row((f) => (isPacket(f) ? [f.seq] : NONE)),
  "ip.src": addresses("ipv4", "source"),
  "ip.dst": addresses("ipv4", "destination"),
  "ip.addr": addresses("ipv4", "either"),
  "ipv6.src": addresses("ipv6", "source"),
  "ipv6.dst": addresses("ipv6", "destination"),
  "ipv6.addr": addresses("ipv6", "either"),
  "tcp.port": ports("tcp", "either"),
  "tcp.srcport": ports("tcp", "source"),
  "tcp.dstport": ports("tcp", "destination"),
  "tcp.len": row(
    ofPacket(
      (bytes, packet) => (packet.tcp ? [bytes.length - packet.payload] : NONE),
      (f) => (isTcp(f) && isData(f) && f.error === "" ? [f.result] : NONE),
    ),
  ),
  "tcp.stream": standing(({ stream }) => stream, "tcp"),
  "tcp.seq": standing(({ seq: own }) => own, "tcp"),
  "tcp.ack": standing(({ ack }) => ack, "tcp"),
  "tcp.seq_raw": tcpHeader((bytes, { transport }) => [bytes.readUInt32BE(transport + 4)]),
  "tcp.ack_raw": tcpHeader((bytes, { transport }) => [bytes.readUInt32BE(transport + 8)]),
  "tcp.hdr_len": tcpHeader((_, { transport, payload }) => [payload - transport]),
  "tcp.flags": flagsOf((flags) => flags),
  "tcp.flags.push": tcpFlag(TCP_FLAG.psh),
  "tcp.flags.syn": tcpFlag(TCP_FLAG.syn),
  "tcp.flags.ack": tcpFlag(TCP_FLAG.ack),
  "tcp.flags.fin": tcpFlag(TCP_FLAG.fin),
  "tcp.flags.reset": tcpFlag(TCP_FLAG.rst),
  "tcp.payload": payloadOf("tcp"),
  "udp.port": ports("udp", "either"),
  "udp.srcport": ports("udp", "source"),
  "udp.dstport": ports("udp", "destination"),
  "udp.stream": standing(({ stream }) => stream, "udp"),
  "udp.length": row(
    ofPacket(
      (bytes, packet) => (packet.tcp ? NONE : [bytes.length - packet.transport]),
      (f) => (isUdp(f) && isData(f) && f.error === "" ? [f.result + 8] : NONE),
    ),
  ),
  "udp.payload": payloadOf("udp"),
  gap: row((f) => (f.gap === null ? NONE : [f.gap])),
  "response.time": row((f) => (f.response === null ? NONE : [f.response])),
  payload: row(wholePayload(null)),
  data: anyData,
  "data.data": anyData,
  "data.len": row(
    ofPacket(
      (bytes, packet) => (bytes.length > packet.payload ? [bytes.length - packet.payload] : NONE),
      (f) => (isData(f) && f.result > 0 ? [f.result] : NONE),
    ),
  ),
  socket,
  listener: row((f) => (f.listener === 0 ? NONE : [f.listener])),
  seq,
  message: row((f) => f.message),
  call: code((f) => [f.call]),
  dir: code((f) => (f.direction === null ? NONE : [f.direction])),
  len: length,
  error: detail((f) => (f.error === "" ? NONE : [f.error])),
  failed: code((f) => [f.failed ? 1 : 0]),
  accepted: row((f) => (f.call === "accept" && f.result !== 0 ? [f.result] : NONE)),
  kind: flow((f) => (f.flow === null ? NONE : [f.flow.protocol])),
  local: flow((f) => textOf(f.flow?.local)),
  peer: flow((f) => textOf(f.flow?.remote)),
  info: row((f) => {
    const info = f.told()?.info ?? "";
    return info === "" ? NONE : [info];
  }),
  "answer.time": row((f) => {
    const time = f.told()?.answerTime ?? null;
    return time === null ? NONE : [time];
  }),
  "answer.none": row((f) => (f.owed() ? PRESENT : NONE)),
  ...PROGRAM_VALUES,
  text: row((f) => (isData(f) && f.error === "" ? NONE : [f.sentence()])),
};

/** The bytes of protocols. */
export const LAYERS: Readonly<Record<string, FieldSemantics>> = {
  frame: row((f) => (f.asked === null ? NONE : [f.asked.bytes])),
  ip: layer(({ version }) => (version === 4 ? 0 : null)),
  ipv6: layer(({ version }) => (version === 6 ? 0 : null)),
  tcp: layer(({ tcp, transport }) => (tcp ? transport : null)),
  udp: layer(({ tcp, transport }) => (tcp ? null : transport)),
};
