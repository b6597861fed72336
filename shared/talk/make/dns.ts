// A DNS query (RFC 1035) with one question, and EDNS (RFC 6891) where it is wanted; behind its length over TCP (RFC 7766).

import { asIs } from "../../decode/reading/label.ts";
import { CLASSES, TYPES } from "../../decode/dns/names.ts";
import { joinBytes } from "../../format/joinBytes.ts";
import { said } from "../../words/said.ts";
import { sized, uint, utf8 } from "./bytesOf.ts";
import type { Maker } from "./Maker.ts";
import type { MakeField } from "./MakeField.ts";
import { WrongField } from "./WrongField.ts";

/** Query types that are no types of records (RFC 1035, 3.2.3; RFC 1995). */
const QUERY_TYPES = { 251: "IXFR", 252: "AXFR", 255: "ANY" };
const OPT = 41;
const MAX_LABEL = 63;
const MAX_NAME = 255;

const flag = (key: string, label: MakeField["label"], initial: boolean): MakeField => ({
  key,
  label,
  kind: "flag",
  initial,
});

export const dns: Maker = {
  name: "dns",
  title: "DNS",
  goesTo: { transport: "udp", port: 53 },
  fields: [
    { key: "name", label: "decode.name", kind: "text", initial: "example.com", most: 1024 },
    {
      key: "type",
      label: "decode.type",
      kind: "named",
      names: { ...TYPES, ...QUERY_TYPES },
      highest: 65_535,
      initial: "A",
    },
    {
      key: "class",
      label: "decode.class",
      kind: "named",
      names: CLASSES,
      highest: 65_535,
      initial: "IN",
    },
    {
      key: "over",
      label: "make.transport",
      kind: "choice",
      names: ["udp", "tcp"],
      initial: "udp",
    },
    {
      key: "id",
      label: "decode.transactionId",
      kind: "whole",
      lowest: 0,
      highest: 65_535,
      initial: "random",
    },
    flag("recursion", "dns.rdRecursionDesired", true),
    flag("authenticated", "dns.adAuthenticated", false),
    flag("unchecked", "dns.cdCheckingDisabled", false),
    { key: "edns", label: "EDNS", kind: "choice", names: ["no", "yes"], initial: "no" },
    {
      key: "udp-size",
      label: "dns.udpPayloadSize",
      kind: "whole",
      lowest: 0,
      highest: 65_535,
      initial: 1232,
      when: { field: "edns", is: ["yes"] },
    },
    {
      ...flag("dnssec", asIs("DNSSEC OK"), false),
      when: { field: "edns", is: ["yes"] },
    },
  ],
  build(given) {
    const edns = given.choice("edns") === "yes";
    const flags =
      (given.flag("recursion") ? 0x0100 : 0) |
      (given.flag("authenticated") ? 0x0020 : 0) |
      (given.flag("unchecked") ? 0x0010 : 0);
    const message = joinBytes([
      ...[given.whole("id"), flags, 1, 0, 0, edns ? 1 : 0].map((word) => uint(word, 2)),
      nameBytes(given.text("name")),
      uint(given.named("type"), 2),
      uint(given.named("class"), 2),
      ...(edns
        ? [
            uint(0, 1),
            uint(OPT, 2),
            uint(given.whole("udp-size"), 2),
            uint(given.flag("dnssec") ? 0x8000 : 0, 4),
            uint(0, 2),
          ]
        : []),
    ]);
    return given.choice("over") === "tcp" ? sized(message) : message;
  },
};

/**
 * As zone files write names (RFC 1035, 5.1): `\.` is a dot within a label, `\DDD` a byte; a dot at the end may be left out. What is
 * not ASCII is UTF-8, as multicast DNS has it. Throws a WrongField.
 */
function nameBytes(text: string): Uint8Array {
  const labels = text === "." || text === "" ? [] : labelsOf(text);
  const wrong = labels.find(({ length }) => length === 0 || length > MAX_LABEL);
  if (wrong !== undefined)
    throw new WrongField("name", said("make.dnsLabel", { length: wrong.length, most: MAX_LABEL }));
  const bytes = joinBytes([
    ...labels.flatMap((label) => [uint(label.length, 1), label]),
    uint(0, 1),
  ]);
  if (bytes.length > MAX_NAME)
    throw new WrongField("name", said("make.tooLong", { length: bytes.length, most: MAX_NAME }));
  return bytes;
}

function labelsOf(text: string): readonly Uint8Array[] {
  const labels: Uint8Array[][] = [[]];
  for (const [part] of text.matchAll(/\\\d{3}|\\[^]|\.|[^\\.]+|\\$/g)) {
    if (part === ".") labels.push([]);
    else labels.at(-1)?.push(partBytes(part));
  }
  // The root's own.
  if (labels.length > 1 && labels.at(-1)?.length === 0) labels.pop();
  return labels.map((parts) => joinBytes(parts));
}

function partBytes(part: string): Uint8Array {
  if (!part.startsWith("\\")) return utf8(part);
  if (!/^\\\d/.test(part)) {
    if (part === "\\") throw new WrongField("name", said("bytes.loneBackslash"));
    return utf8(part.slice(1));
  }
  const byte = Number(part.slice(1));
  if (part.length < 4 || byte > 255) throw new WrongField("name", said("make.dnsEscape"));
  return uint(byte, 1);
}
