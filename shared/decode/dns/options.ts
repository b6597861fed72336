// EDNS options (IANA "DNS EDNS0 Option Codes (OPT)").

import { ip } from "../reading/address.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, named, text, textOrHex, type Names } from "../reading/fieldText.ts";
import { readName } from "./name.ts";
import { ADDRESS_FAMILIES, EDNS_OPTIONS, EXTENDED_ERRORS } from "./names.ts";
import { ALGORITHMS, DIGESTS } from "./securityNames.ts";
import { type ReadData } from "./presentation.ts";
import { padded } from "./recordData.ts";
import { said, type Text } from "../../words/said.ts";
import { type Label, asIs } from "../reading/label.ts";
import { spaced, listed, colon } from "../reading/phrases.ts";

/** Into the open field. */
export function readOption(r: FieldReader, base: number): void {
  const code = r.uint("dns.code", 2, (value) => named(EDNS_OPTIONS, value));
  const label = asIs(EDNS_OPTIONS[code] ?? said("dns.option", { code }));
  r.say("", label);
  const length = r.uint("decode.length", 2);
  r.within(label, length, () => {
    const read = OPTIONS[code] ?? OTHER;
    // Without data some of them ask for what others tell.
    if (length > 0) r.say(read(r, base));
  });
}

const OTHER: ReadData = (r) => hex(r.rest("decode.data", hex));
const seconds = (value: number) => count(value, "second");

const OPTIONS: Readonly<Record<number, ReadData>> = {
  // RFC 9664, 4.
  2: (r) => {
    const lease = seconds(r.uint("dns.lease", 4, seconds));
    if (!r.more()) return lease;
    return said("dns.leaseAndKeys", { lease, keys: seconds(r.uint("dns.keyLease", 4, seconds)) });
  },
  3: (r) => textOrHex(r.rest("decode.identifier")),
  5: (r) => list(r, "decode.algorithm", 1, ALGORITHMS),
  6: (r) => list(r, "dns.hash", 1, DIGESTS),
  7: (r) => list(r, "dns.hash", 1, { 1: "SHA-1" }),
  8: readSubnet,
  9: (r) => seconds(r.uint("dns.expire", 4, seconds)),
  10: readCookie,
  11: (r) => tenths(r.uint("dns.timeout", 2, tenths)),
  12: (r) => count(r.rest("decode.padding", hex).length, "byte"),
  13: (r, base) => readName(r, "dns.closestTrustPoint", base),
  14: (r) => list(r, "dns.keyTag", 2, {}),
  15: readError,
  16: (r) => String(r.uint("dns.clientTag", 2)),
  17: (r) => String(r.uint("dns.serverTag", 2)),
  18: (r, base) => readName(r, "dns.agentDomain", base),
  // RFC 9660, 2.1.
  19: (r) => {
    const labels = r.uint("dns.labelCount", 1);
    const type = r.uint("dns.versionType", 1, (value) => named(VERSION_TYPES, value));
    if (type !== 0) return spaced(count(labels, "label"), hex(r.rest("decode.version", hex)));
    return said("dns.labelsAndSerial", { labels, serial: r.uint("decode.version", 4) });
  },
};

const VERSION_TYPES: Names = { 0: said("dns.soaSerial") };

function tenths(value: number): string {
  return `${value / 10} s`;
}

function list(r: FieldReader, field: Label, size: number, names: Names): Text {
  const values: Text[] = [];
  while (r.more()) {
    const value = r.uint(field, size, (number) => named(names, number));
    if (values.length < 8) values.push(names[value] ?? String(value));
  }
  return listed(values);
}

/** RFC 7871, 6: of the address only the bytes that the prefix needs. */
function readSubnet(r: FieldReader): Text {
  const family = r.uint("decode.family", 2, (value) => named(ADDRESS_FAMILIES, value));
  const source = r.uint("dns.sourcePrefixLength", 1);
  const scope = r.uint("dns.scopePrefixLength", 1);
  const show = (bytes: Uint8Array) => ip(padded(bytes, family));
  const address = r.more() ? r.rest("decode.address", show) : new Uint8Array();
  return `${show(address)}/${source}/${scope}`;
}

/** RFC 7873, 4. */
function readCookie(r: FieldReader): Text {
  const client = hex(r.data("dns.clientCookie", 8, hex));
  return r.more() ? spaced(client, "/", hex(r.rest("dns.serverCookie", hex))) : client;
}

/** RFC 8914, 2. */
function readError(r: FieldReader): Text {
  const code = r.uint("dns.infoCode", 2, (value) => named(EXTENDED_ERRORS, value));
  const name = named(EXTENDED_ERRORS, code);
  return r.more() ? colon(name, text(r.rest("dns.extraText", text))) : name;
}
