// What a look at somebody's port found.

import type { IpEndpoint } from "./endpoint.ts";
import type { Failure } from "./failure.ts";
import type { Latency } from "./latency.ts";

/**
 * TCP: a connection was made; it was refused (RST); nothing came until the time was over; a router or this machine said that there is
 * no way; or it failed otherwise.
 */
export type TcpReach = "open" | "refused" | "no-answer" | "unreachable" | "failed";
/** UDP: something came back; ICMP said that nobody has the port; nothing was heard, which may mean either. */
export type UdpReach = "answered" | "refused" | "no-answer" | "unreachable" | "failed";

export interface PortCheck<Reach = TcpReach | UdpReach> {
  readonly at: IpEndpoint;
  readonly reach: Reach;
  /** ms from the beginning of the connection, or the sending, to what was found. */
  readonly ms: number;
  /** Why it failed; null where it was open, answered, or refused. */
  readonly failure: Failure | null;
  /** The first bytes that came by themselves (TCP), or the answer (UDP): at most 1,024. */
  readonly bytes: Uint8Array | null;
  /** The protocol in whose words UDP was answered; null where it was in no known ones. */
  readonly spoke: string | null;
  /** Whether TLS was answered; null where it was not tried. */
  readonly tls: TlsAnswer | null;
}

export type TlsAnswer =
  | {
      readonly ok: true;
      /** As `TLSv1.3`. */
      readonly version: string;
      readonly cipher: string;
      /** Common name of the certificate; empty where it has none. */
      readonly subject: string;
      /** ms of the handshake. */
      readonly ms: number;
    }
  | { readonly ok: false; readonly code: string };

/** What a check may take. */
export interface CheckSetting {
  /** ms until nothing is said to have come. */
  readonly timeout: number;
  /** Ports at a time. */
  readonly atOnce: number;
  /** Ports begun in a second; null: as fast as they come. */
  readonly perSecond: number | null;
}

export const CHECK_BOUNDS = {
  timeout: { lowest: 1, highest: 600_000 },
  atOnce: { lowest: 1, highest: 1024 },
  perSecond: { lowest: 1, highest: 100_000 },
  /** ms. */
  greeting: { lowest: 0, highest: 60_000 },
  /** ms. */
  every: { lowest: 10, highest: 86_400_000 },
} as const;

export const USUAL_CHECK: CheckSetting = { timeout: 3000, atOnce: 64, perSecond: null };

/** UDP: what is asked. `usual`: by the port, else any bytes. The others by their names (shared/ports/udpProbes.ts). */
export const CHECK_PROBES = [
  "usual",
  "any",
  "dns",
  "ntp",
  "stun",
  "snmp",
  "snmp1",
  "coap",
] as const;
export type CheckProbe = (typeof CHECK_PROBES)[number];

/** What is looked at, and how. */
export interface CheckOrder extends CheckSetting {
  readonly protocol: "tcp" | "udp";
  /** A name, or an address. */
  readonly host: string;
  readonly ports: readonly number[];
  /** ms in which an open port may say something by itself; 0: it is not waited for. TCP only. */
  readonly greeting: number;
  /** Whether an open port is asked for TLS. */
  readonly tls: boolean;
  readonly probe: CheckProbe;
  /** ms from one look at its one port to the next; null: each port is looked at once. */
  readonly every: number | null;
  /** How many looks, where it is repeated; null: until it is stopped. */
  readonly count: number | null;
}

export const USUAL_GREETING = 300;

/** How far a check is. */
export interface CheckProgress {
  readonly protocol: "tcp" | "udp";
  readonly host: string;
  /** Null until the name was looked up. */
  readonly lookup: CheckLookup | null;
  /** Looks that were done. */
  readonly done: number;
  /** How many there will have been; null: not known yet, or until it is stopped. */
  readonly of: number | null;
  /** ms; null: each port is looked at once. */
  readonly every: number | null;
  /** What was found, how often. */
  readonly reaches: Readonly<Record<PortCheck["reach"], number>>;
  /** How long reaching took, of what was reached; null: nothing was. */
  readonly times: Latency | null;
}

export interface CheckLookup {
  /** Those that are looked at, in the system's order. */
  readonly addresses: readonly string[];
  /** Addresses that are not. */
  readonly more: number;
  /** Of the lookup; null: the host is an address. */
  readonly ms: number | null;
}

/** One look of a check that the engine runs. */
export interface CheckResult extends PortCheck {
  /** µs since the epoch, when it was over. */
  readonly time: number;
}

/** Results from the one of number `from` on, in the order in which they came, from 0. Those too long ago are kept no longer. */
export interface CheckResults {
  readonly from: number;
  readonly results: readonly CheckResult[];
}

export function isReached({ reach }: Pick<PortCheck, "reach">): boolean {
  return reach === "open" || reach === "answered";
}
