// Hex dumps as the real tools write them come back as the same bytes; a fault says its line.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inEnglish } from "../../../../shared/words/inEnglish.ts";
import { importMessages } from "../../../../shared/talk/import/importMessages.ts";
import { hasTool } from "../../../support/tools.ts";

/** In CI on Linux it must be there. */
const lacks = (tool: string): boolean =>
  !hasTool(tool) && (process.env["CI"] === undefined || process.platform !== "linux");

const SAMPLES = [
  "Hello\0World\r\n0123456789abcdef aa bb cc dd\xff",
  "a",
  "dead beef 00 11!",
  "dead beef 00 11 22 33 44 55 66 77 88",
  "\0".repeat(100),
  `${"\0".repeat(64)}end`,
].map((text) => Buffer.from(text, "latin1"));

function only(text: string): Buffer {
  const imported = importMessages(text);
  if (!imported.ok)
    throw new Error(`line ${imported.fault.line}: ${inEnglish.text(imported.fault.sentence)}`);
  expect(imported.messages).toHaveLength(1);
  return Buffer.from(imported.messages[0]?.bytes ?? []);
}

const dumps: readonly (readonly [tool: string, ...args: readonly string[]])[] = [
  ["xxd"],
  ["xxd", "-g1"],
  ["xxd", "-g4", "-c24"],
  ["xxd", "-u"],
  ["xxd", "-p"],
  ["xxd", "-i", "-"],
  ["hexdump", "-C"],
  ["od", "-A", "x", "-t", "x1z"],
  ["od", "-A", "x", "-t", "x1"],
];
for (const [tool, ...args] of dumps)
  test.skipIf(lacks(tool))(
    `what ${[tool, ...args].join(" ")} writes comes back as the same bytes`,
    () => {
      for (const input of SAMPLES) {
        const text = execFileSync(tool, args, { input, encoding: "utf8" });
        expect(only(text)).toEqual(input);
      }
    },
  );

test.skipIf(lacks("tshark") || lacks("text2pcap"))(
  "packets that tshark writes down are what they carry, for where they went",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "portscope-import-"));
    try {
      const file = join(folder, "a.pcap");
      const texts = ["PING 12 34 ab", "0123456789abcdef 00 11 22 33", "x"];
      const dump = texts
        .map((text) =>
          execFileSync("od", ["-A", "x", "-t", "x1"], { input: text, encoding: "utf8" }),
        )
        .join("\n");
      writeFileSync(join(folder, "in"), dump);
      for (const [flag, protocol, host] of [
        ["-u", "udp", "10.2.2.2"],
        ["-T", "tcp", "10.2.2.2"],
      ] as const) {
        execFileSync(
          "text2pcap",
          ["-q", flag, "1234,5678", "-4", "10.1.1.1,10.2.2.2", join(folder, "in"), file],
          { stdio: "ignore" },
        );
        const text = execFileSync("tshark", ["-r", file, "-x"], {
          encoding: "utf8",
          stdio: ["ignore", "pipe", "ignore"],
        });
        const imported = importMessages(text);
        expect(imported).toMatchObject({ ok: true, kind: "hexDump", left: 0 });
        const messages = imported.ok ? imported.messages : [];
        expect(messages.map(({ bytes }) => Buffer.from(bytes).toString("latin1"))).toEqual(texts);
        for (const { target } of messages) expect(target).toEqual({ protocol, host, port: 5678 });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test("packets as tcpdump -X writes them: those without payload are counted, not kept", () => {
  const text = `12:00:00.000001 IP 127.0.0.1.40000 > 127.0.0.1.9000: UDP, length 4
\t0x0000:  4500 0020 0001 4000 4011 3cca 7f00 0001  E..\x20..@.@.<.....
\t0x0010:  7f00 0001 9c40 2328 000c fe1f 5049 4e47  .....@#(....PING
12:00:00.000002 IP 127.0.0.1.9000 > 127.0.0.1.40000: UDP, length 0
\t0x0000:  4500 001c 0001 4000 4011 3cce 7f00 0001  E.....@.@.<.....
\t0x0010:  7f00 0001 2328 9c40 0008 fe1b            ....#(.@....
`;
  const imported = importMessages(text);
  expect(imported).toMatchObject({ ok: true, left: 1 });
  expect(imported.ok && imported.messages).toEqual([
    {
      name: "",
      bytes: Uint8Array.from(Buffer.from("PING")),
      target: { protocol: "udp", host: "127.0.0.1", port: 9000 },
    },
  ]);
});

test("a dump with a line missing, or too few bytes on one, says which line and what was expected", () => {
  const line = (at: string) => `${at}: 0001 0203 0405 0607 0809 0a0b 0c0d 0e0f  ................`;
  const gap = importMessages([line("00000000"), line("00000020")].join("\n"));
  expect(gap).toMatchObject({ ok: false, fault: { line: 2 } });
  const wrong = importMessages([line("00000000"), line("00000010"), line("00000018")].join("\n"));
  expect(wrong).toMatchObject({ ok: false, fault: { line: 3 } });
  const digits = importMessages("00 01\n02 0g\n");
  expect(digits).toMatchObject({ ok: false, kind: "hex", fault: { line: 2 } });
});
