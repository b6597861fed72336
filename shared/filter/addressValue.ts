// IPv4 and IPv6 addresses, with or without a prefix: 127.0.0.1, 10.0.0.0/8, fe80::/10, ::ffff:127.0.0.1.

import type { Value } from "./ast.ts";
import type { Literal } from "./literal.ts";
import { shown } from "./literal.ts";
import { refuse } from "./problem.ts";

type Family = "ipv4" | "ipv6";

const EXAMPLES: Readonly<Record<Family, string>> = {
  ipv4: "Write it as 127.0.0.1, or a network as 10.0.0.0/8, without quotes.",
  ipv6: "Write it as ::1, or a network as fe80::/10, without quotes.",
};

export function addressValue(literal: Literal, family: Family, name: string, text: string): Value {
  const what = family === "ipv4" ? "an IPv4 address" : "an IPv6 address";
  const written = literal.kind === "word" ? literal.text : "";
  const slash = written.indexOf("/");
  const address = slash === -1 ? written : written.slice(0, slash);
  const bytes = family === "ipv4" ? ipv4Bytes(address) : ipv6Bytes(address);
  if (bytes === null)
    refuse(
      literal,
      `expected ${what} for ${name}, got ${shown(literal, text)}`,
      otherFamily(address, family, name) ?? EXAMPLES[family],
    );
  const bits = bytes.length * 8;
  const prefix = slash === -1 ? bits : prefixOf(written.slice(slash + 1));
  if (prefix > bits)
    refuse(
      { at: literal.at + slash + 1, length: written.length - slash - 1 },
      `expected a prefix from 0 to ${bits}, got "${written.slice(slash + 1)}"`,
      `A prefix counts the bits that must be equal, as in ${family === "ipv4" ? "10.0.0.0/8" : "fe80::/10"}.`,
    );
  return { type: "address", bytes, prefix };
}

/** Infinite where it is no number. */
function prefixOf(text: string): number {
  return /^(?:0|[1-9]\d{0,2})$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
}

function otherFamily(address: string, family: Family, name: string): string | null {
  const other = family === "ipv4" ? ipv6Bytes(address) : ipv4Bytes(address);
  if (other === null) return null;
  const better = family === "ipv4" ? name.replace("ip.", "ipv6.") : name.replace("ipv6.", "ip.");
  return `Did you mean ${better}?`;
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
