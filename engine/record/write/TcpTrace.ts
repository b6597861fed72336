// One TCP conversation as packets: keeps the sequence numbers that let a reader follow the stream (RFC 9293) and writes
// handshake, data, acknowledgements, FIN and RST.

import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import {
  maxPayload,
  packetTemplate,
  PROTOCOL_TCP,
  type PacketTemplate,
  TCP_FLAG,
} from "../pcapng/packetTemplate.ts";
import {
  payloadRoom,
  writeTcp,
  type DataMark,
  type PacketMark,
  type TcpSegment,
  type TcpSender,
} from "./writePacket.ts";
import { PACKETS } from "../index/eventDetail.ts";
import type { FlowTable } from "../index/FlowTable.ts";
import type { Lease } from "./slab.ts";
import type { SlabWriter } from "./SlabWriter.ts";

/** A pure acknowledgement is written after this much data the other way, so that readers keep no long lists. */
export const ACK_BYTES = 512 * 1024;
export const ACK_PACKETS = 64;

class Side implements TcpSender {
  readonly template: PacketTemplate;
  readonly out: boolean;
  readonly other: Side;
  next: number;
  /** How much of it the other side has acknowledged. */
  acked: number;
  unackedPackets = 0;
  finished = false;

  /**
   * `other`: null for our side, which makes the peer's. The initial sequence numbers follow from the socket's id, so that a
   * reused port starts elsewhere.
   */
  constructor(from: IpEndpoint, to: IpEndpoint, socket: number, other: Side | null) {
    this.out = other === null;
    this.template = packetTemplate(from, to, PROTOCOL_TCP);
    this.next = Math.imul(socket, this.out ? 0x9e3779b1 : 0x85ebca6b) >>> 0;
    this.acked = this.next;
    this.other = other ?? new Side(to, from, socket, this);
  }
}

const SYN = bare(TCP_FLAG.syn);
const SYN_ACK = bare(TCP_FLAG.syn | TCP_FLAG.ack);
const ACK = bare(TCP_FLAG.ack);
const FIN = bare(TCP_FLAG.fin | TCP_FLAG.ack);
const RST = bare(TCP_FLAG.rst | TCP_FLAG.ack);

export class TcpTrace {
  readonly #us: Side;
  readonly #peer: Side;
  readonly #maxPayload: number;
  readonly #local: IpEndpoint;
  readonly #remote: IpEndpoint;
  #flow: { readonly table: FlowTable; readonly number: number } | null = null;
  #reset = false;

  /** `socket`: its id. */
  constructor(local: IpEndpoint, remote: IpEndpoint, socket: number) {
    this.#local = local;
    this.#remote = remote;
    this.#us = new Side(local, remote, socket, null);
    this.#peer = this.#us.other;
    this.#maxPayload = maxPayload(this.#us.template);
  }

  /** Its number in a recording's table. */
  flow(table: FlowTable): number {
    if (this.#flow?.table !== table)
      this.#flow = { table, number: table.number("tcp", this.#local, this.#remote) };
    return this.#flow.number;
  }

  /** SYN, SYN+ACK, ACK; `outgoing` when we connected. Returns bits of PACKETS, as `fin` and `rst` do. */
  handshake(slab: SlabWriter, mark: PacketMark, outgoing: boolean): number {
    const opener = outgoing ? this.#us : this.#peer;
    write(slab, mark, opener, SYN);
    write(slab, mark, opener.other, SYN_ACK);
    write(slab, mark, opener, ACK);
    return PACKETS.syn | PACKETS.in | PACKETS.out;
  }

  /** Where the peer's next bytes can be read to, so that they are recorded without being copied; null: elsewhere. */
  lease(slab: SlabWriter): Lease | null {
    const { head, trailer } = payloadRoom(this.#peer.template);
    return slab.lease(head, this.#maxPayload, trailer);
  }

  /**
   * Returns the first packet's position in the file. A chunk too large for one IP packet becomes several. `lease`: what the
   * payload was read into, if it was.
   */
  data(slab: SlabWriter, mark: DataMark, payload: Uint8Array, lease: Lease | null): number {
    const from = mark.out ? this.#us : this.#peer;
    const position =
      payload.length <= this.#maxPayload
        ? write(slab, mark, from, { flags: TCP_FLAG.psh | TCP_FLAG.ack, payload, lease })
        : this.#split(slab, mark, from, payload);
    if (from.unackedPackets >= ACK_PACKETS || (from.next - from.acked) >>> 0 >= ACK_BYTES)
      write(slab, noCall(mark), from.other, ACK);
    return position;
  }

  /** FIN of one side and its acknowledgement; once for each side, never after a reset. */
  fin(slab: SlabWriter, mark: PacketMark, out: boolean): number {
    const from = out ? this.#us : this.#peer;
    if (from.finished || this.#reset) return 0;
    write(slab, mark, from, FIN);
    from.finished = true;
    write(slab, mark, from.other, ACK);
    return PACKETS.fin | PACKETS.in | PACKETS.out;
  }

  rst(slab: SlabWriter, mark: PacketMark, out: boolean): number {
    if (this.#reset) return 0;
    this.#reset = true;
    write(slab, mark, out ? this.#us : this.#peer, RST);
    return PACKETS.reset | (out ? PACKETS.out : PACKETS.in);
  }

  /** Even parts, so that a 64 KiB read does not become one full packet and one of 41 bytes. */
  #split(slab: SlabWriter, mark: PacketMark, from: Side, payload: Uint8Array): number {
    const size = Math.ceil(payload.length / Math.ceil(payload.length / this.#maxPayload));
    const part = (at: number) => {
      const last = at + size >= payload.length;
      const flags = last ? TCP_FLAG.psh | TCP_FLAG.ack : TCP_FLAG.ack;
      const segment = { flags, payload: payload.subarray(at, at + size), lease: null };
      return write(slab, mark, from, segment);
    };
    const first = part(0);
    for (let at = size; at < payload.length; at += size) part(at);
    return first;
  }
}

function write(slab: SlabWriter, mark: PacketMark, from: Side, segment: TcpSegment): number {
  const { flags, payload } = segment;
  const position = writeTcp(slab, mark, from, segment);
  if ((flags & TCP_FLAG.ack) !== 0) {
    from.other.acked = from.other.next;
    from.other.unackedPackets = 0;
  }
  const length = payload === null ? 0 : payload.length;
  if (length > 0) from.unackedPackets += 1;
  // SYN and FIN count as one byte each.
  from.next = (from.next + length + ((flags & (TCP_FLAG.syn | TCP_FLAG.fin)) === 0 ? 0 : 1)) >>> 0;
  return position;
}

/** A packet without payload. */
function bare(flags: number): TcpSegment {
  return { flags, payload: null, lease: null };
}

/** The mark of a packet that belongs to no call. */
function noCall(mark: PacketMark): PacketMark {
  return { seq: 0, time: mark.time, socket: mark.socket };
}
