// One UDP socket's datagrams as packets: keeps the prepared headers for each peer.

import type { IpEndpoint } from "../../../shared/model/endpoint.ts";
import { packetTemplate, PROTOCOL_UDP } from "../pcapng/packetTemplate.ts";
import type { FlowTable } from "../index/FlowTable.ts";
import { writeUdp, type DataMark, type PacketFlow } from "./writePacket.ts";
import type { SlabWriter } from "./SlabWriter.ts";

interface Flow {
  readonly peer: IpEndpoint;
  readonly local: IpEndpoint;
  number: { readonly table: FlowTable; readonly number: number } | null;
  readonly toPeer: PacketFlow;
  readonly fromPeer: PacketFlow;
}

export class UdpTrace {
  readonly #local: IpEndpoint;
  /** By identity: the socket hands in the same object for the same peer. */
  readonly #flows = new WeakMap<IpEndpoint, Flow>();
  #last: Flow | null = null;

  constructor(local: IpEndpoint) {
    this.#local = local;
  }

  /** Returns the packet's position in the file. */
  data(slab: SlabWriter, mark: DataMark, payload: Uint8Array, peer: IpEndpoint): number {
    const flow = this.#of(peer);
    return writeUdp(slab, mark, mark.out ? flow.toPeer : flow.fromPeer, payload);
  }

  /** The number of what goes between this socket and a peer in a recording's table. */
  flow(table: FlowTable, peer: IpEndpoint): number {
    const flow = this.#of(peer);
    if (flow.number?.table !== table)
      flow.number = { table, number: table.number("udp", flow.local, peer) };
    return flow.number.number;
  }

  #of(peer: IpEndpoint): Flow {
    const last = this.#last;
    if (last !== null && last.peer === peer) return last;
    let flow = this.#flows.get(peer);
    if (flow === undefined) {
      const local = this.#localFor(peer);
      flow = {
        peer,
        local,
        number: null,
        toPeer: { template: packetTemplate(local, peer, PROTOCOL_UDP), out: true },
        fromPeer: { template: packetTemplate(peer, local, PROTOCOL_UDP), out: false },
      };
      this.#flows.set(peer, flow);
    }
    this.#last = flow;
    return flow;
  }

  /** A dual-stack socket's IPv4 traffic is IPv4 on the wire: its `::` is then `0.0.0.0`. */
  #localFor(peer: IpEndpoint): IpEndpoint {
    if (peer.family === this.#local.family || this.#local.address !== "::") return this.#local;
    return { family: "ipv4", address: "0.0.0.0", port: this.#local.port };
  }
}
