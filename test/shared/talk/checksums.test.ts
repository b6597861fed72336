// The catalogue's own check values, and what Python's libraries say of the same bytes.

import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { CHECKSUMS, findChecksum } from "../../../shared/talk/checksum/checksums.ts";
import { CRC_CATALOGUE } from "../../../shared/talk/checksum/crcCatalogue.ts";
import { toHex } from "../../../shared/format/hex.ts";

const NINE = new TextEncoder().encode("123456789");

function of(name: string, bytes: Uint8Array): string {
  const checksum = findChecksum(name);
  switch (checksum?.kind) {
    case "number":
      return checksum
        .value(bytes)
        .toString(16)
        .padStart(Math.ceil(checksum.bits / 4), "0");
    case "hash":
      return toHex(checksum.digest(bytes), "");
    case "keyed":
      return toHex(checksum.digest(bytes, new TextEncoder().encode("key")), "");
    case undefined:
      return "none";
  }
}

describe("checksums", () => {
  test.each(CRC_CATALOGUE)("$name of 123456789 is as the catalogue has it", (crc) => {
    const checksum = findChecksum(crc.name);
    expect(checksum).toMatchObject({ kind: "number", bits: crc.width });
    expect(of(crc.name, NINE)).toBe(crc.check.toString(16).padStart(Math.ceil(crc.width / 4), "0"));
  });

  test("sums are as their documents have them", () => {
    // The Modbus guide's example of an LRC; the example of RFC 1071, 3; Fletcher's and Adler's as known of these texts.
    expect(of("lrc", Uint8Array.of(0x02, 0x07))).toBe("f7");
    expect(of("internet", Uint8Array.of(0, 1, 0xf2, 3, 0xf4, 0xf5, 0xf6, 0xf7))).toBe("220d");
    const text = (words: string) => new TextEncoder().encode(words);
    expect(of("fletcher16", text("abcde"))).toBe("c8f0");
    expect(of("fletcher16", text("abcdefgh"))).toBe("0627");
    expect(of("fletcher32", text("abcde"))).toBe("f04fc729");
    expect(of("fletcher32", text("abcdefgh"))).toBe("ebe19591");
    expect(of("adler32", text("Wikipedia"))).toBe("11e60398");
    expect(of("xor8", text("GPGLL,5300.97914,N,00259.98174,E,125926,A"))).toBe("28");
    expect(of("sum8", Uint8Array.of(0xff, 0xff, 3))).toBe("01");
    expect(of("sum16", new Uint8Array(300).fill(0xff))).toBe("2ad4");
  });

  test("are what Python has of the same bytes", () => {
    const names = {
      "crc-32": "'%08x' % zlib.crc32(b)",
      "adler-32": "'%08x' % zlib.adler32(b)",
      "crc-16/xmodem": "'%04x' % binascii.crc_hqx(b, 0)",
      "crc-16/ccitt-false": "'%04x' % binascii.crc_hqx(b, 0xffff)",
      md5: "hashlib.md5(b).hexdigest()",
      "sha-1": "hashlib.sha1(b).hexdigest()",
      "sha-224": "hashlib.sha224(b).hexdigest()",
      "sha-256": "hashlib.sha256(b).hexdigest()",
      "sha-384": "hashlib.sha384(b).hexdigest()",
      "sha-512": "hashlib.sha512(b).hexdigest()",
      "hmac-md5": "hmac.new(b'key', b, 'md5').hexdigest()",
      "hmac-sha256": "hmac.new(b'key', b, 'sha256').hexdigest()",
    };
    const samples = [0, 1, 2, 3, 255, 256, 10_000].map((length) =>
      Uint8Array.from({ length }, (_, at) => (at * 7919 + length) % 251),
    );
    const said = execFileSync(
      "python3",
      [
        "-c",
        [
          "import binascii, hashlib, hmac, sys, zlib",
          "for line in sys.stdin:",
          "  b = bytes.fromhex(line)",
          `  print(' '.join([${Object.values(names).join(", ")}]))`,
        ].join("\n"),
      ],
      { input: samples.map((bytes) => `${toHex(bytes, "")}\n`).join(""), encoding: "utf8" },
    );
    const ours = samples.map((bytes) =>
      Object.keys(names)
        .map((name) => of(name, bytes))
        .join(" "),
    );
    expect(ours).toEqual(said.trimEnd().split("\n"));
  });

  test("names are taken as people type them, and each means one", () => {
    for (const name of ["crc16-modbus", "CRC-16/MODBUS", "crc_16_modbus", "modbus"])
      expect(findChecksum(name)?.name).toBe("CRC-16/MODBUS");
    expect(findChecksum("crc32c")?.name).toBe("CRC-32/ISCSI");
    expect(findChecksum("crc-8")?.name).toBe("CRC-8/SMBUS");
    expect(findChecksum("crc-99")).toBeUndefined();
    const typed = [
      ...CHECKSUMS.map(({ name }) => name),
      ...CRC_CATALOGUE.flatMap(({ aliases }) => aliases),
    ].map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, ""));
    expect(new Set(typed).size).toBe(typed.length);
  });
});
