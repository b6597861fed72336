// What a look at somebody's port found.

import type { IpEndpoint } from "./endpoint.ts";
import type { Failure } from "./failure.ts";

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
} as const;

export const USUAL_CHECK: CheckSetting = { timeout: 3000, atOnce: 64, perSecond: null };
