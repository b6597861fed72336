// What nc says on standard error, and the exit codes of its ends. Scripts read both: they are those of the program whose dialect it
// is, the same in every language.

import type { IpEndpoint } from "../../../shared/model/endpoint.ts";

/** Lines for standard error; mostly none. */
export type Lines = readonly string[];

/** An end of the program. */
export interface End {
  readonly lines: Lines;
  readonly code: number;
}

/** What is connected to, or listened on. */
export interface Place {
  /** As it was typed. */
  readonly host: string;
  readonly address: IpEndpoint;
  readonly protocol: "tcp" | "udp";
}

export interface PlaceNames {
  /** The address's own, or the address where names are not looked up. */
  readonly host: string;
  /** The port's; null where it has none. */
  readonly service: string | null;
}

export interface Sums {
  readonly sent: number;
  readonly received: number;
  readonly seconds: number;
}

export type Denial = "not-allowed" | { readonly limit: number };

export interface Voice {
  started(): Lines;
  /** `both`: every address of both families. */
  listening(at: Place, names: PlaceNames, both: boolean): Lines;
  listeningOn(path: string, datagrams: boolean): Lines;
  bound(path: string): Lines;
  /** Of a listener. */
  bindFailed(at: string, code: string): End;
  /** Of a client that was to come from an address of its own. */
  sourceFailed(code: string): End;
  lookupFailed(
    host: string,
    port: number,
    problem: { readonly code: string; readonly listen: boolean },
  ): End;
  /** Of each address that was tried. */
  tryFailed(at: Place, code: string): Lines;
  /** Of all of them. */
  connectFailed(code: string): End;
  pathFailed(path: string, code: string): End;
  connected(at: Place, names: PlaceNames): Lines;
  connectedPath(path: string): Lines;
  /** `user`: of a broker. */
  accepted(peer: IpEndpoint, names: PlaceNames, user: number | null): Lines;
  acceptedUdp(peer: IpEndpoint, names: PlaceNames): Lines;
  acceptedPath(path: string, peer: string, datagrams: boolean): Lines;
  denied(why: Denial): Lines;
  scannedUdp(): Lines;
  /** A conversation failed while it went on. */
  failed(code: string, listen: boolean): End;
  idle(ms: number, listen: boolean): End;
  /** Nobody reads standard output any more. */
  outputGone(): End;
  sums(sums: Sums): Lines;
  proxyFailed(code: string): End;
  proxyRefused(why: string): End;
  proxied(at: Place, names: PlaceNames): Lines;
}
