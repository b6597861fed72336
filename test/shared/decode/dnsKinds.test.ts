// Messages that are no plain questions: UPDATE, NOTIFY, stateful operations; and what EDNS adds. nsupdate and dig send some.

import { spawn } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { dns } from "../../../shared/decode/dns.ts";
import { recognise } from "../../../shared/decode/registry.ts";
import { describeWith } from "../../support/tools.ts";
import { fieldAt, listed } from "./fieldAt.ts";
import { ascii, contextOf, hex, join } from "./sample.ts";
import { worded } from "./worded.ts";

const udp = contextOf({ transport: "udp" });
const decode = (bytes: Uint8Array) => worded(dns.decode({ bytes, context: udp }));

/** The first datagram that a program sends to us; it gets an empty answer without an error. */
async function sentBy(command: string, args: (port: number) => string[], input = "") {
  const server = createSocket("udp4");
  server.bind(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  const heard = once(server, "message");
  const program = spawn(command, args(port), { stdio: ["pipe", "ignore", "ignore"] });
  program.stdin.end(input.replace("PORT", `${port}`));
  try {
    const [bytes, peer] = (await heard) as [Buffer, { port: number; address: string }];
    const reply = Buffer.from(bytes);
    reply[2] = (bytes[2] ?? 0) | 0x80;
    server.send(reply, peer.port, peer.address);
    return new Uint8Array(bytes);
  } finally {
    program.kill();
    server.close();
  }
}

describeWith("nsupdate", "an UPDATE of nsupdate", () => {
  test("has sections of its own, and says what it asks for", async () => {
    const script = [
      "server 127.0.0.1 PORT",
      "zone example.com",
      "prereq nxdomain new.example.com",
      "prereq yxdomain a.example.com",
      "prereq nxrrset a.example.com MX",
      "prereq yxrrset a.example.com A",
      "update add new.example.com 3600 A 192.0.2.1",
      "update delete old.example.com",
      "update delete a.example.com AAAA",
      "update delete a.example.com A 192.0.2.9",
      "send",
      "",
    ].join("\n");
    const bytes = await sentBy("nsupdate", () => [], script);
    const decoded = decode(bytes);
    expect(recognise({ bytes, context: udp })?.name).toBe("dns");
    expect(decoded).toMatchObject({ state: "whole" });
    expect(decoded.fields[0]?.name).toBe("Update");
    expect(listed(decoded).slice(2)).toEqual([
      "Zones: 1",
      "Prerequisites: 4",
      "Updates: 4",
      "Additionals: 0",
      "Zone: example.com SOA",
      "Prerequisite: new.example.com name is not in use",
      "Prerequisite: a.example.com name is in use",
      "Prerequisite: a.example.com MX does not exist",
      "Prerequisite: a.example.com A exists",
      "Update: add new.example.com A 192.0.2.1",
      "Update: delete all of old.example.com",
      "Update: delete a.example.com AAAA",
      "Update: delete a.example.com A 192.0.2.9",
    ]);
    expect(decoded.summary).toMatch(/^update example\.com: new\.example\.com name is not in use, /);
    const done = Uint8Array.from(bytes.subarray(0, 12));
    done.set(hex("a805 0000 0000 0000 0000"), 2);
    expect(decode(done).summary).toBe("update response: REFUSED");
  });
});

describeWith("dig", "what dig adds with EDNS", () => {
  test("each option is read", async () => {
    const bytes = await sentBy("dig", (port) => [
      ...["@127.0.0.1", "-p", `${port}`, "+nsid", "+subnet=192.0.2.129/25", "+expire", "+dnssec"],
      ...["+cookie=0102030405060708", "+padding=128", "+keepalive", "+ednsopt=15:000f6e6f"],
      ...["+ednsopt=5:080d0f", "+ednsopt=18:036e733100", "+ednsopt=14:4f66", "example.com", "A"],
    ]);
    const decoded = decode(bytes);
    expect(decoded.state).toBe("whole");
    const value = (name: string) => fieldAt(decoded, `Query/Additional/Options/${name}`)[0];
    expect(value("NSID")).toBe("");
    expect(value("Client subnet")).toBe("192.0.2.128/25/0");
    expect(value("COOKIE/Client cookie")).toBe("01 02 03 04 05 06 07 08");
    expect(value("Padding")).toMatch(/^\d+ bytes$/);
    expect(value("Extended DNS error")).toBe("Blocked (15): no");
    expect(value("DAU")).toBe("RSASHA256, ECDSAP256SHA256, ED25519");
    expect(value("Report channel")).toBe("ns1");
    expect(value("Key tag")).toBe("20326");
    expect(bytes.length).toBe(128);
  });
});

describe("DNS messages of other kinds", () => {
  test("NOTIFY and STATUS are called so", () => {
    const zone = "076578616d706c6503636f6d00 0006 0001";
    const notify = decode(hex("0001 2400 0001 0000 0000 0000", zone));
    expect(notify.summary).toBe("notify example.com SOA");
    expect(notify.fields[0]?.name).toBe("Notify");
    const answer = decode(hex("0001 a400 0001 0000 0000 0000", zone));
    expect(answer.summary).toBe("notify response example.com SOA: NOERROR");
    expect(decode(hex("0001 1000 0000 0000 0000 0000")).summary).toBe("status");
  });

  test("stateful operations are values behind a header without records", () => {
    const context = contextOf();
    const head = "0001 3000 0000 0000 0000 0000";
    const message = hex(head, "0001 0008 00003a98 0000ea60", "0003 0002 0000");
    const bytes = join(hex("001e"), message);
    expect(worded(dns.decode({ bytes, context }))).toMatchObject({
      state: "whole",
      summary: "stateful operation: KeepAlive 15000 ms / 60000 ms, EncryptionPadding 00 00",
    });
    expect(recognise({ bytes, context })?.name).toBe("dns");
    const push = decode(hex(head, "0041 0011 0161 00 0001 0001 0000003c 0004 c0000201"));
    expect(push.summary).toBe("stateful operation: PUSH a A 192.0.2.1");
    const subscribe = decode(hex(head, "0040 0007 0161 00 0001 0001"));
    expect(subscribe.summary).toBe("stateful operation: SUBSCRIBE a A");
  });

  test("an OPT record brings the upper bits of the result, and why", () => {
    const bytes = join(
      hex("0001 8180 0001 0000 0000 0001", "0161 00 0001 0001", "00 0029 04d0 01000000 000e"),
      hex("000f 000a 0007"),
      ascii("expired!"),
    );
    bytes[3] = 0x87;
    const decoded = decode(bytes);
    expect(decoded.summary).toBe("response a A: BADCOOKIE");
    const error = fieldAt(decoded, "Response/Additional/Options/Extended DNS error");
    expect(error[0]).toBe("Signature expired (7): expired!");
  });
});
