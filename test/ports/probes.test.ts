// What is asked over UDP: held against tshark's dissectors; answers as the RFCs write them.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parsePortList } from "../../shared/ports/portList.ts";
import { isUdpProbe, UDP_PROBES, type UdpProbeName } from "../../shared/ports/udpProbes.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { describeWith } from "../support/tools.ts";
import { tshark } from "../support/tshark.ts";

const NAMES = Object.keys(UDP_PROBES).filter(isUdpProbe);
const ID = 0x1234;

const bytes = (hex: string): Uint8Array => Buffer.from(hex.replaceAll(" ", ""), "hex");

/** Answers to the question with the number 0x1234. */
const ANSWERS: Readonly<Record<Exclude<UdpProbeName, "ntp">, Uint8Array>> = {
  dns: bytes("1234 8180 0001 0000 0001 0000 00 0002 0001"),
  stun: bytes("0101 000c 2112a442 70707070707070707070 1234 0020 0008 0001 a147 e112a643"),
  snmp: bytes(
    "30 29 020101 0406 7075626c6963 a21c 0204 00001234 020100 020100 300e 300c 0608 2b06010201010100 0500",
  ),
  snmp1: bytes(
    "30 81 26 020100 0406 7075626c6963 a219 0202 1234 020100 020100 300d 300b 0607 2b060102010101 0500",
  ),
  coap: bytes("7000 1234"),
};

describeWith("tshark", "what is asked", () => {
  let folder: Awaited<ReturnType<typeof tempFolder>>;
  beforeAll(async () => {
    folder = await tempFolder();
  });
  afterAll(() => folder.remove());

  test.each([
    ["dns", "dns.qry.type == 2 && dns.id == 0x1234"],
    ["ntp", "ntp.flags.mode == 3 && ntp.flags.vn == 4"],
    ["stun", "stun.type == 0x0001"],
    ["snmp", "snmp.version == 1 && snmp.get_request_element"],
    ["snmp1", "snmp.version == 0 && snmp.get_request_element"],
    ["coap", "coap.type == 0 && coap.code == 0 && coap.mid == 0x1234"],
  ] as const)("%s is that to tshark, and sound", async (name, filter) => {
    const { port } = UDP_PROBES[name];
    const hex = Buffer.from(UDP_PROBES[name].build(ID)).toString("hex").match(/../g)?.join(" ");
    const text = join(folder.path, `${name}.txt`);
    const file = join(folder.path, `${name}.pcap`);
    await promisify(execFile)("sh", [
      "-c",
      `printf '000000 %s\\n' "$1" > "$2"`,
      "sh",
      hex ?? "",
      text,
    ]);
    await promisify(execFile)("text2pcap", ["-q", "-u", `40000,${port}`, text, file]);
    const found = await tshark(["-r", file, "-Y", `${filter} && !_ws.malformed`]);
    expect(found.stdout.split("\n").filter((line) => line !== "")).toHaveLength(1);
  });
});

describe("what comes back", () => {
  test.each(["dns", "stun", "snmp", "snmp1", "coap"] as const)(
    "%s: an answer of its own question only",
    (name) => {
      expect(UDP_PROBES[name].isAnswer(ANSWERS[name], ID)).toBe(true);
      expect(UDP_PROBES[name].isAnswer(ANSWERS[name], ID + 1)).toBe(false);
      expect(UDP_PROBES[name].isAnswer(UDP_PROBES[name].build(ID), ID)).toBe(false);
    },
  );

  test("ntp: the client's transmit time comes back as the origin", () => {
    const asked = UDP_PROBES.ntp.build(ID);
    const answer = new Uint8Array(48);
    answer[0] = 0x24;
    answer.set(asked.subarray(40, 48), 24);
    expect(UDP_PROBES.ntp.isAnswer(answer, ID)).toBe(true);
    expect(UDP_PROBES.ntp.isAnswer(answer, ID + 1)).toBe(false);
  });

  test("whatever comes, it is looked at without harm", () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.uint8Array({ maxLength: 80 }), (name, any) => {
        UDP_PROBES[name].isAnswer(any, ID);
      }),
    );
  });
});

describe("lists of ports", () => {
  test("single ones, ranges, open ranges, all, each once", () => {
    expect(parsePortList("80, 443,8000-8002,443")).toEqual({
      ok: true,
      ports: [80, 443, 8000, 8001, 8002],
    });
    expect(parsePortList("65534-")).toEqual({ ok: true, ports: [65_534, 65_535] });
    expect(parsePortList("-")).toMatchObject({ ok: true, ports: { length: 65_535 } });
  });

  test.each(["", "0", "65536", "80-70", "http", "1,,2", "1--2"])("%j is none", (text) => {
    expect(parsePortList(text).ok).toBe(false);
  });
});
