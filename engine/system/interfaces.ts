// The machine's network interfaces with their addresses, in the system's order.

import * as os from "node:os";
import type { NetworkInterface } from "../../shared/model/networkInterface.ts";

export function interfaces(): readonly NetworkInterface[] {
  return Object.entries(os.networkInterfaces()).map(([name, addresses = []]) => ({
    name,
    mac: addresses[0]?.mac ?? "",
    internal: addresses[0]?.internal ?? false,
    addresses: addresses.map(({ address, family, cidr, scopeid }) => ({
      address,
      family: family === "IPv6" ? "ipv6" : "ipv4",
      prefix: Number(cidr?.split("/")[1] ?? Number.NaN) || null,
      scope: scopeid === undefined || scopeid === 0 ? null : scopeid,
    })),
  }));
}

/**
 * The first address of an interface in a family, with its name behind a link-local one, which is nowhere else; null where it has
 * none. Addresses that reach further are preferred.
 */
export function addressOn(name: string, family: "ipv4" | "ipv6"): string | null {
  const own = interfaces().find((each) => each.name === name)?.addresses ?? [];
  const fitting = own.filter((each) => each.family === family);
  const chosen = fitting.find(({ scope }) => scope === null) ?? fitting[0];
  if (chosen === undefined) return null;
  return chosen.scope === null ? chosen.address : `${chosen.address}%${name}`;
}
