import * as dns from "node:dns/promises";
import { isIpv4, isIpv6 } from "../../../shared/model/parseHostPort.ts";
import type { Failure } from "../../../shared/model/failure.ts";
import { failureFrom } from "../../system/failureFrom.ts";

export type Addresses =
  /** `ms`: how long the lookup took; null where there was none. */
  | { readonly ok: true; readonly addresses: readonly string[]; readonly ms: number | null }
  | { readonly ok: false; readonly failure: Failure };

/** In the system's order (getaddrinfo(3)). Never rejects. */
export async function addressesOf(host: string): Promise<Addresses> {
  if (isIpv4(host) || isIpv6(host)) return { ok: true, addresses: [host], ms: null };
  const began = performance.now();
  try {
    const found = await dns.lookup(host, { all: true, verbatim: true });
    const addresses = [...new Set(found.map(({ address }) => address))];
    return { ok: true, addresses, ms: performance.now() - began };
  } catch (error) {
    return { ok: false, failure: failureFrom(error, { host }) };
  }
}
