// How what a socket does is written: its bytes, and what a call puts on the wire.

import type { SlabWriter } from "./SlabWriter.ts";
import type { TcpTrace } from "./TcpTrace.ts";
import type { UdpTrace } from "./UdpTrace.ts";
import type { PacketMark } from "./writePacket.ts";

/** Writes a call's packets (a handshake, a FIN) behind its entry; returns bits of PACKETS. */
export type Packets = (slab: SlabWriter, mark: PacketMark) => number;

/** How a socket's bytes are written: as packets, or (null) in journal entries. */
export type Trace = TcpTrace | UdpTrace | null;
