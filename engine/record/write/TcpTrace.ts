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
import { payloadRoom, writeTcp, type PacketMark } from "./writePacket.ts";
import { PACKETS } from "../index/eventDetail.ts";
import type { FlowTable } from "../index/FlowTable.ts";
import type { Lease } from "./slab.ts";
import type { SlabWriter } from "./SlabWriter.ts";

/** A pure acknowledgement is written after this much data the other way, so that readers keep no long lists. */
export const ACK_BYTES = 512 * 1024;
export const ACK_PACKETS = 64;

interface Side {
  readonly template: PacketTemplate;
  /** Next sequence number it sends. */
  next: number;
  /** How much of it the other side has acknowledged. */
  acked: number;
  unackedPackets: number;
  finished: boolean;
}

export class TcpTrace {
  readonly #us: Side;
  readonly #peer: Side;
  readonly #maxPayload: number;
  readonly #local: IpEndpoint;
  readonly #remote: IpEndpoint;
  #flow: { readonly table: FlowTable; readonly number: number } | null = null;
  #reset = false;

  /** The initial sequence numbers follow from the socket's id, so that a reused port starts elsewhere. */
  constructor(local: IpEndpoint, remote: IpEndpoint, socket: number) {
    this.#local = local;
    this.#remote = remote;
    this.#us = side(packetTemplate(local, remote, PROTOCOL_TCP), Math.imul(socket, 0x9e3779b1));
    this.#peer = side(packetTemplate(remote, local, PROTOCOL_TCP), Math.imul(socket, 0x85ebca6b));
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
    const answerer = outgoing ? this.#peer : this.#us;
    this.#write(slab, mark, opener, TCP_FLAG.syn, null);
    this.#write(slab, mark, answerer, TCP_FLAG.syn | TCP_FLAG.ack, null);
    this.#write(slab, mark, opener, TCP_FLAG.ack, null);
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
  data(
    slab: SlabWriter,
    mark: PacketMark,
    out: boolean,
    payload: Uint8Array,
    lease: Lease | null,
  ): number {
    const from = out ? this.#us : this.#peer;
    const to = out ? this.#peer : this.#us;
    const position =
      payload.length <= this.#maxPayload
        ? this.#write(slab, mark, from, TCP_FLAG.psh | TCP_FLAG.ack, payload, lease)
        : this.#split(slab, mark, from, payload);
    if (from.unackedPackets >= ACK_PACKETS || (from.next - from.acked) >>> 0 >= ACK_BYTES)
      this.#write(slab, noCall(mark), to, TCP_FLAG.ack, null);
    return position;
  }

  /** FIN of one side and its acknowledgement; once for each side, never after a reset. */
  fin(slab: SlabWriter, mark: PacketMark, out: boolean): number {
    const from = out ? this.#us : this.#peer;
    if (from.finished || this.#reset) return 0;
    this.#write(slab, mark, from, TCP_FLAG.fin | TCP_FLAG.ack, null);
    from.finished = true;
    this.#write(slab, mark, out ? this.#peer : this.#us, TCP_FLAG.ack, null);
    return PACKETS.fin | PACKETS.in | PACKETS.out;
  }

  rst(slab: SlabWriter, mark: PacketMark, out: boolean): number {
    if (this.#reset) return 0;
    this.#reset = true;
    this.#write(slab, mark, out ? this.#us : this.#peer, TCP_FLAG.rst | TCP_FLAG.ack, null);
    return PACKETS.reset | (out ? PACKETS.out : PACKETS.in);
  }

  /** Even parts, so that a 64 KiB read does not become one full packet and one of 41 bytes. */
  #split(slab: SlabWriter, mark: PacketMark, from: Side, payload: Uint8Array): number {
    const size = Math.ceil(payload.length / Math.ceil(payload.length / this.#maxPayload));
    const first = this.#write(slab, mark, from, TCP_FLAG.ack, payload.subarray(0, size));
    for (let at = size; at < payload.length; at += size) {
      const last = at + size >= payload.length;
      this.#write(
        slab,
        mark,
        from,
        last ? TCP_FLAG.psh | TCP_FLAG.ack : TCP_FLAG.ack,
        payload.subarray(at, at + size),
      );
    }
    return first;
  }

  #write(
    slab: SlabWriter,
    mark: PacketMark,
    from: Side,
    flags: number,
    payload: Uint8Array | null,
    lease: Lease | null = null,
  ): number {
    const acks = (flags & TCP_FLAG.ack) !== 0;
    const other = from === this.#us ? this.#peer : this.#us;
    const segment = { seq: from.next, ack: acks ? other.next : 0, flags, payload, lease };
    const position = writeTcp(slab, from.template, mark, from === this.#us, segment);
    if (acks) {
      other.acked = other.next;
      other.unackedPackets = 0;
    }
    const length = payload === null ? 0 : payload.length;
    if (length > 0) from.unackedPackets += 1;
    // SYN and FIN count as one byte each.
    from.next =
      (from.next + length + ((flags & (TCP_FLAG.syn | TCP_FLAG.fin)) === 0 ? 0 : 1)) >>> 0;
    return position;
  }
}

/** The mark of a packet that belongs to no call. */
function noCall(mark: PacketMark): PacketMark {
  return { seq: 0, time: mark.time, socket: mark.socket };
}

function side(template: PacketTemplate, first: number): Side {
  const next = first >>> 0;
  return { template, next, acked: next, unackedPackets: 0, finished: false };
}
