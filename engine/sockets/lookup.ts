// Name lookup as an event of its own. IP addresses need none.

import * as dns from "node:dns/promises";
import { ANY_HOST, type HostPort } from "../../shared/model/endpoint.ts";
import { isIpv4, isIpv6 } from "../../shared/model/parseHostPort.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { now } from "../system/clock.ts";
import { failureFrom } from "../system/failureFrom.ts";
import type { Registry } from "./Registry.ts";
import type { SocketRecord } from "./SocketRecord.ts";

export type Lookup =
  | { readonly ok: true; readonly addresses: readonly string[] }
  | { readonly ok: false; readonly failure: Failure };

const FAMILIES = { ipv4: 4, ipv6: 6 } as const;

/** Addresses of a host in the order in which to try them (the system's own, getaddrinfo(3)); of one family where it says so. */
export async function lookup(
  registry: Registry,
  record: SocketRecord,
  { host, family }: Pick<HostPort, "host" | "family">,
): Promise<Lookup> {
  if (isIpv4(host) || isIpv6(host)) return { ok: true, addresses: [host] };
  if (host === ANY_HOST) return { ok: true, addresses: ["::"] };
  const { log } = registry;
  registry.waits(record, { call: "lookup", of: host, since: now() });
  try {
    const found = await dns.lookup(host, {
      all: true,
      verbatim: true,
      family: family === undefined ? 0 : FAMILIES[family],
    });
    const addresses = found.map(({ address }) => address);
    registry.waits(record, null);
    if (record.closeCause === null) log.call(record, { call: "lookup", host, addresses });
    return { ok: true, addresses };
  } catch (error) {
    const failure = failureFrom(error, { host });
    registry.waits(record, null);
    if (record.closeCause === null)
      log.call(record, { call: "lookup", host, addresses: [] }, { failure });
    return { ok: false, failure };
  }
}
