// Names of addresses and ports, as OpenBSD's nc tells them with -v.

import * as dns from "node:dns/promises";
import type { IpEndpoint } from "../../shared/model/endpoint.ts";
import { serviceOfPort } from "./options/services.ts";
import type { NcSettings } from "./options/NcSettings.ts";
import type { PlaceNames } from "./voice/Voice.ts";

/** Only asked where they are told: the name of an address may take seconds. */
export async function namesOf(
  { dialect, numeric, verbose }: NcSettings,
  { address, port }: IpEndpoint,
  what: { readonly protocol: "tcp" | "udp"; readonly reverse: boolean },
): Promise<PlaceNames> {
  if (dialect !== "openbsd" || verbose === 0 || numeric) return { host: address, service: null };
  const service = what.reverse ? null : serviceOfPort(port, what.protocol);
  return { host: what.reverse ? await nameOf(address, port) : address, service };
}

async function nameOf(address: string, port: number): Promise<string> {
  if (address === "0.0.0.0" || address === "::") return address;
  try {
    return (await dns.lookupService(address, port)).hostname;
  } catch {
    return address;
  }
}
