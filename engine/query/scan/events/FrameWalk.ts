// What only the whole file tells of a frame: its number, its stream's number and its sequence numbers from the stream's beginning
// on. The file is walked from its first block, header after header, as far as somebody asks; in one direction only.

import { BLOCK } from "../../../record/pcapng/format.ts";
import { packetIn, packetReach } from "../../../record/read/blockLayout.ts";
import { layersOf, type Layers } from "../../../record/pcapng/packetLayers.ts";
import { TCP_FLAG } from "../../../record/pcapng/packetTemplate.ts";
import type { BlockReader } from "../../../record/read/BlockReader.ts";
import type { Standing } from "./frames.ts";

/** Bytes of a block that are looked at: its head, and the packet's headers. */
const HEAD_BYTES = packetReach(60 + 60);
/** Streams that are told apart; packets of later ones have no number. About 60 MB. */
const MAX_STREAMS = 300_000;
/** Blocks that Wireshark shows as frames: packets in three forms, and entries of the journal. */
const FRAMES: ReadonlySet<number> = new Set([BLOCK.enhancedPacket, BLOCK.journal, 2, 3]);

interface Stream {
  readonly number: number;
  /** First sequence numbers of the end with the lower address, and of the other; null: not seen yet. */
  readonly base: [number | null, number | null];
}

export class FrameWalk {
  readonly #open: () => BlockReader;
  #reader: BlockReader | null = null;
  #position = 0;
  #number = 0;
  #last: Standing | null = null;
  #lastAt = -1;
  #streams = new Map<string, Stream>();
  #counts = { tcp: 0, udp: 0 };

  /** `open`: the file, by a reader of its own. */
  constructor(open: () => BlockReader) {
    this.#open = open;
  }

  /** Of the frame whose block is at a position of the file. */
  at(position: number): Standing {
    if (position === this.#lastAt && this.#last !== null) return this.#last;
    if (position < this.#position) this.#restart();
    let standing: Standing | null = null;
    while (this.#position <= position) standing = this.#step();
    this.#lastAt = position;
    this.#last = standing ?? { number: this.#number, stream: null, seq: null, ack: null };
    return this.#last;
  }

  close(): void {
    this.#reader?.close();
  }

  #restart(): void {
    this.#position = 0;
    this.#number = 0;
    this.#streams.clear();
    this.#counts = { tcp: 0, udp: 0 };
  }

  /** Takes one block; null where it is no frame. Throws at the end of the file. */
  #step(): Standing | null {
    const head = this.#head();
    const length = Math.max(12, head.readUInt32LE(4));
    this.#position += length;
    const type = head.readUInt32LE(0);
    if (!FRAMES.has(type)) return null;
    this.#number += 1;
    const none = { number: this.#number, stream: null, seq: null, ack: null };
    if (type !== BLOCK.enhancedPacket) return none;
    const bytes = packetIn(head);
    const packet = layersOf(bytes);
    return packet === null ? none : { ...none, ...this.#follow(bytes, packet) };
  }

  #head(): Buffer {
    this.#reader ??= this.#open();
    const from = this.#position;
    const reader = this.#reader.size >= from + 12 ? this.#reader : this.#reopened();
    return reader.bytes(from, Math.min(from + HEAD_BYTES, reader.size), reader.size);
  }

  /** The file has grown since it was opened. */
  #reopened(): BlockReader {
    this.#reader?.close();
    this.#reader = this.#open();
    return this.#reader;
  }

  #follow(bytes: Buffer, packet: Layers): Pick<Standing, "stream" | "seq" | "ack"> {
    const { version, tcp, transport } = packet;
    const size = version === 4 ? 4 : 16;
    const addresses = version === 4 ? 12 : 8;
    const end = (which: 0 | 1): string => {
      const address = addresses + which * size;
      const port = transport + which * 2;
      return (
        bytes.toString("latin1", address, address + size) + bytes.toString("latin1", port, port + 2)
      );
    };
    const [from, to] = [end(0), end(1)];
    const side = from <= to ? 0 : 1;
    const key = `${tcp ? "t" : "u"}${side === 0 ? from + to : to + from}`;
    const known = this.#streams.get(key);
    if (!tcp) {
      const stream = known ?? this.#begin(key, "udp");
      return { stream: stream?.number ?? null, seq: null, ack: null };
    }
    const flags = bytes[transport + 13] ?? 0;
    const seq = bytes.readUInt32BE(transport + 4);
    const opens = (flags & (TCP_FLAG.syn | TCP_FLAG.ack)) === TCP_FLAG.syn;
    const base = known?.base[side] ?? null;
    // A SYN that begins elsewhere is another connection between the same ends.
    const stream =
      known === undefined || (opens && base !== null && base !== seq)
        ? this.#begin(key, "tcp")
        : known;
    if (stream === null) return { stream: null, seq: null, ack: null };
    const ack = (flags & TCP_FLAG.ack) === 0 ? null : bytes.readUInt32BE(transport + 8);
    const other = side === 0 ? 1 : 0;
    // Of a stream whose beginning is not in the file the first byte seen counts as number 1.
    const own = (stream.base[side] ??= (flags & TCP_FLAG.syn) === 0 ? (seq - 1) >>> 0 : seq);
    if (ack !== null) stream.base[other] ??= (ack - 1) >>> 0;
    const theirs = stream.base[other] ?? 0;
    return {
      stream: stream.number,
      seq: (seq - own) >>> 0,
      ack: ack === null ? 0 : (ack - theirs) >>> 0,
    };
  }

  #begin(key: string, protocol: "tcp" | "udp"): Stream | null {
    if (this.#streams.size >= MAX_STREAMS && !this.#streams.has(key)) return null;
    const stream: Stream = { number: this.#counts[protocol], base: [null, null] };
    this.#counts[protocol] += 1;
    this.#streams.set(key, stream);
    return stream;
  }
}
