// Names of numbers, held against the tables of other programs.

import { execFileSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { TYPES } from "../../../shared/decode/dns/names.ts";
import { extensionName } from "../../../shared/decode/ntp/extensionNames.ts";
import { CIPHER_SUITES } from "../../../shared/decode/tls/cipherSuites.ts";
import { ALERTS, EXTENSIONS, GROUPS, SIGNATURES } from "../../../shared/decode/tls/names.ts";
import { describeWith } from "../../support/tools.ts";

type Names = Readonly<Record<number, string>>;

const output = (command: string, ...args: readonly string[]) =>
  execFileSync(command, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });

describeWith("openssl", "names of openssl", () => {
  test("every cipher suite that it can speak", () => {
    const lines = output("openssl", "ciphers", "-V", "-stdname", "ALL:COMPLEMENTOFALL@SECLEVEL=0");
    const suites = [...lines.matchAll(/0x(..),0x(..) - (\S+)/g)].map(
      ([, high = "", low = "", name = ""]) => [Number.parseInt(high + low, 16), name] as const,
    );
    expect(suites.length).toBeGreaterThan(50);
    for (const [number, name] of suites)
      expect([number, CIPHER_SUITES[number]]).toEqual([number, name]);
  });
});

describeWith("tshark", "names of tshark", () => {
  const fields = "tls\\.(handshake|alert_message)|dns\\.resp\\.type|ntp\\.ext\\.type";
  const tables = new Map<string, (readonly [number: number, name: string])[]>();
  beforeAll(() => {
    // All of its tables are 90 MB.
    const lines = output("sh", "-c", `tshark -G values | grep -E '^V.(${fields})'`).split("\n");
    for (const line of lines) {
      const [, field = "", number = "", name = ""] = line.split("\t");
      const table = tables.get(field) ?? [];
      table.push([Number(number), name]);
      tables.set(field, table);
    }
  });

  /** Numbers that it knows, and we too, from the standards; `same` makes its spelling ours. */
  function expectNames(
    field: string,
    names: Names,
    known: (number: number, name: string) => boolean,
    same: (name: string) => string = (name) => name,
  ): void {
    const table = (tables.get(field) ?? []).filter((entry) => known(...entry));
    expect(table.length).toBeGreaterThan(25);
    expect(table.map(([number]) => [number, names[number]])).toEqual(
      table.map(([number, name]) => [number, same(name)]),
    );
  }

  test("cipher suites", () => {
    expectNames("tls.handshake.ciphersuite", CIPHER_SUITES, (_, name) => name.startsWith("TLS_"));
  });

  test("groups", () => {
    expectNames(
      "tls.handshake.extensions_supported_group",
      GROUPS,
      (number, name) => (number < 0x200 || number >= 0xff00) && !name.includes("GREASE"),
    );
  });

  test("signature algorithms", () => {
    const hashes = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"];
    for (const [hash, name] of hashes.entries())
      expect(SIGNATURES[(hash + 1) * 256 + 2]).toBe(`dsa_${name}`);
    const table = tables.get("tls.handshake.sig_hash_alg") ?? [];
    const standard = table.filter(([number]) => number < 0x0900);
    expect(standard.length).toBeGreaterThan(15);
    for (const [number, name] of standard) expect(SIGNATURES[number]).toBe(name);
  });

  test("extensions", () => {
    const spelled: Readonly<Record<string, string>> = {
      delegated_credentials: "delegated_credential",
      application_settings: "application_settings (old)",
      channel_id_old: "channel_id (old)",
      "quic_transport_parameters (drafts version)": "quic_transport_parameters (draft)",
    };
    expectNames(
      "tls.handshake.extension.type",
      EXTENSIONS,
      (_, name) => !name.startsWith("Reserved"),
      (name) => spelled[name] ?? name,
    );
  });

  test("alerts", () => {
    expectNames(
      "tls.alert_message.desc",
      Object.fromEntries(
        Object.entries(ALERTS).map(([number, name]) => [number, name.replaceAll("_", " ")]),
      ),
      // A draft's.
      (number) => number !== 1,
      (name) => name.toLowerCase(),
    );
  });

  test("extension fields of NTP", () => {
    const table = tables.get("ntp.ext.type") ?? [];
    expect(table.length).toBeGreaterThan(30);
    for (const [number, name] of table) expect(extensionName(number)).toBe(name);
  });

  test("types of DNS", () => {
    expectNames(
      "dns.resp.type",
      TYPES,
      // Unused, another name of ANY, and private ones.
      (number) => number > 0 && number !== 255 && number < 65_280,
      (name) => name.replace(/ (?:\(.*|RR)$/, ""),
    );
  });
});
