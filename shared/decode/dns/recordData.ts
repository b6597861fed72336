// The data of resource records as fields, and as one line the way dig writes it. Names in them may be compressed.

import { macText } from "../../format/ipAddress.ts";
import { ip } from "../reading/address.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, hexNumber, text } from "../reading/fieldText.ts";
import { readLocation } from "./location.ts";
import { readName } from "./name.ts";
import { ADDRESS_FAMILIES } from "./names.ts";
import {
  line,
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

/** The data as one line. What a type's fields leave over stays for the caller. */
export function readData(r: FieldReader, type: number, base: number): string {
  const read = READERS[type] ?? SECURITY_DATA[type];
  return read === undefined ? hex(r.rest("Data")) : read(r, base);
}

const name: ReadData = (r, base) => readName(r, "Name", base);
const seconds = (value: number) => count(value, "second");
const address = (size: number) => (r: FieldReader) => ip(r.data("Address", size, ip));
const mac = (size: number) => (r: FieldReader) => macText(r.data("Address", size, macText));

/** A preference and what is preferred. */
function preferred(read: ReadData): ReadData {
  return (r, base) => line(r.uint("Preference", 2), read(r, base));
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
  13: (r) => line(readQuoted(r, "CPU"), readQuoted(r, "OS")),
  14: mailboxes("Responsible mailbox", "Error mailbox"),
  15: preferred((r, base) => readName(r, "Exchange", base)),
  16: readStrings,
  17: mailboxes("Mailbox", "Text at"),
  18: (r, base) => line(r.uint("Subtype", 2), readName(r, "Server", base)),
  19: (r) => readQuoted(r, "PSDN address"),
  20: readStrings,
  21: preferred((r, base) => readName(r, "Intermediate", base)),
  26: preferred((r, base) => line(readName(r, "MAP822", base), readName(r, "MAPX400", base))),
  27: (r) => line(readQuoted(r, "Longitude"), readQuoted(r, "Latitude"), readQuoted(r, "Altitude")),
  29: readLocation,
  33: readSrv,
  35: readNaptr,
  36: preferred((r, base) => readName(r, "Exchanger", base)),
  42: readPrefixes,
  45: readIpsecKey,
  56: readStrings,
  64: readService,
  65: readService,
  66: readDsync,
  99: readStrings,
  104: preferred((r) => groups(r, "Node ID")),
  105: preferred(address(4)),
  106: preferred((r) => groups(r, "Locator")),
  107: preferred(name),
  108: mac(6),
  109: mac(8),
  256: (r) => line(r.uint("Priority", 2), r.uint("Weight", 2), quoted(r.rest("Target", text))),
  257: readCaa,
  258: readStrings,
  261: readStrings,
  262: readStrings,
};

function mailboxes(first: string, second: string): ReadData {
  return (r, base) => line(readName(r, first, base), readName(r, second, base));
}

/** RFC 1035, 3.3.13. */
function readSoa(r: FieldReader, base: number): string {
  const primary = readName(r, "Primary server", base);
  readName(r, "Mailbox", base);
  const serial = r.uint("Serial", 4);
  for (const time of ["Refresh", "Retry", "Expire", "Minimum TTL"]) r.uint(time, 4, seconds);
  return `${primary} serial ${serial}`;
}

/** RFC 2782. */
function readSrv(r: FieldReader, base: number): string {
  const priority = r.uint("Priority", 2);
  const weight = r.uint("Weight", 2);
  const port = r.uint("Port", 2);
  const target = readName(r, "Target", base);
  return `${target}:${port} priority ${priority} weight ${weight}`;
}

/** RFC 3403, 4.1. */
function readNaptr(r: FieldReader, base: number): string {
  return line(
    r.uint("Order", 2),
    r.uint("Preference", 2),
    readQuoted(r, "Flags"),
    readQuoted(r, "Services"),
    readQuoted(r, "Regular expression"),
    readName(r, "Replacement", base),
  );
}

/** RFC 8659, 4.1. */
function readCaa(r: FieldReader): string {
  const flags = r.uint(
    "Flags",
    1,
    (value) => `${hexNumber(value, 1)}${value >= 0x80 ? " critical" : ""}`,
  );
  return line(flags, text(readString(r, "Tag")), quoted(r.rest("Value", text)));
}

/** APL (RFC 3123, 4): address prefixes, their trailing zeros left out. */
function readPrefixes(r: FieldReader): string {
  const items: string[] = [];
  while (r.more())
    r.group("Prefix", () => {
      const family = r.uint(
        "Address family",
        2,
        (value) => ADDRESS_FAMILIES[value] ?? String(value),
      );
      const bits = r.uint("Prefix length", 1);
      const length = r.uint("Negation and length", 1, (value) =>
        line(value >= 0x80 ? "not" : "", value & 0x7f),
      );
      const whole = padded(r.data("Address", length & 0x7f, hex), family);
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
function readIpsecKey(r: FieldReader, base: number): string {
  const precedence = r.uint("Precedence", 1);
  const type = r.uint("Gateway type", 1);
  const algorithm = r.uint("Algorithm", 1);
  const gateway =
    type === 1 || type === 2
      ? ip(r.data("Gateway", type === 1 ? 4 : 16, ip))
      : type === 3
        ? readName(r, "Gateway", base)
        : ".";
  return line(precedence, type, algorithm, gateway, restBase64(r, "Public key"));
}

/** RFC 9859. */
function readDsync(r: FieldReader, base: number): string {
  return line(
    readType(r, "Type"),
    r.uint("Scheme", 1, (value) => (value === 1 ? "NOTIFY (1)" : String(value))),
    r.uint("Port", 2),
    readName(r, "Target", base),
  );
}

/** 64 bits in four groups (RFC 6742). */
function groups(r: FieldReader, field: string): string {
  const show = (bytes: Uint8Array) =>
    Array.from({ length: 4 }, (_, i) =>
      ((bytes[i * 2] ?? 0) * 256 + (bytes[i * 2 + 1] ?? 0)).toString(16),
    ).join(":");
  return show(r.data(field, 8, show));
}
