// Every checksum and hash by name. A name is taken as people type it: case and what is no letter or digit do not count, so that
// `crc16-modbus`, `CRC-16/MODBUS` and `crc_16_modbus` are one.
//
//     findChecksum("crc16-modbus")?.value(bytes)     // 0x4b37n of "123456789"

import { hmac } from "@noble/hashes/hmac.js";
import { md5, sha1 } from "@noble/hashes/legacy.js";
import { sha224, sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { createCrc } from "./crc.ts";
import { CRC_CATALOGUE } from "./crcCatalogue.ts";
import { adler32, fletcher16, fletcher32, internet, lrc, sum16, sum8, xor8 } from "./sums.ts";

/** A checksum is a number and is written as numbers are; a hash is bytes. */
export type Checksum =
  | {
      readonly kind: "number";
      readonly name: string;
      /** 1…64; written as it is it takes as many bytes as these need. */
      readonly bits: number;
      value(bytes: Uint8Array): bigint;
    }
  | {
      readonly kind: "hash";
      readonly name: string;
      /** Bytes of the digest. */
      readonly size: number;
      digest(bytes: Uint8Array): Uint8Array;
    }
  | {
      readonly kind: "keyed";
      readonly name: string;
      readonly size: number;
      digest(bytes: Uint8Array, key: Uint8Array): Uint8Array;
    };

const HASHES = {
  MD5: md5,
  "SHA-1": sha1,
  "SHA-224": sha224,
  "SHA-256": sha256,
  "SHA-384": sha384,
  "SHA-512": sha512,
};

const SUMS: readonly (readonly [name: string, bits: number, sum: (bytes: Uint8Array) => number])[] =
  [
    ["sum-8", 8, sum8],
    ["sum-16", 16, sum16],
    ["XOR-8", 8, xor8],
    ["LRC", 8, lrc],
    ["internet", 16, internet],
    ["Fletcher-16", 16, fletcher16],
    ["Fletcher-32", 32, fletcher32],
    ["Adler-32", 32, adler32],
  ];

/** The sums first, then the CRCs as the catalogue has them, then the hashes. */
export const CHECKSUMS: readonly Checksum[] = [
  ...SUMS.map(([name, bits, sum]): Checksum => ({
    kind: "number",
    name,
    bits,
    value: (bytes) => BigInt(sum(bytes)),
  })),
  ...CRC_CATALOGUE.map((parameters): Checksum => ({
    kind: "number",
    name: parameters.name,
    bits: parameters.width,
    value: createCrc(parameters),
  })),
  ...Object.entries(HASHES).flatMap(([name, hash]): readonly Checksum[] => [
    { kind: "hash", name, size: hash.outputLen, digest: (bytes) => hash(bytes) },
    {
      kind: "keyed",
      name: `HMAC-${name}`,
      size: hash.outputLen,
      digest: (bytes, key) => hmac(hash, key, bytes),
    },
  ]),
];

const byName = new Map<string, Checksum>();
for (const checksum of CHECKSUMS) byName.set(plain(checksum.name), checksum);
for (const { name, aliases } of CRC_CATALOGUE) {
  const checksum = byName.get(plain(name));
  if (checksum !== undefined) for (const alias of aliases) byName.set(plain(alias), checksum);
}

/** Undefined where there is none of that name. */
export function findChecksum(name: string): Checksum | undefined {
  return byName.get(plain(name));
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
