// Against DNS rebinding and other sites' scripts: a request counts only when it names this machine as we are bound to it,
// and comes from our own page. The port is compared between Origin and Host, not with ours, so that a tunnel
// (ssh -L 9000:127.0.0.1:7878) works.

import type { IncomingMessage } from "node:http";
import { hostname, networkInterfaces } from "node:os";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
const WILDCARDS = new Set(["0.0.0.0", "::"]);

export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

export function isWildcard(host: string): boolean {
  return WILDCARDS.has(host);
}

/** Whether `Host` is one of ours. `bound` is the host that we listen on. */
export function isOurHost(request: IncomingMessage, bound: string): boolean {
  const named = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(request.headers.host ?? "");
  const name = named?.[1]?.toLowerCase();
  return name !== undefined && ourNames(bound).includes(name);
}

/** Whether `Origin` is the very page that `Host` names. Without one it is no page, and gets nothing either. */
export function isOurOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return host !== undefined && origin?.toLowerCase() === `http://${host.toLowerCase()}`;
}

/** Asked anew each time: addresses come and go while we run. */
function ourNames(bound: string): readonly string[] {
  if (isLoopback(bound)) return [...LOOPBACK, inUrl(bound)];
  if (!isWildcard(bound)) return [inUrl(bound).toLowerCase()];
  const own = hostname().toLowerCase();
  return [...LOOPBACK, own, `${own}.local`, ...machineAddresses().map(inUrl)];
}

/** Of this machine, those that others can reach first. */
export function machineAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  all.sort((a, b) => Number(a.internal) - Number(b.internal) || a.family.localeCompare(b.family));
  return all.map(({ address }) => address);
}

/** A host as it stands in a URL. */
export function inUrl(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
