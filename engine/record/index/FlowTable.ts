// Who talks with whom: each pair of ends once, with a small number that the index keeps for every event.

import { formatEndpoint, type Endpoint } from "../../../shared/model/endpoint.ts";
import type { SocketKind } from "../../../shared/model/socket.ts";

export type Protocol = "tcp" | "udp" | "unix" | "unix-dgram";

export function isProtocol(text: string | null | undefined): text is Protocol {
  return text === "tcp" || text === "udp" || text === "unix" || text === "unix-dgram";
}

/** Whether each send and recv is a message of its own, from or to any peer. */
export function areDatagrams(protocol: Protocol | undefined): boolean {
  return protocol === "udp" || protocol === "unix-dgram";
}

/** What carries it, as decoders ask: whatever keeps messages apart as UDP does is read as UDP is. */
export function transportOf(protocol: Protocol): "tcp" | "udp" | "unix" {
  return protocol === "unix-dgram" ? "udp" : protocol;
}

export interface Flow {
  readonly protocol: Protocol;
  /** Our end. */
  readonly local: Endpoint | null;
  /** The peer's end. */
  readonly remote: Endpoint | null;
}

/** The event's ends are not in the table; they stand in the recording. */
export const UNLISTED_FLOW = 0xffff_ffff;
/** About 30 MB. A flood of datagrams from ever new addresses must not fill the memory. */
const MAX_FLOWS = 100_000;

export class FlowTable {
  /** By number; only ever appended to. */
  readonly flows: Flow[] = [];
  readonly #numbers = new Map<string, number>();

  /** Whether some found no place. */
  full = false;

  number(protocol: Protocol, local: Endpoint | null, remote: Endpoint | null): number {
    const key = `${protocol} ${text(local)} ${text(remote)}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.flows.length >= MAX_FLOWS) {
      this.full = true;
      return UNLISTED_FLOW;
    }
    const number = this.flows.push({ protocol, local, remote }) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

export function protocolOf(kind: SocketKind): Protocol {
  switch (kind) {
    case "tcp-listener":
    case "tcp-connection":
      return "tcp";
    case "udp":
      return "udp";
    case "unix-listener":
    case "unix-connection":
      return "unix";
    case "unix-dgram":
      return "unix-dgram";
  }
}

function text(endpoint: Endpoint | null): string {
  return endpoint === null ? "" : formatEndpoint(endpoint);
}
