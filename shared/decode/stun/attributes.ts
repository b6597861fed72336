// STUN attributes (RFC 8489, 14): type, length, value, and padding to four bytes.

import { ipAndPort } from "../reading/address.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, hexNumber, named, text } from "../reading/fieldText.ts";
import { crc32 } from "./crc32.ts";
import { ATTRIBUTES } from "./names.ts";
import { said, type Text } from "../../words/said.ts";
import { asIs } from "../reading/label.ts";
import { listed, bracketed } from "../reading/phrases.ts";

/** "STUN", so that the checksum differs from any that the payload might have (RFC 8489, 14.7). */
const FINGERPRINT_XOR = 0x5354554e;

export interface AttributeContext {
  /** Where the message begins. */
  readonly message: number;
  /** Whether there is padding to four bytes (not in RFC 3489). */
  readonly padded: boolean;
}

/** Into the open field. Returns what a summary should tell. */
export function readAttribute(r: FieldReader, { message, padded }: AttributeContext): Text {
  const type = r.uint("decode.type", 2, name);
  r.say("", asIs(name(type)));
  const length = r.uint("decode.length", 2);
  let shown: Text = "";
  r.within(asIs(name(type)), length, () => (shown = r.more() ? readValue(r, type, message) : ""));
  r.say(shown);
  const padding = padded ? (4 - (length % 4)) % 4 : 0;
  if (padding > 0) r.data("decode.padding", padding, hex);
  return r.ok && TOLD.includes(type) ? shown : "";
}

/** Worth a place in the summary: addresses, errors, software. */
const TOLD: readonly number[] = [0x0001, 0x0009, 0x0016, 0x0020, 0x8022];

function name(type: number): Text {
  return ATTRIBUTES[type] ?? said("stun.attributeNumber", { type: hexNumber(type, 2) });
}

function readValue(r: FieldReader, type: number, message: number): Text {
  switch (type) {
    case 0x0001:
    case 0x0002:
    case 0x0004:
    case 0x0005:
    case 0x000b:
    case 0x8023:
    case 0x802b:
    case 0x802c:
      return readAddress(r, null);
    case 0x0012:
    case 0x0016:
    case 0x0020:
    case 0x8020:
      return readAddress(r, r.bytes.subarray(message + 4, message + 20));
    case 0x0003:
      return readChange(r);
    case 0x000c:
      return readChannel(r);
    case 0x0017:
    case 0x8000:
      return readFamily(r);
    case 0x0006:
    case 0x0014:
    case 0x0015:
    case 0x8003:
    case 0x8022:
      return text(r.rest("decode.text", text));
    case 0x0009:
      return readError(r);
    case 0x000a:
      return readUnknown(r);
    case 0x000d:
      return count(
        r.uint("stun.lifetime", 4, (value) => count(value, "second")),
        "second",
      );
    case 0x0019:
      return readProtocol(r);
    case 0x0024:
      return String(r.uint("decode.priority", 4));
    case 0x0027:
      return String(r.uint("decode.port", 2));
    case 0x8002:
    case 0x001d:
      return readAlgorithms(r);
    case 0x8028:
      return readFingerprint(r, message);
    default:
      return hex(r.rest("decode.value", hex));
  }
}

/** RFC 8489, 14.1 and 14.2. `key`: cookie and transaction ID, with which XOR-… attributes are masked. */
function readAddress(r: FieldReader, key: Uint8Array | null): string {
  r.uint("stun.reserved", 1);
  const family = r.uint("decode.family", 1, familyText);
  // The cookie's first two bytes, or what stood there before.
  const portMask = key === null ? 0 : (key[0] ?? 0) * 256 + (key[1] ?? 0);
  const port =
    r.uint(key === null ? "decode.port" : "stun.xPort", 2, (value) => String(value ^ portMask)) ^
    portMask;
  const plain = (bytes: Uint8Array) => bytes.map((byte, i) => byte ^ (key?.[i] ?? 0));
  const show = (bytes: Uint8Array) => ipAndPort(plain(bytes), port);
  return show(
    r.data(key === null ? "decode.address" : "stun.xAddress", family === 2 ? 16 : 4, show),
  );
}

function familyText(family: number): string {
  return family === 1 ? "IPv4" : family === 2 ? "IPv6" : String(family);
}

/** RFC 8656, 18.6. */
function readFamily(r: FieldReader): string {
  const family = familyText(r.uint("decode.family", 1, familyText));
  r.rest("stun.reserved", hex);
  return family;
}

/** RFC 3489, 11.2.4; RFC 5780, 7.2. */
function readChange(r: FieldReader): Text {
  const explain = (value: number) => {
    const ip = value & 4 ? said("stun.changeIp") : null;
    const port = value & 2 ? said("stun.changePort") : null;
    return ip === null && port === null ? said("stun.changeNothing") : listed([ip, port]);
  };
  return explain(r.uint("decode.flags", 4, explain));
}

function readChannel(r: FieldReader): string {
  const show = (number: number) => hexNumber(number, 2);
  const channel = show(r.uint("stun.channel", 2, show));
  r.rest("stun.reserved", hex);
  return channel;
}

/** RFC 8489, 14.11 and 14.12: each with parameters, padded to four bytes. */
function readAlgorithms(r: FieldReader): string {
  const names: Readonly<Record<number, string>> = { 1: "MD5", 2: "SHA-256" };
  const shown: string[] = [];
  while (r.more()) {
    const algorithm = r.uint("decode.algorithm", 2, (value) => named(names, value));
    if (shown.length < 8) shown.push(names[algorithm] ?? String(algorithm));
    const length = r.uint("stun.parametersLength", 2);
    const padded = Math.min(r.declaredLeft, Math.ceil(length / 4) * 4);
    if (length > 0) r.data("decode.parameters", Math.max(length, padded), hex);
  }
  return shown.join(", ");
}

function readError(r: FieldReader): string {
  r.uint("stun.reserved", 2);
  const hundreds = r.uint("decode.class", 1) & 7;
  const number = r.uint("stun.number", 1);
  const reason = text(r.rest("decode.reasonPhrase", text));
  return `${hundreds * 100 + number} ${reason}`.trim();
}

function readUnknown(r: FieldReader): Text {
  const names: Text[] = [];
  while (r.more()) {
    const unknown = name(r.uint("stun.attributeType", 2, name));
    if (names.length < 8) names.push(unknown);
  }
  return listed(names);
}

function readProtocol(r: FieldReader): string {
  const show = (value: number) => (value === 17 ? "UDP" : value === 6 ? "TCP" : String(value));
  const protocol = r.uint("decode.protocol", 1, show);
  r.rest("stun.reserved", hex);
  return show(protocol);
}

function readFingerprint(r: FieldReader, message: number): Text {
  const length = (r.bytes[message + 2] ?? 0) * 256 + (r.bytes[message + 3] ?? 0);
  const covered = r.bytes.subarray(message, r.at - 4);
  // It is the last attribute. Elsewhere it is not computed: a message full of them would cost its length for each.
  const isLast = r.at + 4 === message + 20 + length;
  let shown: Text = "";
  r.uint("CRC-32", 4, (value) => {
    const expected = isLast ? (crc32(covered) ^ FINGERPRINT_XOR) >>> 0 : null;
    const verdict =
      expected === null
        ? said("stun.notLastAttribute")
        : value === expected
          ? said("stun.correct")
          : said("stun.checksumExpected", { expected: hexNumber(expected, 4) });
    shown = bracketed(hexNumber(value, 4), verdict);
    return shown;
  });
  return shown;
}
