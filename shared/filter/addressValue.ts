// IPv4 and IPv6 addresses, with or without a prefix: 127.0.0.1, 10.0.0.0/8, fe80::/10, ::ffff:127.0.0.1.

import type { Value } from "./ast.ts";
import type { Literal } from "./literal.ts";
import { shown } from "./literal.ts";
import { refuse } from "./problem.ts";
import { said, type Said, type Text } from "../words/said.ts";

type Family = "ipv4" | "ipv6";

const EXAMPLES: Readonly<Record<Family, Text>> = {
  ipv4: said("filter.writeItAsOrNetworkAsWithout"),
  ipv6: said("filter.writeItAsOrNetworkAsFe80"),
};

export function addressValue(literal: Literal, family: Family, name: string, text: string): Value {
  const what = family === "ipv4" ? said("filter.ipv4Address") : said("filter.ipv6Address");
  const written = literal.kind === "word" ? literal.text : "";
  const slash = written.indexOf("/");
  const address = slash === -1 ? written : written.slice(0, slash);
  const bytes = family === "ipv4" ? ipv4Bytes(address) : ipv6Bytes(address);
  if (bytes === null)
    refuse(
      literal,
      said("filter.expectedForGot", { what, name, literal: shown(literal, text) }),
      otherFamily(address, family, name) ?? EXAMPLES[family],
    );
  const bits = bytes.length * 8;
  const prefix = slash === -1 ? bits : prefixOf(written.slice(slash + 1));
  if (prefix > bits)
    refuse(
      { at: literal.at + slash + 1, length: written.length - slash - 1 },
      said("filter.expectedPrefixFromToGot", { bits, prefix: written.slice(slash + 1) }),
      said("filter.prefixCountsBitsThatMustBeEqual", {
        example: family === "ipv4" ? "10.0.0.0/8" : "fe80::/10",
      }),
    );
  return { type: "address", bytes, prefix };
}

/** Infinite where it is no number. */
function prefixOf(text: string): number {
  return /^(?:0|[1-9]\d{0,2})$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
}

function otherFamily(address: string, family: Family, name: string): Said | null {
  const other = family === "ipv4" ? ipv6Bytes(address) : ipv4Bytes(address);
  if (other === null) return null;
  const better = family === "ipv4" ? name.replace("ip.", "ipv6.") : name.replace("ipv6.", "ip.");
  return said("filter.didYouMean", { better });
}

export function ipv4Bytes(text: string): Uint8Array | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part))) return null;
  const numbers = parts.map(Number);
  return numbers.every((number) => number <= 255) ? Uint8Array.from(numbers) : null;
}

/** RFC 4291, 2.2. */
export function ipv6Bytes(text: string): Uint8Array | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half, i) => groups(half, i === halves.length - 1));
  if (head === undefined || head === null || tail === null) return null;
  if (tail === undefined) return head.length === 16 ? Uint8Array.from(head) : null;
  const zeros = 16 - head.length - tail.length;
  if (zeros < 2) return null;
  return Uint8Array.from([...head, ...Array<number>(zeros).fill(0), ...tail]);
}

/** The bytes of groups between colons; the last may be an IPv4 address. */
function groups(text: string, last: boolean): readonly number[] | null {
  if (text === "") return [];
  const bytes: number[] = [];
  const parts = text.split(":");
  for (const [i, part] of parts.entries()) {
    const dotted = last && i === parts.length - 1 ? ipv4Bytes(part) : null;
    if (dotted !== null) bytes.push(...dotted);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) {
      const group = Number.parseInt(part, 16);
      bytes.push(group >> 8, group & 255);
    } else return null;
  }
  return bytes;
}
