// Data of the records that carry keys, signatures and digests: DNSSEC (RFC 4034, RFC 5155), DANE (RFC 6698), SSHFP (RFC 4255) …

import { toHex } from "../../format/hex.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, hexNumber, named, type Names } from "../reading/fieldText.ts";
import { readName } from "./name.ts";
import { TSIG_ERRORS } from "./names.ts";
import {
  ALGORITHMS,
  CERT_TYPES,
  DIGESTS,
  SSHFP_ALGORITHMS,
  SSHFP_TYPES,
  TLSA_MATCHINGS,
  TLSA_SELECTORS,
  TLSA_USAGES,
  ZONEMD_HASHES,
} from "./securityNames.ts";
import {
  readMoment,
  readType,
  readTypes,
  restBase64,
  restHex,
  toBase32Hex,
  type ReadData,
} from "./presentation.ts";
import { said, type Text } from "../../words/said.ts";
import type { Label } from "../reading/label.ts";
import { spaced } from "../reading/phrases.ts";

const byte = (r: FieldReader, field: Label, names: Names = {}) =>
  r.uint(field, 1, (value) => named(names, value));

export const SECURITY_DATA: Readonly<Record<number, ReadData>> = {
  24: readSignature,
  25: readKey,
  37: readCert,
  43: readDs,
  44: (r) =>
    spaced(
      byte(r, "decode.algorithm", SSHFP_ALGORITHMS),
      byte(r, "dns.fingerprintType", SSHFP_TYPES),
      restHex(r, "dns.fingerprint"),
    ),
  46: readSignature,
  47: (r, base) => spaced(readName(r, "dns.nextName", base), readTypes(r)),
  48: readKey,
  49: (r) => restBase64(r, "decode.data"),
  50: (r) => spaced(readParameters(r), readHashedName(r), readTypes(r)),
  51: readParameters,
  52: readTlsa,
  53: readTlsa,
  59: readDs,
  60: readKey,
  61: (r) => restBase64(r, "dns.openpgpKey"),
  62: (r) =>
    spaced(
      r.uint("dns.serial", 4),
      r.flags("decode.flags", 2, (value) => ({
        value: hexNumber(value, 2),
        parts: [
          ["dns.immediate", bit(value, 1)],
          ["dns.minimumSerial", bit(value, 2)],
        ],
      })),
      readTypes(r),
    ),
  63: (r) =>
    spaced(
      r.uint("dns.serial", 4),
      byte(r, "dns.scheme", { 1: "SIMPLE" }),
      byte(r, "dns.hashAlgorithm", ZONEMD_HASHES),
      restHex(r, "decode.digest"),
    ),
  249: readTkey,
  250: readTsig,
  32768: readDs,
  32769: readDs,
};

function bit(value: number, mask: number): string {
  return (value & mask) === 0 ? "0" : "1";
}

/** RFC 4034, 5.1. */
function readDs(r: FieldReader): Text {
  return spaced(
    r.uint("dns.keyTag", 2),
    byte(r, "decode.algorithm", ALGORITHMS),
    byte(r, "dns.digestType", DIGESTS),
    restHex(r, "decode.digest"),
  );
}

/** RFC 4034, 2.1; the key tag, by which others name it, is computed (appendix B). */
function readKey(r: FieldReader): Text {
  const from = r.at;
  const flags = r.flags("decode.flags", 2, (value) => ({
    value: String(value),
    parts: [
      ["dns.zoneKey", bit(value, 0x0100)],
      ["dns.revoked", bit(value, 0x0080)],
      ["dns.secureEntryPoint", bit(value, 0x0001)],
    ],
  }));
  const shown = spaced(
    flags,
    byte(r, "decode.protocol", { 3: "DNSSEC" }),
    byte(r, "decode.algorithm", ALGORITHMS),
    restBase64(r, "decode.publicKey"),
  );
  if (!r.silent) r.note("dns.keyTag", String(keyTag(r.bytes.subarray(from, r.at))), from, r.at);
  return shown;
}

export function keyTag(data: Uint8Array): number {
  // Algorithm 1 (RSA/MD5) has a way of its own.
  if (data[3] === 1) return (data.at(-3) ?? 0) * 256 + (data.at(-2) ?? 0);
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += i % 2 === 0 ? (data[i] ?? 0) * 256 : (data[i] ?? 0);
  return (sum + (sum >>> 16)) & 0xffff;
}

/** RRSIG and SIG (RFC 4034, 3.1). */
function readSignature(r: FieldReader, base: number): Text {
  return spaced(
    readType(r, "dns.typeCovered"),
    byte(r, "decode.algorithm", ALGORITHMS),
    byte(r, "dns.labels"),
    r.uint("dns.originalTtl", 4, (value) => count(value, "second")),
    readMoment(r, "dns.signatureExpiration"),
    readMoment(r, "dns.signatureInception"),
    r.uint("dns.keyTag", 2),
    readName(r, "dns.signersName", base),
    restBase64(r, "decode.signature"),
  );
}

/** RFC 5155, 4.2, with which NSEC3 begins too. */
function readParameters(r: FieldReader): Text {
  const hash = byte(r, "dns.hashAlgorithm", { 1: "SHA-1" });
  const flags = r.flags("decode.flags", 1, (value) => ({
    value: hexNumber(value, 1),
    parts: [["dns.optOut", bit(value, 1)]],
  }));
  const iterations = r.uint("dns.iterations", 2);
  const salt = r.uint("dns.saltLength", 1);
  const shown = salt === 0 ? "-" : toHex(r.data("dns.salt", salt, hex), "");
  return spaced(hash, flags, iterations, shown);
}

function readHashedName(r: FieldReader): Text {
  return toBase32Hex(r.data("dns.nextHashedOwnerName", r.uint("dns.hashLength", 1), toBase32Hex));
}

function readTlsa(r: FieldReader): Text {
  return spaced(
    byte(r, "dns.certificateUsage", TLSA_USAGES),
    byte(r, "dns.selector", TLSA_SELECTORS),
    byte(r, "dns.matchingType", TLSA_MATCHINGS),
    restHex(r, "dns.certificateAssociationData"),
  );
}

/** RFC 4398, 2. */
function readCert(r: FieldReader): Text {
  const type = r.uint("dns.certificateType", 2, (value) => named(CERT_TYPES, value));
  const tag = r.uint("dns.keyTag", 2);
  const algorithm = byte(r, "decode.algorithm", ALGORITHMS);
  return spaced(
    CERT_TYPES[type] ?? type,
    tag,
    ALGORITHMS[algorithm] ?? algorithm,
    restBase64(r, "decode.certificate"),
  );
}

/** RFC 8945, 4.2. */
function readTsig(r: FieldReader, base: number): Text {
  const algorithm = readName(r, "decode.algorithm", base);
  const signed = readMoment(r, "dns.timeSigned", 6);
  r.uint("dns.fudge", 2, (value) => count(value, "second"));
  r.data("MAC", r.uint("dns.macSize", 2), hex);
  r.uint("dns.originalId", 2, (value) => hexNumber(value, 2));
  const error = r.uint("decode.error", 2, (value) => named(TSIG_ERRORS, value));
  const other = r.uint("dns.otherLength", 2);
  if (other > 0) r.data("dns.otherData", other, hex);
  return spaced(algorithm, signed, TSIG_ERRORS[error] ?? said("dns.error", { error }));
}

const TKEY_MODES: Names = {
  1: said("dns.modeServer"),
  2: "Diffie-Hellman",
  3: "GSS-API",
  4: said("dns.modeResolver"),
  5: said("dns.modeDelete"),
};

/** RFC 2930, 2. */
function readTkey(r: FieldReader, base: number): Text {
  const algorithm = readName(r, "decode.algorithm", base);
  readMoment(r, "dns.inception");
  readMoment(r, "dns.expiration");
  const mode = r.uint("decode.mode", 2, (value) => named(TKEY_MODES, value));
  const error = r.uint("decode.error", 2, (value) => named(TSIG_ERRORS, value));
  r.data("decode.key", r.uint("dns.keySize", 2), hex);
  const other = r.uint("dns.otherSize", 2);
  if (other > 0) r.data("dns.otherData", other, hex);
  return spaced(
    algorithm,
    said("dns.mode", { mode }),
    TSIG_ERRORS[error] ?? said("dns.error", { error }),
  );
}
