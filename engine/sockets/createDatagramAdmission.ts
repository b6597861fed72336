// Whose datagrams a UDP socket takes. Those of others are dropped, and each address is told once, up to a bound: whoever
// forges senders must not fill the recording.

import type { IpEndpoint } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { UdpSpec } from "../../shared/model/socket.ts";
import { createPeerFilter, notAdmitted, type PeerFilter } from "./peerFilter.ts";

/** Addresses of which a socket tells that they are refused; of further ones it only counts the datagrams. */
export const TOLD_LIMIT = 256;

/** Null: let in. `failure`: what is to be told, null where it was told before. */
export type DatagramAdmission = (peer: IpEndpoint) => { readonly failure: Failure | null } | null;

const UNTOLD = { failure: null };

/** Null where everybody is let in. It is asked with the same object for the same peer. */
export function createDatagramAdmission(spec: UdpSpec): DatagramAdmission | null {
  const filter = createPeerFilter(spec);
  if (filter === null) return null;
  const verdicts = new WeakMap<IpEndpoint, ReturnType<PeerFilter>>();
  const told = new Set<string>();
  return (peer) => {
    let verdict = verdicts.get(peer);
    if (verdict === undefined) {
      verdict = filter(peer);
      verdicts.set(peer, verdict);
    }
    if (verdict === null) return null;
    if (told.has(peer.address) || told.size >= TOLD_LIMIT) return UNTOLD;
    told.add(peer.address);
    const last = told.size === TOLD_LIMIT;
    return { failure: notAdmitted(peer, verdict, last ? "dropped-last" : "dropped") };
  };
}
