// Data of the records that carry keys, signatures and digests: DNSSEC (RFC 4034, RFC 5155), DANE (RFC 6698), SSHFP (RFC 4255) …

import { toHex } from "../../format/hex.ts";
import type { FieldReader } from "../reading/FieldReader.ts";
import { count, hex, hexNumber, named } from "../reading/fieldText.ts";
import { readName } from "./name.ts";
import {
  ALGORITHMS,
  CERT_TYPES,
  DIGESTS,
  SSHFP_ALGORITHMS,
  SSHFP_TYPES,
  TLSA_MATCHINGS,
  TLSA_SELECTORS,
  TLSA_USAGES,
  TSIG_ERRORS,
  ZONEMD_HASHES,
} from "./names.ts";
import {
  line,
  readMoment,
  readType,
  readTypes,
  restBase64,
  restHex,
  toBase32Hex,
  type ReadData,
} from "./presentation.ts";

type Names = Readonly<Record<number, string>>;
const byte = (r: FieldReader, field: string, names: Names = {}) =>
  r.uint(field, 1, (value) => named(names, value));

export const SECURITY_DATA: Readonly<Record<number, ReadData>> = {
  24: readSignature,
  25: readKey,
  37: readCert,
  43: readDs,
  44: (r) =>
    line(
      byte(r, "Algorithm", SSHFP_ALGORITHMS),
      byte(r, "Fingerprint type", SSHFP_TYPES),
      restHex(r, "Fingerprint"),
    ),
  46: readSignature,
  47: (r, base) => line(readName(r, "Next name", base), readTypes(r)),
  48: readKey,
  49: (r) => restBase64(r, "Data"),
  50: (r) => line(readParameters(r), readHashedName(r), readTypes(r)),
  51: readParameters,
  52: readTlsa,
  53: readTlsa,
  59: readDs,
  60: readKey,
  61: (r) => restBase64(r, "OpenPGP key"),
  62: (r) =>
    line(
      r.uint("Serial", 4),
      r.flags("Flags", 2, (value) => ({
        value: hexNumber(value, 2),
        parts: [
          ["Immediate", bit(value, 1)],
          ["Minimum serial", bit(value, 2)],
        ],
      })),
      readTypes(r),
    ),
  63: (r) =>
    line(
      r.uint("Serial", 4),
      byte(r, "Scheme", { 1: "SIMPLE" }),
      byte(r, "Hash algorithm", ZONEMD_HASHES),
      restHex(r, "Digest"),
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
function readDs(r: FieldReader): string {
  return line(
    r.uint("Key tag", 2),
    byte(r, "Algorithm", ALGORITHMS),
    byte(r, "Digest type", DIGESTS),
    restHex(r, "Digest"),
  );
}

/** RFC 4034, 2.1; the key tag, by which others name it, is computed (appendix B). */
function readKey(r: FieldReader): string {
  const from = r.at;
  const flags = r.flags("Flags", 2, (value) => ({
    value: String(value),
    parts: [
      ["Zone key", bit(value, 0x0100)],
      ["Revoked", bit(value, 0x0080)],
      ["Secure entry point", bit(value, 0x0001)],
    ],
  }));
  const shown = line(
    flags,
    byte(r, "Protocol", { 3: "DNSSEC" }),
    byte(r, "Algorithm", ALGORITHMS),
    restBase64(r, "Public key"),
  );
  if (!r.silent) r.note("Key tag", String(keyTag(r.bytes.subarray(from, r.at))), from, r.at);
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
function readSignature(r: FieldReader, base: number): string {
  return line(
    readType(r, "Type covered"),
    byte(r, "Algorithm", ALGORITHMS),
    byte(r, "Labels"),
    r.uint("Original TTL", 4, (value) => count(value, "second")),
    readMoment(r, "Signature expiration"),
    readMoment(r, "Signature inception"),
    r.uint("Key tag", 2),
    readName(r, "Signer's name", base),
    restBase64(r, "Signature"),
  );
}

/** RFC 5155, 4.2, with which NSEC3 begins too. */
function readParameters(r: FieldReader): string {
  const hash = byte(r, "Hash algorithm", { 1: "SHA-1" });
  const flags = r.flags("Flags", 1, (value) => ({
    value: hexNumber(value, 1),
    parts: [["Opt-out", bit(value, 1)]],
  }));
  const iterations = r.uint("Iterations", 2);
  const salt = r.uint("Salt length", 1);
  const shown = salt === 0 ? "-" : toHex(r.data("Salt", salt, hex), "");
  return line(hash, flags, iterations, shown);
}

function readHashedName(r: FieldReader): string {
  return toBase32Hex(r.data("Next hashed owner name", r.uint("Hash length", 1), toBase32Hex));
}

function readTlsa(r: FieldReader): string {
  return line(
    byte(r, "Certificate usage", TLSA_USAGES),
    byte(r, "Selector", TLSA_SELECTORS),
    byte(r, "Matching type", TLSA_MATCHINGS),
    restHex(r, "Certificate association data"),
  );
}

/** RFC 4398, 2. */
function readCert(r: FieldReader): string {
  const type = r.uint("Certificate type", 2, (value) => named(CERT_TYPES, value));
  const tag = r.uint("Key tag", 2);
  const algorithm = byte(r, "Algorithm", ALGORITHMS);
  return line(
    CERT_TYPES[type] ?? type,
    tag,
    ALGORITHMS[algorithm] ?? algorithm,
    restBase64(r, "Certificate"),
  );
}

/** RFC 8945, 4.2. */
function readTsig(r: FieldReader, base: number): string {
  const algorithm = readName(r, "Algorithm", base);
  const signed = readMoment(r, "Time signed", 6);
  r.uint("Fudge", 2, (value) => count(value, "second"));
  r.data("MAC", r.uint("MAC size", 2), hex);
  r.uint("Original ID", 2, (value) => hexNumber(value, 2));
  const error = r.uint("Error", 2, (value) => named(TSIG_ERRORS, value));
  const other = r.uint("Other length", 2);
  if (other > 0) r.data("Other data", other, hex);
  return line(algorithm, signed, TSIG_ERRORS[error] ?? `error ${error}`);
}

/** RFC 2930, 2. */
function readTkey(r: FieldReader, base: number): string {
  const algorithm = readName(r, "Algorithm", base);
  readMoment(r, "Inception");
  readMoment(r, "Expiration");
  const modes = { 1: "server", 2: "Diffie-Hellman", 3: "GSS-API", 4: "resolver", 5: "delete" };
  const mode = r.uint("Mode", 2, (value) => named(modes, value));
  const error = r.uint("Error", 2, (value) => named(TSIG_ERRORS, value));
  r.data("Key", r.uint("Key size", 2), hex);
  const other = r.uint("Other size", 2);
  if (other > 0) r.data("Other data", other, hex);
  return line(algorithm, `mode ${mode}`, TSIG_ERRORS[error] ?? `error ${error}`);
}
