// Multicast groups as a person lists them: `239.1.2.3`, `ff02::1%eth0` on an interface, `232.1.1.1%10.0.0.2@10.0.0.7` on the
// interface of an address and from one source alone (RFC 4607).

import { said } from "../words/said.ts";
import { isIpv4, isIpv6 } from "./parseHostPort.ts";
import type { Parsed } from "./parsed.ts";

export interface Group {
  readonly address: string;
  /** Its name or one of its addresses; empty: the system chooses. */
  readonly interface: string;
  /** Whose datagrams alone are heard; empty: anybody's. */
  readonly source: string;
}

/** As many as Linux lets a socket join (net.ipv4.igmp_max_memberships), and then some. */
export const MAX_GROUPS = 64;
const WRITTEN = /^([^%@]+)(?:%([^@]+))?(?:@(.+))?$/;

/** Separated by commas or blanks; none for an empty text. */
export function parseGroups(text: string): Parsed<readonly Group[]> {
  const value: Group[] = [];
  for (const item of text.split(/[\s,]+/)) {
    if (item === "") continue;
    const group = parseGroup(item);
    if (!group.ok) return group;
    value.push(group.value);
  }
  return value.length > MAX_GROUPS
    ? { ok: false, problem: said("address.tooManyGroups", { most: MAX_GROUPS }) }
    : { ok: true, value };
}

/** One group, as `formatGroup` writes it. */
export function parseGroup(text: string): Parsed<Group> {
  const [, address = "", interface_ = "", source = ""] = WRITTEN.exec(text.trim()) ?? [];
  const six = isIpv6(address) && /^ff/i.test(address);
  const four = isIpv4(address) && Number(address.split(".", 1)[0]) >> 4 === 14;
  if (!six && !four) return { ok: false, problem: said("address.group", { got: text }) };
  if (source !== "" && !(six ? isIpv6(source) : isIpv4(source)))
    return { ok: false, problem: said("address.groupSource", { got: source }) };
  return { ok: true, value: { address: address.toLowerCase(), interface: interface_, source } };
}

export function formatGroup({ address, interface: name, source }: Group): string {
  return `${address}${name === "" ? "" : `%${name}`}${source === "" ? "" : `@${source}`}`;
}

export function isSameGroup(one: Group, other: Group): boolean {
  return formatGroup(one) === formatGroup(other);
}
