// NTP versions 3 and 4 (RFC 1305, RFC 5905, 7.3), with extension fields (RFC 7822) and a message authentication code.

import { formatIsoTime } from "../format/time.ts";
import { toHex } from "../format/hex.ts";
import type { DecodeInput, Decoder, PortHints } from "./Decoder.ts";
import { ip } from "./reading/address.ts";
import { decodeMessages, gistByReading, once } from "./reading/decodeMessages.ts";
import type { FieldReader } from "./reading/FieldReader.ts";
import { hex, named, text, type Names, count } from "./reading/fieldText.ts";
import { readControl } from "./ntp/control.ts";
import { extensionName, extensionText } from "./ntp/extensionNames.ts";
import { KISS_CODES } from "./ntp/names.ts";
import { hinted } from "./reading/hints.ts";
import { said, type Text } from "../words/said.ts";
import { spaced, listed, bracketed } from "./reading/phrases.ts";

const NAME = "ntp";
const TITLE = "NTP";
const PORTS: PortHints = { tcp: [], udp: [123] };
const HEADER_BYTES = 48;
/** Key identifier and digest: MD5 or AES-CMAC 16, SHA-1 20, SHA-256 32 bytes. */
const MAC_BYTES: readonly number[] = [4, 20, 24, 36];
/** Seconds from 1900, where NTP begins, to 1970. */
const EPOCH = 2_208_988_800;
const ERA = 2 ** 32;

const LEAPS: Names = {
  0: said("ntp.noWarning"),
  1: count(61, "second"),
  2: count(59, "second"),
  3: said("ntp.unsynchronized"),
};
const MODES: Names = {
  1: said("ntp.symmetricActive"),
  2: said("ntp.symmetricPassive"),
  3: said("ntp.client"),
  4: said("ntp.server"),
  5: said("ntp.broadcast"),
  6: said("ntp.control"),
  7: said("ntp.private"),
};

export const ntp: Decoder<typeof NAME> = {
  name: NAME,
  title: TITLE,
  ports: PORTS,
  test,
  decode: (input) =>
    decodeMessages({ name: NAME, title: TITLE }, "decode.packet", input, once(readPacket)),
  messageLength: null,
  follow: null,
  gist: (input) => gistByReading(input, once(readPacket)),
};

function test({ bytes, context }: DecodeInput): number {
  if (context.transport !== "udp") return 0;
  const usual = hinted(context, PORTS);
  const [first = 0, stratum = 0, poll = 0] = bytes;
  const version = (first >> 3) & 7;
  const mode = first & 7;
  const inUse = version >= 1 && version <= 4 && mode !== 0;
  if (!inUse) return 0;
  if (bytes.length < HEADER_BYTES) return usual ? 40 : 0;
  if (mode >= 6) return usual ? 60 : 0;
  const tail = bytes.length - HEADER_BYTES;
  const plausible = stratum <= 16 && poll <= 17 && version >= 3 && tail % 4 === 0 && tail <= 1024;
  if (!plausible || (tail > 0 && tail < 16)) return usual ? 40 : 0;
  // Root delay and dispersion below 16 s, and a time behind: hardly chance.
  const small = bytes[4] === 0 && (bytes[5] ?? 0) < 16 && bytes[8] === 0 && (bytes[9] ?? 0) < 16;
  return (small ? 75 : 10) + (usual ? 20 : 0);
}

/** In front of the one of sending. */
const TIMESTAMPS = [
  "ntp.referenceTimestamp",
  "ntp.originTimestamp",
  "ntp.receiveTimestamp",
] as const;

function readPacket(r: FieldReader): void {
  const first = r.flags("ntp.leapVersionMode", 1, explainFirst);
  const version = (first >> 3) & 7;
  const mode = first & 7;
  const title = spaced(`NTPv${version}`, MODES[mode] ?? said("ntp.mode", { mode }));
  r.say(title);
  if (r.ok && (version < 1 || version > 4))
    r.wrong(said("ntp.versionToIsExpected", { version }), r.at - 1);
  if (mode === 6) {
    r.say(listed([title, readControl(r)]));
    return;
  }
  if (mode === 7) {
    r.rest("ntp.privateMessage", hex);
    return;
  }
  const stratum = r.uint("ntp.stratum", 1, explainStratum);
  r.uint("ntp.pollInterval", 1, (value) => (value < 32 ? `${2 ** value} s` : String(value)));
  r.uint("ntp.precision", 1, (value) => `2^${value - (value < 128 ? 0 : 256)} s`);
  r.uint("ntp.rootDelay", 4, short);
  r.uint("ntp.rootDispersion", 4, short);
  r.data("ntp.referenceId", 4, (bytes) => (stratum <= 1 ? source(bytes, stratum) : ip(bytes)));
  for (const name of TIMESTAMPS) r.data(name, 8, ntpTime);
  const transmit = r.data("ntp.transmitTimestamp", 8, ntpTime);
  if (r.gist !== null && (mode === 3 || mode === 4))
    r.gist.part = {
      kind: mode === 3 ? "request" : "answer",
      key: toHex(mode === 3 ? transmit : r.bytes.subarray(24, 32)),
    };
  const from = mode === 3 ? null : said("ntp.ofStratum", { stratum });
  r.say(listed([title, from, ntpTime(transmit)]));
  readTail(r);
}

/** Of stratum 1 a clock's name, of stratum 0 a reason (RFC 5905, 7.3 and 7.4). */
function source(bytes: Uint8Array, stratum: number): Text {
  const name = text(bytes.filter((byte) => byte !== 0));
  const reason = stratum === 0 ? KISS_CODES[name] : undefined;
  return reason === undefined ? name : bracketed(name, reason);
}

/** Extension fields, then a MAC (RFC 7822, 7.5). */
function readTail(r: FieldReader): void {
  while (r.more()) {
    const left = r.declaredLeft;
    const length = Math.max(0, r.peek(2)) * 256 + Math.max(0, r.peek(3));
    if (MAC_BYTES.includes(left) && !isExtension(length, left)) {
      r.group("MAC", () => {
        r.uint("decode.keyIdentifier", 4);
        if (left > 4) r.data("decode.digest", left - 4, hex);
      });
      return;
    }
    if (length < 16 && left < 36) {
      r.truncate("ntp.mac", "ntp.keyIdentifierAndOrBytesOfDigest");
      return;
    }
    r.group("ntp.extensionField", () => {
      const type = r.uint("ntp.fieldType", 2, extensionText);
      r.say(extensionName(type) ?? "");
      r.uint("decode.length", 2);
      if (r.ok && (length < 16 || length % 4 !== 0))
        r.wrong(said("ntp.extensionFieldOfBytesOrMoreIn", { length }));
      r.data("decode.value", Math.max(0, length - 4), hex);
    });
  }
}

/** Whether what could be a MAC by its length is an extension field: alone it has 28 bytes or more, else a MAC follows. */
function isExtension(length: number, left: number): boolean {
  if (length < 16 || length % 4 !== 0 || length > left) return false;
  return length === left ? length >= 28 : MAC_BYTES.includes(left - length);
}

/** Seconds in 16.16 fixed point. */
function short(value: number): string {
  return `${(value / 65_536).toFixed(6)} s`;
}

/**
 * Seconds since 1900 in 32.32 fixed point, in UTC with microseconds. Where the highest bit is clear it is the era that began
 * in 2036 (RFC 4330, 3).
 */
export function ntpTime(bytes: Uint8Array): Text {
  if (bytes.length < 8 || bytes.every((byte) => byte === 0)) return said("ntp.notSet");
  const word = (at: number) => bytes.subarray(at, at + 4).reduce((sum, b) => sum * 256 + b, 0);
  const seconds = word(0) + (word(0) < ERA / 2 ? ERA : 0) - EPOCH;
  return formatIsoTime(seconds * 1_000_000 + Math.floor((word(4) * 1_000_000) / ERA));
}

const STRATA: Names = {
  0: said("ntp.unspecified"),
  1: said("ntp.primary"),
  16: said("ntp.unsynchronized"),
};

function explainStratum(value: number): Text {
  const name = STRATA[value];
  return name === undefined ? String(value) : bracketed(String(value), name);
}

function explainFirst(value: number) {
  const mode = named(MODES, value & 7);
  const version = String((value >> 3) & 7);
  return {
    value: said("ntp.versionAndMode", { version, mode }),
    parts: [
      ["ntp.leapIndicator", named(LEAPS, value >> 6)],
      ["decode.version", version],
      ["decode.mode", mode],
    ] as const,
  };
}
