// EDNS options (IANA "DNS EDNS0 Option Codes (OPT)").

import { ip } from "../reading/address.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, named, text, textOrHex } from "../reading/fieldText.ts";
import { readName } from "./name.ts";
import { ADDRESS_FAMILIES, ALGORITHMS, DIGESTS, EDNS_OPTIONS, EXTENDED_ERRORS } from "./names.ts";
import { line, type ReadData } from "./presentation.ts";
import { padded } from "./recordData.ts";

/** Into the open field. */
export function readOption(r: FieldReader, base: number): void {
  const code = r.uint("Code", 2, (value) => named(EDNS_OPTIONS, value));
  const label = EDNS_OPTIONS[code] ?? `Option ${code}`;
  r.say("", label);
  const length = r.uint("Length", 2);
  r.within(label, length, () => {
    const read = OPTIONS[code] ?? OTHER;
    // Without data some of them ask for what others tell.
    if (length > 0) r.say(read(r, base));
  });
}

const OTHER: ReadData = (r) => hex(r.rest("Data", hex));
const seconds = (value: number) => count(value, "second");

const OPTIONS: Readonly<Record<number, ReadData>> = {
  // RFC 9664, 4.
  2: (r) => {
    const lease = seconds(r.uint("Lease", 4, seconds));
    return r.more() ? line(lease, "keys", seconds(r.uint("Key lease", 4, seconds))) : lease;
  },
  3: (r) => textOrHex(r.rest("Identifier")),
  5: (r) => list(r, "Algorithm", 1, ALGORITHMS),
  6: (r) => list(r, "Hash", 1, DIGESTS),
  7: (r) => list(r, "Hash", 1, { 1: "SHA-1" }),
  8: readSubnet,
  9: (r) => seconds(r.uint("Expire", 4, seconds)),
  10: readCookie,
  11: (r) => tenths(r.uint("Timeout", 2, tenths)),
  12: (r) => count(r.rest("Padding", hex).length, "byte"),
  13: (r, base) => readName(r, "Closest trust point", base),
  14: (r) => list(r, "Key tag", 2, {}),
  15: readError,
  16: (r) => String(r.uint("Client tag", 2)),
  17: (r) => String(r.uint("Server tag", 2)),
  18: (r, base) => readName(r, "Agent domain", base),
  // RFC 9660, 2.1.
  19: (r) => {
    const labels = r.uint("Label count", 1);
    const type = r.uint("Version type", 1, (value) => named({ 0: "SOA serial" }, value));
    if (type !== 0) return line(count(labels, "label"), hex(r.rest("Version", hex)));
    return line(count(labels, "label"), "serial", r.uint("Version", 4));
  },
};

function tenths(value: number): string {
  return `${value / 10} s`;
}

function list(
  r: FieldReader,
  field: string,
  size: number,
  names: Readonly<Record<number, string>>,
): string {
  const values: string[] = [];
  while (r.more()) {
    const value = r.uint(field, size, (number) => named(names, number));
    if (values.length < 8) values.push(names[value] ?? String(value));
  }
  return values.join(", ");
}

/** RFC 7871, 6: of the address only the bytes that the prefix needs. */
function readSubnet(r: FieldReader): string {
  const family = r.uint("Family", 2, (value) => named(ADDRESS_FAMILIES, value));
  const source = r.uint("Source prefix length", 1);
  const scope = r.uint("Scope prefix length", 1);
  const show = (bytes: Uint8Array) => ip(padded(bytes, family));
  const address = r.more() ? r.rest("Address", show) : new Uint8Array();
  return `${show(address)}/${source}/${scope}`;
}

/** RFC 7873, 4. */
function readCookie(r: FieldReader): string {
  const client = hex(r.data("Client cookie", 8, hex));
  return r.more() ? line(client, "/", hex(r.rest("Server cookie", hex))) : client;
}

/** RFC 8914, 2. */
function readError(r: FieldReader): string {
  const code = r.uint("Info code", 2, (value) => named(EXTENDED_ERRORS, value));
  const words = r.more() ? `: ${text(r.rest("Extra text", text))}` : "";
  return `${named(EXTENDED_ERRORS, code)}${words}`;
}
