// Whom ncat's --allow and --deny name, as networks: addresses, networks, names, and ranges and stars in the octets of an IPv4
// address (`10.0.0.1-5`, `192.168.*.*`), as Nmap takes them.

import * as dns from "node:dns/promises";
import { isIpv4, isIpv6 } from "../../../shared/model/parseHostPort.ts";
import { parseNetworks } from "../../../shared/model/networks.ts";

/** Networks that ranges of one host come to at most. */
const MOST = 1000;

/** Comma-separated networks; null with the host that is none. */
export async function networksOf(
  hosts: readonly string[],
  numeric: boolean,
): Promise<{ readonly networks: string } | { readonly unknown: string }> {
  const networks: string[] = [];
  for (const host of hosts) {
    const found = await networksOfHost(host, numeric);
    if (found === null) return { unknown: host };
    networks.push(...found);
  }
  return { networks: networks.join(",") };
}

async function networksOfHost(host: string, numeric: boolean): Promise<readonly string[] | null> {
  if (parseNetworks(host).ok && !/[\s,]/.test(host) && host !== "") return [host];
  const ranges = rangesOf(host);
  if (ranges !== null) return networksOfRanges(ranges);
  if (numeric || !/^[\w.-]+$/.test(host)) return null;
  try {
    const found = await dns.lookup(host, { all: true });
    return found.map(({ address }) => address).filter((each) => isIpv4(each) || isIpv6(each));
  } catch {
    return null;
  }
}

type Range = readonly [low: number, high: number];

/** Of each octet; null where it is no such address. */
function rangesOf(host: string): readonly Range[] | null {
  const ranges = host.split(".").map((octet): Range | null => {
    if (octet === "*") return [0, 255];
    const [, low = "", , high = low] = /^(\d{1,3})(-(\d{1,3}))?$/.exec(octet) ?? [];
    if (low === "" || Number(high) > 255 || Number(low) > Number(high)) return null;
    return [Number(low), Number(high)];
  });
  const known = ranges.filter((range) => range !== null);
  return known.length === 4 && ranges.length === 4 ? known : null;
}

/** Whole octets at the end are a prefix, of the last before them blocks; the others are counted out. */
function networksOfRanges(ranges: readonly Range[]): readonly string[] | null {
  const last = ranges.findLastIndex(([low, high]) => low > 0 || high < 255);
  let found: readonly { readonly octets: readonly number[]; readonly prefix: number }[] = [
    { octets: [], prefix: 0 },
  ];
  for (const [i, range] of ranges.entries()) {
    if (i > last) break;
    const blocks = i === last ? blocksOf(range) : eachOf(range);
    if (found.length * blocks.length > MOST) return null;
    found = found.flatMap(({ octets }) =>
      blocks.map(({ octet, bits }) => ({ octets: [...octets, octet], prefix: 8 * i + bits })),
    );
  }
  return found.map(
    ({ octets, prefix }) => `${[...octets, 0, 0, 0, 0].slice(0, 4).join(".")}/${prefix}`,
  );
}

interface Block {
  readonly octet: number;
  readonly bits: number;
}

function eachOf([low, high]: Range): readonly Block[] {
  return Array.from({ length: high - low + 1 }, (_, i) => ({ octet: low + i, bits: 8 }));
}

/** The fewest blocks of a power of two that make up the range. */
function blocksOf([low, high]: Range): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = low; at <= high;) {
    let bits = 8;
    while (bits > 0 && at % 2 ** (9 - bits) === 0 && at + 2 ** (9 - bits) - 1 <= high) bits -= 1;
    blocks.push({ octet: at, bits });
    at += 2 ** (8 - bits);
  }
  return blocks;
}
