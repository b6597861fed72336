// Addresses and networks as a person lists them: `127.0.0.1, 10.0.0.0/8, fe80::/10`. An IPv4 address in an IPv6 one
// (`::ffff:10.0.0.1`, RFC 4291 2.5.5.2) means the IPv4 address.

import { said } from "../words/said.ts";
import { isIpv4, isIpv6 } from "./parseHostPort.ts";
import type { Parsed } from "./parsed.ts";

export interface Network {
  readonly family: "ipv4" | "ipv6";
  readonly address: string;
  /** Bits that must agree: all of them for one address. */
  readonly prefix: number;
}

const MAX_NETWORKS = 1000;
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** Separated by commas or blanks; none for an empty text. */
export function parseNetworks(text: string): Parsed<readonly Network[]> {
  const value: Network[] = [];
  for (const item of text.split(/[\s,]+/)) {
    if (item === "") continue;
    const network = parseNetwork(item);
    if (network === null)
      return {
        ok: false,
        problem: said("address.networks", { got: item }),
      };
    value.push(network);
  }
  return value.length > MAX_NETWORKS
    ? {
        ok: false,
        problem: said("address.tooManyNetworks", { most: MAX_NETWORKS, count: value.length }),
      }
    : { ok: true, value };
}

function parseNetwork(item: string): Network | null {
  const [, written = "", bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(item) ?? [];
  const mapped = MAPPED.exec(written)?.[1];
  const address = mapped ?? written;
  const four = isIpv4(address);
  if (!four && (!isIpv6(address) || address.includes("%"))) return null;
  const all = four ? 32 : 128;
  // The first 96 bits of an address in another are its marking.
  const prefix = bits === undefined ? all : Number(bits) - (mapped === undefined ? 0 : 96);
  return prefix < 0 || prefix > all ? null : { family: four ? "ipv4" : "ipv6", address, prefix };
}
