import { describe, expect, test } from "vitest";
import { tls } from "../../../shared/decode/tls.ts";
import { fieldAt } from "./fieldAt.ts";
import { contextOf, hex } from "./sample.ts";
import { clientHello, serverFlight12 } from "./samples/tls.ts";
import { worded } from "./worded.ts";

const context = contextOf();
const decode = (bytes: Uint8Array) => worded(tls.decode({ bytes, context }));

describe("TLS", () => {
  test("a ClientHello says whom it wants to talk to, and how", () => {
    const decoded = decode(clientHello);
    expect(decoded.summary).toBe("ClientHello example.com, TLS 1.3, h2, http/1.1");
    const hello = "Record/ClientHello";
    expect(fieldAt(decoded, `${hello}/Random`).slice(1)).toEqual([11, 43]);
    expect(fieldAt(decoded, `${hello}/Cipher suites/Cipher suite`)).toEqual([
      "TLS_AES_256_GCM_SHA384 (0x1302)",
      78,
      80,
    ]);
    const server = `${hello}/Extensions/server_name`;
    expect(fieldAt(decoded, server)).toEqual(["example.com", 200, 220]);
    expect(fieldAt(decoded, `${server}/Server name`)).toEqual(["example.com", 209, 220]);
    const versions = `${hello}/Extensions/supported_versions`;
    expect(fieldAt(decoded, `${versions}/Version#2`)).toEqual(["TLS 1.2 (0x0303)", 321, 323]);
  });

  test("a server's flight of TLS 1.2 is in the clear", () => {
    const decoded = decode(serverFlight12);
    expect(decoded.summary).toBe(
      "ServerHello TLS 1.2, TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, h2 (+4 more)",
    );
    expect(fieldAt(decoded, "Record#2/Certificate/Certificates/Certificate")).toEqual([
      "CN=x; self-issued; until 2026-11-23 21:24:11 UTC; EC P-256",
      91,
      463,
    ]);
    expect(decoded.fields.map((record) => record.value)).toContain("ServerHelloDone");
  });

  test("alerts in the clear are named, encrypted ones are not", () => {
    const decoded = decode(hex("15 0303 0002 02 28", "15 0303 0003 010203"));
    expect(decoded.fields.map((record) => record.value)).toEqual([
      "Alert fatal: handshake_failure",
      "Encrypted alert",
    ]);
    expect(fieldAt(decoded, "Record/Description")).toEqual(["handshake_failure (40)", 6, 7]);
  });

  test("after ChangeCipherSpec, what looks like a message is not read as one", () => {
    const decoded = decode(hex("14 0303 0001 01", "16 0303 0008 0e000000 0e000000"));
    expect(decoded.fields[1]?.value).toBe("Encrypted handshake message");
  });

  test("a message that says more than its record is continued in the next", () => {
    const decoded = decode(hex("16 0303 0005 0b 000003 00", "16 0303 0006 0000 0e000000"));
    expect(decoded.fields.map((record) => record.value)).toEqual([
      "Certificate, to be continued",
      "Handshake message, continued, ServerHelloDone",
    ]);
    expect(fieldAt(decoded, "Record#2/ServerHelloDone")).toEqual(["", 17, 21]);
  });

  test("a message may take three records", () => {
    const decoded = decode(
      hex("16 0303 0005 0b 000006 00", "16 0303 0002 0003", "16 0303 0003 000000"),
    );
    expect(decoded.fields.map((record) => record.value)).toEqual([
      "Certificate, to be continued",
      "Handshake message, continued",
      "Handshake message, continued",
    ]);
  });

  test("lists that say more than there is are wrong", () => {
    const decoded = decode(hex("16 0303 0007 0b 000003 000009"));
    expect(decoded).toMatchObject({ state: "wrong", used: 12 });
    expect(decoded.problem).toBe("At byte 12: Certificates says 9 bytes, but there is room for 0.");
  });

  test("lengths of records", () => {
    expect(tls.messageLength?.(hex("17 0303 0001 aa bb"), context)).toBe(6);
    expect(tls.messageLength?.(hex("17 0303 0002 aa"), context)).toBe("more");
    expect(tls.messageLength?.(hex("17 0303 ffff aa"), context)).toBe("none");
    expect(tls.messageLength?.(hex("47 45 54"), context)).toBe("none");
  });
});
