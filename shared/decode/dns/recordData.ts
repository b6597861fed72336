// The data of resource records as fields, and as one line the way dig writes it. Names in them may be compressed.

import { macText } from "../../format/ipAddress.ts";
import { ip } from "../reading/address.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, hexNumber, text } from "../reading/fieldText.ts";
import { readLocation } from "./location.ts";
import { readName } from "./name.ts";
import { ADDRESS_FAMILIES } from "./names.ts";
import {
  quoted,
  readQuoted,
  readString,
  readStrings,
  readType,
  restBase64,
  type ReadData,
} from "./presentation.ts";
import { SECURITY_DATA } from "./securityData.ts";
import { readService } from "./serviceData.ts";
import { said, type Text } from "../../words/said.ts";
import type { Label } from "../reading/label.ts";
import { spaced } from "../reading/phrases.ts";

/** The data as one line. What a type's fields leave over stays for the caller. */
export function readData(r: FieldReader, type: number, base: number): Text {
  const read = READERS[type] ?? SECURITY_DATA[type];
  return read === undefined ? hex(r.rest("decode.data")) : read(r, base);
}

const name: ReadData = (r, base) => readName(r, "decode.name", base);
const seconds = (value: number) => count(value, "second");
const address = (size: number) => (r: FieldReader) => ip(r.data("decode.address", size, ip));
const mac = (size: number) => (r: FieldReader) => macText(r.data("decode.address", size, macText));

/** A preference and what is preferred. */
function preferred(read: ReadData): ReadData {
  return (r, base) => spaced(r.uint("dns.preference", 2), read(r, base));
}

const READERS: Readonly<Record<number, ReadData>> = {
  1: address(4),
  28: address(16),
  2: name,
  3: name,
  4: name,
  5: name,
  7: name,
  8: name,
  9: name,
  12: name,
  23: name,
  39: name,
  6: readSoa,
  13: (r) => spaced(readQuoted(r, "CPU"), readQuoted(r, "OS")),
  14: mailboxes("dns.responsibleMailbox", "dns.errorMailbox"),
  15: preferred((r, base) => readName(r, "dns.exchange", base)),
  16: readStrings,
  17: mailboxes("dns.mailbox", "dns.textAt"),
  18: (r, base) => spaced(r.uint("dns.subtype", 2), readName(r, "dns.server", base)),
  19: (r) => readQuoted(r, "dns.psdnAddress"),
  20: readStrings,
  21: preferred((r, base) => readName(r, "dns.intermediate", base)),
  26: preferred((r, base) => spaced(readName(r, "MAP822", base), readName(r, "MAPX400", base))),
  27: (r) =>
    spaced(
      readQuoted(r, "dns.longitude"),
      readQuoted(r, "dns.latitude"),
      readQuoted(r, "dns.altitude"),
    ),
  29: readLocation,
  33: readSrv,
  35: readNaptr,
  36: preferred((r, base) => readName(r, "dns.exchanger", base)),
  42: readPrefixes,
  45: readIpsecKey,
  56: readStrings,
  64: readService,
  65: readService,
  66: readDsync,
  99: readStrings,
  104: preferred((r) => groups(r, "dns.nodeId")),
  105: preferred(address(4)),
  106: preferred((r) => groups(r, "dns.locator")),
  107: preferred(name),
  108: mac(6),
  109: mac(8),
  256: (r) =>
    spaced(
      r.uint("decode.priority", 2),
      r.uint("dns.weight", 2),
      quoted(r.rest("dns.target", text)),
    ),
  257: readCaa,
  258: readStrings,
  261: readStrings,
  262: readStrings,
};

function mailboxes(first: Label, second: Label): ReadData {
  return (r, base) => spaced(readName(r, first, base), readName(r, second, base));
}

const SOA_TIMES = ["dns.refresh", "dns.retry", "dns.expire", "dns.minimumTtl"] as const;

/** RFC 1035, 3.3.13. */
function readSoa(r: FieldReader, base: number): Text {
  const primary = readName(r, "dns.primaryServer", base);
  readName(r, "dns.mailbox", base);
  const serial = r.uint("dns.serial", 4);
  for (const time of SOA_TIMES) r.uint(time, 4, seconds);
  return said("dns.primaryAndSerial", { primary, serial });
}

/** RFC 2782. */
function readSrv(r: FieldReader, base: number): Text {
  const priority = r.uint("decode.priority", 2);
  const weight = r.uint("dns.weight", 2);
  const port = r.uint("decode.port", 2);
  const target = readName(r, "dns.target", base);
  return said("dns.priorityWeight", { target, port, priority, weight });
}

/** RFC 3403, 4.1. */
function readNaptr(r: FieldReader, base: number): Text {
  return spaced(
    r.uint("dns.order", 2),
    r.uint("dns.preference", 2),
    readQuoted(r, "decode.flags"),
    readQuoted(r, "dns.services"),
    readQuoted(r, "dns.regularExpression"),
    readName(r, "dns.replacement", base),
  );
}

/** RFC 8659, 4.1. */
function readCaa(r: FieldReader): Text {
  const flags = r.uint("decode.flags", 1, (value) =>
    spaced(hexNumber(value, 1), value >= 0x80 ? said("dns.critical") : ""),
  );
  return spaced(flags, text(readString(r, "dns.tag")), quoted(r.rest("decode.value", text)));
}

/** APL (RFC 3123, 4): address prefixes, their trailing zeros left out. */
function readPrefixes(r: FieldReader): Text {
  const items: string[] = [];
  while (r.more())
    r.group("dns.prefix", () => {
      const family = r.uint(
        "dns.addressFamily",
        2,
        (value) => ADDRESS_FAMILIES[value] ?? String(value),
      );
      const bits = r.uint("dns.prefixLength", 1);
      const length = r.uint("dns.negationAndLength", 1, (value) =>
        spaced(value >= 0x80 ? said("dns.notPrefix") : "", value & 0x7f),
      );
      const whole = padded(r.data("decode.address", length & 0x7f, hex), family);
      const item = `${length >= 0x80 ? "!" : ""}${family}:${ip(whole)}/${bits}`;
      r.say(item);
      if (items.length < 8) items.push(item);
    });
  return items.join(" ");
}

/** An address of which only the first bytes are sent, whole again. `family` of IANA: 1 IPv4, 2 IPv6. */
export function padded(bytes: Uint8Array, family: number): Uint8Array {
  const size = family === 1 ? 4 : family === 2 ? 16 : bytes.length;
  if (bytes.length >= size) return bytes;
  const whole = new Uint8Array(size);
  whole.set(bytes);
  return whole;
}

/** RFC 4025, 2.1. */
function readIpsecKey(r: FieldReader, base: number): Text {
  const precedence = r.uint("dns.precedence", 1);
  const type = r.uint("dns.gatewayType", 1);
  const algorithm = r.uint("decode.algorithm", 1);
  const gateway =
    type === 1 || type === 2
      ? ip(r.data("dns.gateway", type === 1 ? 4 : 16, ip))
      : type === 3
        ? readName(r, "dns.gateway", base)
        : ".";
  return spaced(precedence, type, algorithm, gateway, restBase64(r, "decode.publicKey"));
}

/** RFC 9859. */
function readDsync(r: FieldReader, base: number): Text {
  return spaced(
    readType(r, "decode.type"),
    r.uint("dns.scheme", 1, (value) => (value === 1 ? "NOTIFY (1)" : String(value))),
    r.uint("decode.port", 2),
    readName(r, "dns.target", base),
  );
}

/** 64 bits in four groups (RFC 6742). */
function groups(r: FieldReader, field: Label): string {
  const show = (bytes: Uint8Array) =>
    Array.from({ length: 4 }, (_, i) =>
      ((bytes[i * 2] ?? 0) * 256 + (bytes[i * 2 + 1] ?? 0)).toString(16),
    ).join(":");
  return show(r.data(field, 8, show));
}
