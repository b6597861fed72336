// The data of resource records, for the types that people look at. Names in them may be compressed.

import { ip } from "../reading/address.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, hexNumber, named, text } from "../reading/fieldText.ts";
import { readName } from "./name.ts";
import { SVC_PARAMS } from "./names.ts";

type Read = (r: FieldReader, base: number) => string;

/** The data as one line. What a type's fields leave over stays for the caller. */
export function readData(r: FieldReader, type: number, base: number): string {
  const read = READERS[type];
  return read === undefined ? hex(r.rest("Data")) : read(r, base);
}

const name: Read = (r, base) => readName(r, "Name", base);
const seconds = (value: number) => count(value, "second");

const READERS: Readonly<Record<number, Read>> = {
  1: (r) => ip(r.data("Address", 4, ip)),
  28: (r) => ip(r.data("Address", 16, ip)),
  2: name,
  5: name,
  12: name,
  39: name,
  6: readSoa,
  15: (r, base) => `${r.uint("Preference", 2)} ${readName(r, "Exchange", base)}`,
  16: readStrings,
  99: readStrings,
  33: readSrv,
  43: readDs,
  64: readService,
  65: readService,
  257: readCaa,
};

/** RFC 1035, 3.3.13. */
function readSoa(r: FieldReader, base: number): string {
  const primary = readName(r, "Primary server", base);
  readName(r, "Mailbox", base);
  const serial = r.uint("Serial", 4);
  for (const time of ["Refresh", "Retry", "Expire", "Minimum TTL"]) r.uint(time, 4, seconds);
  return `${primary} serial ${serial}`;
}

function readStrings(r: FieldReader): string {
  const strings: string[] = [];
  while (r.more()) {
    const bytes = readString(r, "Text");
    if (strings.length < 4) strings.push(`"${text(bytes)}"`);
  }
  return strings.join(" ");
}

/** A byte of length and as many bytes, as one field. */
function readString(r: FieldReader, field: string): Uint8Array {
  const length = Math.max(0, r.peek());
  return r.data(field, 1 + length, (bytes) => text(bytes.subarray(1))).subarray(1);
}

/** RFC 2782. */
function readSrv(r: FieldReader, base: number): string {
  const priority = r.uint("Priority", 2);
  const weight = r.uint("Weight", 2);
  const port = r.uint("Port", 2);
  const target = readName(r, "Target", base);
  return `${target}:${port} priority ${priority} weight ${weight}`;
}

/** RFC 4034, 5.1. */
function readDs(r: FieldReader): string {
  const tag = r.uint("Key tag", 2);
  r.uint("Algorithm", 1);
  r.uint("Digest type", 1);
  r.rest("Digest", hex);
  return `key tag ${tag}`;
}

/** RFC 8659, 4.1. */
function readCaa(r: FieldReader): string {
  r.uint("Flags", 1, (value) => `${hexNumber(value, 1)}${value >= 0x80 ? " critical" : ""}`);
  const tag = text(readString(r, "Tag"));
  return `${tag} "${text(r.rest("Value", text))}"`;
}

/** SVCB and HTTPS (RFC 9460, 2.2). */
function readService(r: FieldReader, base: number): string {
  const priority = r.uint("Priority", 2, (value) => (value === 0 ? "0 (alias)" : String(value)));
  const parts = [String(priority), readName(r, "Target", base)];
  while (r.more())
    r.group("Parameter", () => {
      const key = r.uint("Key", 2, (value) => named(SVC_PARAMS, value));
      const label = SVC_PARAMS[key] ?? `key${key}`;
      const length = r.uint("Length", 2);
      let value = "";
      r.within(label, length, () => (value = readParam(r, key)));
      r.say(value, label);
      if (parts.length < 8) parts.push(value === "" ? label : `${label}=${value}`);
    });
  return parts.join(" ");
}

function readParam(r: FieldReader, key: number): string {
  const values: string[] = [];
  const add = (value: string) => void (values.length < 8 && values.push(value));
  while (r.more()) {
    if (key === 0) add(named(SVC_PARAMS, r.uint("Mandatory key", 2)));
    else if (key === 1) add(text(readString(r, "ALPN")));
    else if (key === 3) add(String(r.uint("Port", 2)));
    else if (key === 4) add(ip(r.data("Address", 4, ip)));
    else if (key === 6) add(ip(r.data("Address", 16, ip)));
    else add(hex(r.rest("Value")));
  }
  return values.join(",");
}
