// Whom a listener lets in.

import * as net from "node:net";
import { formatEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { parseNetworks, type Network } from "../../shared/model/networks.ts";
import type { TcpListenerSpec, UnixListenerSpec } from "../../shared/model/socket.ts";

/** Null: let in. */
export type Admission = (peer: Endpoint | null, open: number) => Failure | null;

/** `open`, of what it returns: connections of this listener that are open. */
export function createAdmission(spec: TcpListenerSpec | UnixListenerSpec): Admission {
  const allow = spec.kind === "tcp-listener" ? listOf(spec.allow) : null;
  const deny = spec.kind === "tcp-listener" ? listOf(spec.deny) : null;
  return (peer, open) => {
    const denied = deny !== null && holds(deny, peer);
    if (denied || (allow !== null && !holds(allow, peer)))
      return refused(
        `${peer === null ? "The peer" : formatEndpoint(peer)} ${denied ? "is denied" : "is not allowed"} here: its connection was refused.`,
        "Open the listener with other addresses under Allow and Deny (--allow, --deny).",
      );
    if (spec.maxConnections > 0 && open >= spec.maxConnections)
      return refused(
        `The connection was refused: ${open} of this listener are open, as many as it may have.`,
        "Close one, or open the listener with more (--max-connections).",
      );
    return null;
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

function refused(sentence: string, next: string): Failure {
  return { code: "PORTSCOPE_NOT_ADMITTED", syscall: "", sentence, next };
}
