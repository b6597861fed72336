// Whom a socket lets in by its address: lists of addresses and networks that are allowed, and denied.

import * as net from "node:net";
import { formatEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { parseNetworks, type Network } from "../../shared/model/networks.ts";
import { said } from "../../shared/words/said.ts";

export type Verdict = "denied" | "not-allowed";

/** Null: it is let in. */
export type PeerFilter = (peer: Endpoint | null) => Verdict | null;

export interface PeerLists {
  /** As networks.ts reads them; empty: all. */
  readonly allow: string;
  readonly deny: string;
}

/** Null where everybody is let in. */
export function createPeerFilter(lists: PeerLists): PeerFilter | null {
  const allow = listOf(lists.allow);
  const deny = listOf(lists.deny);
  if (allow === null && deny === null) return null;
  return (peer) => {
    if (deny !== null && holds(deny, peer)) return "denied";
    return allow === null || holds(allow, peer) ? null : "not-allowed";
  };
}

/** What became of what a peer sent that is not let in. */
const BECAME = {
  refused: "socket.notAdmittedRefused",
  dropped: "socket.notAdmittedDropped",
  /** As `dropped`, of the last address that is told of. */
  "dropped-last": "socket.notAdmittedDroppedLast",
} as const;

export function notAdmitted(
  peer: Endpoint | null,
  verdict: Verdict,
  what: keyof typeof BECAME,
): Failure {
  return {
    code: "PORTSCOPE_NOT_ADMITTED",
    syscall: "",
    sentence: said(BECAME[what], {
      peer: peer === null ? null : formatEndpoint(peer),
      denied: verdict === "denied",
    }),
    next: said("socket.openSocketWithOtherAddressesUnderAllow"),
  };
}

type Lists = { readonly [F in Network["family"]]: net.BlockList };

/** Null where nothing is listed. A list for each family: the system's own would count IPv4 among `::/0`. */
function listOf(text: string): Lists | null {
  const parsed = parseNetworks(text);
  if (!parsed.ok || parsed.value.length === 0) return null;
  const lists: Lists = { ipv4: new net.BlockList(), ipv6: new net.BlockList() };
  for (const { address, prefix, family } of parsed.value)
    lists[family].addSubnet(address, prefix, family);
  return lists;
}

function holds(lists: Lists, peer: Endpoint | null): boolean {
  if (peer === null || peer.family === "unix") return false;
  const { family } = peer;
  // A scope is no part of the address.
  return lists[family].check(peer.address.replace(/%.*$/, ""), family);
}
