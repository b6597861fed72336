// Certificates as openssl makes them, held against what Node (OpenSSL) reads of the same bytes.

import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as pathJoin } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { decodeMessages } from "../../../shared/decode/reading/decodeMessages.ts";
import { tls } from "../../../shared/decode/tls.ts";
import { readCertificate } from "../../../shared/decode/x509/certificate.ts";
import { describeWith } from "../../support/tools.ts";
import { expectSound } from "./expectSound.ts";
import { fieldAt } from "./fieldAt.ts";
import { contextOf, hex, join } from "./sample.ts";
import { serverFlight12 } from "./samples/tls.ts";
import { worded, type Worded } from "./worded.ts";

const context = contextOf();
/** The only certificate of the sample: of "x", EC P-256. */
const SAMPLE = serverFlight12.slice(94, 463);

function decode(bytes: Uint8Array, length = bytes.length): Worded {
  return worded(
    decodeMessages({ name: "tls", title: "" }, "decode.certificate", { bytes, context }, (r) =>
      r.say(readCertificate(r, length)),
    ),
  );
}

const folder = mkdtempSync(pathJoin(tmpdir(), "portscope-x509-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function openssl(...args: readonly string[]): void {
  execFileSync("openssl", args, { cwd: folder, stdio: "ignore" });
}

function made(key: readonly string[], ...extensions: readonly string[]): Uint8Array {
  openssl(
    "req",
    "-x509",
    "-newkey",
    ...key,
    "-nodes",
    "-keyout",
    "k.pem",
    "-out",
    "c.der",
    "-outform",
    "DER",
    "-days",
    "30",
    "-utf8",
    "-subj",
    "/C=DE/ST=a+b/O=Hä, GmbH/CN=example.com",
    ...extensions.flatMap((each) => ["-addext", each]),
  );
  return new Uint8Array(readFileSync(pathJoin(folder, "c.der")));
}

/** Everything that Node tells of it. */
function expectSame(der: Uint8Array, key: string): void {
  const node = new X509Certificate(der);
  const decoded = decode(der);
  expect(decoded).toMatchObject({ state: "whole", used: der.length });
  expectSound(decoded, der.length);
  const value = (path: string) => fieldAt(decoded, `Certificate/${path}`)[0];
  expect(value("SHA-256 fingerprint")).toBe(node.fingerprint256);
  const serial = value("Serial number").replaceAll(":", "").toUpperCase();
  expect(BigInt(`0x${serial}`)).toBe(BigInt(`0x${node.serialNumber}`));
  const lines = (text: string) => text.split("\n").map((line) => line.replaceAll("\\", ""));
  expect(value("Subject").replaceAll("\\", "")).toBe(lines(node.subject).join(", "));
  expect(value("Issuer").replaceAll("\\", "")).toBe(lines(node.issuer).join(", "));
  for (const [name, date] of [
    ["Not before", node.validFrom],
    ["Not after", node.validTo],
  ] as const)
    expect(Date.parse(value(`Validity/${name}`))).toBe(Date.parse(date));
  expect(value("Public key")).toBe(key);
  expect(JSON.stringify(decoded)).not.toContain("Not understood");
}

describeWith("openssl", "certificates of openssl", () => {
  test("a server's, with all that browsers ask for", () => {
    const names =
      "DNS:example.com,DNS:*.example.com,IP:192.0.2.1,IP:2001:db8::1,email:a@b.c,URI:https://x/";
    const der = made(
      ["rsa:2048"],
      `subjectAltName=${names},RID:1.2.3.4`,
      "keyUsage=critical,digitalSignature,keyEncipherment",
      "extendedKeyUsage=serverAuth,clientAuth",
      "certificatePolicies=2.23.140.1.2.1",
      "authorityInfoAccess=OCSP;URI:http://ocsp.example/,caIssuers;URI:http://ca.example/",
      "crlDistributionPoints=URI:http://crl.example/a.crl",
      "tlsfeature=status_request",
    );
    expectSame(der, "RSA, 2048 bits");
    const decoded = decode(der);
    const extension = (name: string) => fieldAt(decoded, `Certificate/Extensions/${name}`)[0];
    expect(extension("Subject alternative name")).toBe(
      "example.com, *.example.com, 192.0.2.1, 2001:db8::1, a@b.c, https://x/, 1.2.3.4",
    );
    expect(extension("Key usage (critical)")).toBe("digitalSignature, keyEncipherment");
    expect(extension("Extended key usage")).toBe("serverAuth, clientAuth");
    expect(extension("Basic constraints (critical)")).toBe("CA");
    expect(extension("Certificate policies")).toBe("domain validated");
    expect(extension("Authority information access")).toBe(
      "OCSP http://ocsp.example/, caIssuers http://ca.example/",
    );
    expect(extension("CRL distribution points")).toBe("http://crl.example/a.crl");
    expect(extension("TLS feature")).toBe("status_request (5)");
    expect(extension("Authority key identifier")).toBe(extension("Subject key identifier"));
    expect(fieldAt(decoded, "Certificate/Signature algorithm")[0]).toBe("sha256WithRSAEncryption");
    expect(fieldAt(decoded, "Certificate/Public key/Key/Exponent")[0]).toBe("65537");
  });

  test.each<[string, string[], string, string]>([
    [
      "P-384",
      ["ec", "-pkeyopt", "ec_paramgen_curve:P-384", "-sha384"],
      "EC P-384",
      "ecdsa-with-SHA384",
    ],
    ["Ed25519", ["ed25519"], "Ed25519", "Ed25519"],
    ["RSA-PSS", ["rsa-pss"], "RSASSA-PSS, 2048 bits", "RSASSA-PSS"],
    ["RSA with SHA-512", ["rsa:3072", "-sha512"], "RSA, 3072 bits", "sha512WithRSAEncryption"],
  ])("%s", (_, key, shown, signature) => {
    const der = made(key, "basicConstraints=critical,CA:TRUE,pathlen:2");
    expectSame(der, shown);
    expect(fieldAt(decode(der), "Certificate/Signature algorithm")[0]).toBe(signature);
  });

  test("DSA", () => {
    openssl(
      "genpkey",
      "-genparam",
      "-algorithm",
      "DSA",
      "-out",
      "p.pem",
      "-pkeyopt",
      "dsa_paramgen_bits:2048",
    );
    expectSame(made(["dsa:p.pem"]), "DSA, 2048 bits");
  });
});

describe("certificates", () => {
  test("in a handshake each part has its place", () => {
    const decoded = worded(tls.decode({ bytes: serverFlight12, context }));
    const path = "Record#2/Certificate/Certificates/Certificate";
    const [, from, to] = fieldAt(decoded, `${path}/Subject/CN/Value`);
    expect(Buffer.from(serverFlight12.subarray(from + 2, to)).toString()).toBe("x");
    expect(fieldAt(decoded, `${path}/SHA-256 fingerprint`)[0]).toBe(
      new X509Certificate(SAMPLE).fingerprint256,
    );
  });

  test("one that is cut short is read as far as it goes", () => {
    const decoded = decode(SAMPLE.subarray(0, 200), SAMPLE.length);
    expect(decoded.state).toBe("truncated");
    expect(fieldAt(decoded, "Certificate/Issuer")[0]).toBe("CN=x");
  });

  test("what is no certificate stays hex, and the message goes on", () => {
    const bytes = join(
      hex("16 0303 000d 0b 000009 000006 000003 020101"),
      hex("15 0303 0002 02 28"),
    );
    const decoded = worded(tls.decode({ bytes, context }));
    expect(decoded.state).toBe("whole");
    expect(fieldAt(decoded, "Record/Certificate/Certificates/Certificate/DER")[0]).toBe("02 01 01");
  });

  test("with any bytes changed: sound answers, the same when they are only counted", () => {
    const place = fc.nat(SAMPLE.length - 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 6 }), (changes) => {
        const bytes = Uint8Array.from(SAMPLE);
        for (const [at, byte] of changes) bytes[at] = byte;
        const decoded = decode(bytes);
        expectSound(decoded, bytes.length);
        expect(decoded).toMatchObject({ state: "whole", used: bytes.length });
      }),
      { numRuns: 1000 },
    );
  });
});
