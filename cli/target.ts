// What a person names on the command line: a protocol and HOST:PORT, or a path.

import { ANY_HOST, type HostPort } from "../shared/model/endpoint.ts";
import { isIpv6, parseHostPort } from "../shared/model/parseHostPort.ts";
import type { Parsed } from "../shared/model/parsed.ts";
import { parseUnixPath } from "../shared/model/parseUnixPath.ts";
import type { SocketKind } from "../shared/options.ts";
import { said } from "../shared/words/said.ts";
import { UsageError } from "./exit.ts";

export type Target =
  | { readonly protocol: "tcp" | "udp"; readonly at: HostPort }
  | { readonly protocol: "unix" | "unix-dgram"; readonly path: string };

/** What a person calls a kind of socket here. */
export const PROTOCOLS: { readonly [K in SocketKind]: Target["protocol"] } = {
  "tcp-listener": "tcp",
  "tcp-connection": "tcp",
  udp: "udp",
  "unix-listener": "unix",
  "unix-connection": "unix",
  "unix-dgram": "unix-dgram",
};

/** `only`: the protocols that have the option. */
export function isNotFor(flag: string, protocol: string, only: readonly string[]): UsageError {
  return new UsageError(said("usage.isNotFor", { flag, protocol, only }));
}

/** Throws a UsageError. Port 0 is for listeners, where the system chooses. */
export function parseTarget(
  protocol: string,
  address: string,
  options: { readonly allowPortZero: boolean },
): Target {
  switch (protocol) {
    case "tcp":
    case "udp":
      return { protocol, at: valueOf(parseHostPort(address, { ...options, transport: protocol })) };
    case "unix":
    case "unix-dgram":
      return { protocol, path: valueOf(parseUnixPath(address)) };
  }
  throw new UsageError(said("usage.expectedProtocol", { protocol }));
}

function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new UsageError(parsed.problem);
  return parsed.value;
}

/** Where a Unix datagram socket binds, so that it can be answered; null leaves it to the system. Throws a UsageError. */
export function parseSourcePath(text: string | undefined): string | null {
  return text === undefined ? null : valueOf(parseUnixPath(text));
}

/** Where a client binds: `[HOST:]PORT`, every address of the target's family unless a host is named. Throws a UsageError. */
export function parseSource(text: string | undefined, target: Target): HostPort | null {
  if (text === undefined) return null;
  if (!("at" in target)) throw isNotFor("--source", target.protocol, ["tcp", "udp", "unix-dgram"]);
  const { host, port } = valueOf(parseHostPort(text, { allowPortZero: true }));
  if (!/^:?\d+$/.test(text.trim())) return { host, port };
  return { host: target.at.host === ANY_HOST || isIpv6(target.at.host) ? "::" : "0.0.0.0", port };
}
