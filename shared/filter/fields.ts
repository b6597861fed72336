// Every field that a filter can speak of. Those with `wireshark` mean the same in Wireshark and tshark on a recording, where an
// event may be several frames: it is found when a filter holds of one of them.

import { CALLS } from "../model/event.ts";
import { said, type Text } from "../words/said.ts";

/** `protocol`: its presence or its bytes. `seconds` and `time`, a moment: compared in µs. */
export type FieldType =
  | "protocol"
  | "number"
  | "boolean"
  | "seconds"
  | "time"
  | "ipv4"
  | "ipv6"
  | "text"
  | "bytes";

/**
 * What must be read to know it. `index`: a few bytes kept of every event. `event`: its particulars, from the recording.
 * `payload`: the bytes it carried. `talk`: what its conversation had said before, too.
 */
export type FieldSource = "index" | "event" | "payload" | "talk";

export interface FilterField {
  readonly name: string;
  readonly type: FieldType;
  readonly source: FieldSource;
  /** Whether tshark knows it by this name, with the same meaning. */
  readonly wireshark: boolean;
  /** One sentence, for completion. */
  readonly about: Text;
  /** All values that it can have, or typical ones, for completion. */
  readonly values?: readonly string[];
  /** Whether no other than `values` can be. */
  readonly closed?: boolean;
  /** `differ`: the frames of one event may have different values. `file`: and only the file knows them. */
  readonly frames?: "differ" | "file";
}

/** The fields that a filter of one kind of thing can speak of: of events, or of the machine's sockets. */
export interface FieldTable {
  readonly fields: readonly FilterField[];
  byName(name: string): FilterField | undefined;
}

/** Names are of that table alone. */
export function fieldTable(fields: readonly FilterField[]): FieldTable {
  const known: ReadonlyMap<string, FilterField> = new Map(
    fields.map((field) => [field.name, field]),
  );
  return { fields, byName: (name) => known.get(name) };
}

const shared = (
  name: string,
  type: FieldType,
  about: Text,
  source: FieldSource = "index",
): FilterField => ({ name, type, source, wireshark: true, about });

/** Of a packet, which an event may have several of. */
const packet = (
  name: string,
  type: FieldType,
  about: Text,
  frames: "differ" | "file" = "differ",
): FilterField => ({ name, type, source: "index", wireshark: true, about, frames });

const payload = (name: string, about: Text): FilterField => ({
  ...packet(name, "bytes", about),
  source: "payload",
});

const ours = (
  name: string,
  type: FieldType,
  about: Text,
  more: Partial<FilterField> = {},
): FilterField => ({ name, type, source: "index", wireshark: false, about, ...more });

export const FIELDS: readonly FilterField[] = [
  shared("frame", "protocol", said("filterField.everyEvent")),
  shared("ip", "protocol", said("filterField.eventsOfIpv4SocketOrPeer")),
  shared("ipv6", "protocol", said("filterField.eventsOfIpv6SocketOrPeer")),
  shared("tcp", "protocol", said("filterField.eventsOfTcpSockets")),
  shared("udp", "protocol", said("filterField.eventsOfUdpSockets")),
  shared("frame.time", "time", said("filterField.whenItHappened")),
  shared("frame.time_relative", "seconds", said("filterField.secondsSinceRecordingsFirstEvent")),
  shared("frame.time_epoch", "seconds", said("filterField.secondsSinceUtc")),
  packet("frame.time_delta", "seconds", said("filterField.secondsSinceFrameBeforeOfAnySocket")),
  packet("frame.number", "number", said("filterField.framesNumberInFileAsWiresharkCounts"), "file"),
  packet("frame.len", "number", said("filterField.bytesOfFrameHeadersAndPayload"), "file"),
  packet("frame.cap_len", "number", said("filterField.asFrameLenEveryByteIsRecorded"), "file"),
  packet("frame.interface_queue", "number", said("filterField.socketsNumberAsSocket")),
  packet("frame.packet_id", "number", said("filterField.eventsNumberAsSeq")),
  packet("ip.src", "ipv4", said("filterField.ipv4AddressThatItCameFromPeers")),
  packet("ip.dst", "ipv4", said("filterField.ipv4AddressThatItWentTo")),
  packet("ip.addr", "ipv4", said("filterField.eitherIpv4Address")),
  packet("ipv6.src", "ipv6", said("filterField.ipv6AddressThatItCameFrom")),
  packet("ipv6.dst", "ipv6", said("filterField.ipv6AddressThatItWentTo")),
  packet("ipv6.addr", "ipv6", said("filterField.eitherIpv6Address")),
  shared("tcp.port", "number", said("filterField.eitherTcpPort")),
  packet("tcp.srcport", "number", said("filterField.tcpPortThatItCameFrom")),
  packet("tcp.dstport", "number", said("filterField.tcpPortThatItWentTo")),
  packet("tcp.len", "number", said("filterField.payloadBytesOfPacketLargeSendIs")),
  packet("tcp.stream", "number", said("filterField.numberOfTcpConnectionInFileFrom"), "file"),
  packet("tcp.seq", "number", said("filterField.sequenceNumberFromAtSyn"), "file"),
  packet("tcp.ack", "number", said("filterField.acknowledgmentNumberFromAtSyn"), "file"),
  packet("tcp.seq_raw", "number", said("filterField.sequenceNumberAsItIsInHeader"), "file"),
  packet("tcp.ack_raw", "number", said("filterField.acknowledgmentNumberAsItIsInHeader"), "file"),
  packet("tcp.hdr_len", "number", said("filterField.bytesOfTcpHeader"), "file"),
  packet("tcp.flags", "number", said("filterField.allFlagsAsNumberTcpFlags0x02")),
  packet("tcp.flags.push", "boolean", said("filterField.pshLastPacketOfSend")),
  packet("tcp.flags.syn", "boolean", said("filterField.synConnectionWasMade")),
  packet("tcp.flags.ack", "boolean", said("filterField.ackEveryPacketButFirstOfConnection")),
  packet("tcp.flags.fin", "boolean", said("filterField.finOneSideEndedItsWriting")),
  packet("tcp.flags.reset", "boolean", said("filterField.rstConnectionWasReset")),
  payload("tcp.payload", said("filterField.bytesThatTcpSocketSentOrReceived")),
  shared("udp.port", "number", said("filterField.eitherUdpPort")),
  packet("udp.srcport", "number", said("filterField.udpPortThatItCameFrom")),
  packet("udp.dstport", "number", said("filterField.udpPortThatItWentTo")),
  packet("udp.stream", "number", said("filterField.numberOfUdpConversationInFileFrom"), "file"),
  packet("udp.length", "number", said("filterField.bytesOfDatagramWithItsHeaderOf")),
  payload("udp.payload", said("filterField.bytesOfDatagram")),
  payload("data", said("filterField.bytesOfPacketWhateverCarriedThem")),
  payload("data.data", said("filterField.asData")),
  packet("data.len", "number", said("filterField.numberOfBytesInPacket")),
  ours("socket", "number", said("filterField.socketsNumberFor")),
  ours("listener", "number", said("filterField.numberOfListenerThatAcceptedSocket")),
  ours("seq", "number", said("filterField.eventsNumber")),
  ours("message", "text", said("filterField.messageOfSeveral")),
  ours("call", "text", said("filterField.socketCall"), { values: CALLS, closed: true }),
  ours("dir", "text", said("filterField.inReceivedFromPeerOutSentBy"), {
    values: ["in", "out"],
    closed: true,
  }),
  ours("len", "number", said("filterField.bytesThatThisCallSentOrReceived")),
  ours("gap", "seconds", said("filterField.secondsSinceMessageBefore")),
  ours("response.time", "seconds", said("filterField.secondsUntilItAnswered")),
  ours("payload", "bytes", said("filterField.allBytesOfThisCallAlsoWhere"), {
    source: "payload",
  }),
  ours("error", "text", said("filterField.codeOfFailure"), {
    values: ["ECONNRESET", "ECONNREFUSED", "EADDRINUSE", "ETIMEDOUT", "EPIPE", "ENOTFOUND"],
  }),
  ours("failed", "boolean", said("filterField.whetherCallFailed")),
  ours("accepted", "number", said("filterField.newSocketsNumberOfAccept")),
  ours("kind", "text", said("filterField.socketsKind"), {
    values: ["tcp", "udp", "unix", "unix-dgram"],
    closed: true,
  }),
  ours("local", "text", said("filterField.ourEndAsOrPath")),
  ours("peer", "text", said("filterField.peersEndAsOrPath")),
  ours("family", "text", said("filterField.familyOfSocket"), {
    values: ["AF_INET", "AF_INET6", "AF_UNIX"],
    closed: true,
  }),
  ours("process", "text", said("filterField.nameOfProcess"), { source: "event" }),
  ours("pid", "number", said("filterField.numberOfProcess"), { source: "event" }),
  ours("tid", "number", said("filterField.numberOfThread"), { source: "event" }),
  ours("fd", "number", said("filterField.fileDescriptor"), { source: "event" }),
  ours("syscall", "text", said("filterField.nameOfSyscall"), { source: "event" }),
  ours("duration", "seconds", said("filterField.secondsThatCallTook"), { source: "event" }),
  ours("text", "text", said("filterField.sentenceOfCallThatCarriesNoBytes"), { source: "event" }),
  ours("info", "text", said("filterField.messagesInLineAsDecodersTellThem"), { source: "talk" }),
  ours("answer.time", "seconds", said("filterField.secondsFromRequestToItsAnswer"), {
    source: "talk",
  }),
  ours("answer.none", "boolean", said("filterField.nobodyAnswered"), { source: "talk" }),
];

export const EVENT_FIELDS: FieldTable = fieldTable(FIELDS);

/** Of events. */
export function fieldByName(name: string): FilterField | undefined {
  return EVENT_FIELDS.byName(name);
}
