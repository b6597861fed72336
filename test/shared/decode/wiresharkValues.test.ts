// The same bytes, read by tshark and by us: the values are the same.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as pathJoin } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { DecoderName } from "../../../shared/decode/registry.ts";
import { decodeAs } from "../../../shared/decode/registry.ts";
import { hexDump } from "../../../shared/format/hex.ts";
import { describeWith } from "../../support/tools.ts";
import { fieldAt } from "./fieldAt.ts";
import { ascii, contextOf, hex, join } from "./sample.ts";
import { stunClassic } from "./samples/stun.ts";
import { syslogPython } from "./samples/syslog.ts";
import { serverFlight12 } from "./samples/tls.ts";
import { worded } from "./worded.ts";

const folder = mkdtempSync(pathJoin(tmpdir(), "portscope-values-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What tshark has for a field of one packet with these bytes, several values with commas between. */
function asked(bytes: Uint8Array, transport: "tcp" | "udp", port: number, field: string): string {
  const file = pathJoin(folder, "one.pcap");
  // text2pcap wants no text column.
  const dump = hexDump(bytes).replaceAll(/ {2}\|.*/g, "");
  execFileSync("text2pcap", ["-q", transport === "tcp" ? "-T" : "-u", `${port},5000`, "-", file], {
    input: dump,
    stdio: ["pipe", "ignore", "ignore"],
  });
  return execFileSync("tshark", ["-r", file, "-T", "fields", "-e", field], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
}

const dnsAnswer = (type: string, data: Uint8Array) =>
  join(
    hex("0001 8180 0000 0001 0000 0000 0161 00", type, "0001 0000003c"),
    Uint8Array.of(data.length >> 8, data.length & 255),
    data,
  );
const DATA = "Response/Answer/Data";
const update = hex(
  "0003 2800 0001 0001 0001 0000 0161 00 0006 0001",
  "0162 c00c 00ff 00fe 00000000 0000",
  "c013 0001 0001 0000003c 0004 c0000201",
);
const certificate = "Record#2/Certificate/Certificates/Certificate";
const compact = (text: string) => text.replaceAll(/[:\s]/g, "").toLowerCase();
const number = (text: string) => /\((\d+)\)$/.exec(text)?.[1] ?? text;
const same = (text: string) => text;

type Case = readonly [
  field: string,
  decoder: DecoderName,
  bytes: Uint8Array,
  paths: readonly string[],
  ours?: (value: string) => string,
];
const UDP: readonly (readonly [number, ...Case])[] = [
  [53, "dns.aaaa", "dns", dnsAnswer("001c", hex("00000000000000000000ffffc0000201")), [DATA]],
  [
    53,
    "dns.rr.udp_payload_size",
    "dns",
    hex("0001 0100 0000 0000 0000 0001 00 0029 04d0 00000000 0000"),
    ["Query/Additional/UDP payload size"],
  ],
  [
    53,
    "dns.opt.client.addr4",
    "dns",
    hex("0001 0100 0000 0000 0000 0001 00 0029 04d0 00000000 000b 0008 0007 0001 18 00 c00002"),
    ["Query/Additional/Options/Client subnet/Address"],
  ],
  [
    53,
    "dns.ds.key_id",
    "dns",
    dnsAnswer("002b", hex("ec45 05 01 2bb183af5f22588179a53b0a98631fad1a292118")),
    [`${DATA}/Key tag`],
    (value) => hexOf(value),
  ],
  [
    53,
    "dns.naptr.order",
    "dns",
    dnsAnswer("0023", hex("0064 000a 0155 00 00 00")),
    [`${DATA}/Order`],
  ],
  [
    53,
    "dns.tlsa.selector",
    "dns",
    dnsAnswer("0034", hex("03 01 01 aabb")),
    [`${DATA}/Selector`],
    number,
  ],
  [
    53,
    "dns.sshfp.algorithm",
    "dns",
    dnsAnswer("002c", hex("04 02 aabb")),
    [`${DATA}/Algorithm`],
    number,
  ],
  [
    53,
    "dns.svcb.svcparam.port",
    "dns",
    dnsAnswer("0041", hex("0001 00 0003 0002 01bb")),
    [`${DATA}/port`],
  ],
  [53, "dns.flags.opcode", "dns", update, ["Update/Flags/Opcode"], number],
  [53, "dns.count.prerequisites", "dns", update, ["Update/Prerequisites"]],
  [53, "dns.count.updates", "dns", update, ["Update/Updates"]],
  [514, "syslog.level", "syslog", syslogPython, ["Message/PRI/Severity"], number],
  [514, "syslog.facility", "syslog", syslogPython, ["Message/PRI/Facility"], number],
  [
    123,
    "ntp.ctrl.flags2.opcode",
    "ntp",
    join(hex("16 82 0001 0618 0000 0000 0009"), ascii("stratum=2"), hex("000000")),
    ["Packet/Flags and operation/Operation"],
    number,
  ],
  [
    3478,
    "classicstun.att.port",
    "stun",
    stunClassic,
    ["MAPPED-ADDRESS", "SOURCE-ADDRESS", "CHANGED-ADDRESS"].map((name) => `Message/${name}/Port`),
  ],
  [
    3478,
    "classicstun.att.ipv4",
    "stun",
    stunClassic,
    ["MAPPED-ADDRESS", "SOURCE-ADDRESS", "CHANGED-ADDRESS"].map(
      (name) => `Message/${name}/Address`,
    ),
    (value) => value.replace(/:\d+$/, ""),
  ],
];
const TLS: readonly (readonly [field: string, path: string, ours: (value: string) => string])[] = [
  ["x509af.serialNumber", `${certificate}/Serial number`, compact],
  ["x509sat.uTF8String", `${certificate}/Subject/CN/Value`, same],
  [
    "tls.handshake.server_named_curve",
    "Record#3/ServerKeyExchange/Named curve",
    (value) => /\((0x\w+)\)/.exec(value)?.[1] ?? "",
  ],
];

function hexOf(value: string): string {
  return `0x${Number(value).toString(16).padStart(4, "0")}`;
}

describeWith("tshark", "values as tshark has them", () => {
  for (const [port, field, name, bytes, paths, ours = same] of UDP)
    test(`${port} ${field}`, () => {
      const decoded = worded(decodeAs(name, { bytes, context: contextOf({ transport: "udp" }) }));
      const values = paths.map((path) => ours(fieldAt(decoded, path)[0]));
      expect(values.join(",")).toBe(asked(bytes, "udp", port, field));
    });

  test.each(TLS)("%s", (field, path, ours) => {
    const decoded = worded(decodeAs("tls", { bytes: serverFlight12, context: contextOf() }));
    const [first = ""] = asked(serverFlight12, "tcp", 443, field).split(",");
    expect(ours(fieldAt(decoded, path)[0])).toBe(first);
  });
});
