// `portscope repeat`: against real peers of another make.

import { describe, expect, test } from "vitest";
import { closedUdpPort } from "../support/closedUdpPort.ts";
import { listenPeer } from "../support/peer.ts";
import { describeWith } from "../support/tools.ts";
import { startProgram } from "../support/program.ts";
import { listening, programs, run } from "./programs.ts";

/** CRC-16/MODBUS of each line, worked out by a program that has never heard of ours: 01 03, the number, the CRC. */
const MODBUS_PEER = `
import socket, sys
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.bind(("127.0.0.1", 0))
print(s.getsockname()[1], flush=True)
def crc(data):
    c = 0xFFFF
    for b in data:
        c ^= b
        for _ in range(8):
            c = (c >> 1) ^ 0xA001 if c & 1 else c >> 1
    return c.to_bytes(2, "little")
for n in range(5):
    data, peer = s.recvfrom(100)
    good = data[:2] == b"\\x01\\x03" and data[2:4] == n.to_bytes(2, "big") and data[4:] == crc(data[:4])
    print("good" if good else data.hex(), flush=True)
    s.sendto(b"ok%d\\n" % n, peer)
`;

describeWith("python3", "datagrams with a counter and a checksum", () => {
  test("are what Python works out, and its answers are printed", async () => {
    const python = startProgram("python3", ["-c", MODBUS_PEER]);
    programs.push(python);
    const port = await python.line("stdout", /^\d+$/);
    const program = run(
      ...["repeat", "udp", port, "01 03 {{counter:u16be}} {{crc16-modbus:le}}", "--hex"],
      ...["--every", "2ms", "--count", "5"],
    );
    expect(await program.exit).toBe(0);
    expect(await python.exit).toBe(0);
    expect(python.output("stdout")).toBe(`${port}\n${"good\n".repeat(5)}`);
    expect(program.output("stdout")).toBe("ok0\nok1\nok2\nok3\nok4\n");
    expect(program.output("stderr")).toMatch(/^5 messages \(30\sB\) in .* a second\.\n$/);
  });
});

describe("repeat", () => {
  test("is stopped by a signal, and says the rate that was reached", async () => {
    const { port } = await listening("tcp", "0", "--echo");
    const program = run(
      "repeat",
      "tcp",
      String(port),
      "{{$who}}\\n",
      "--var",
      "who=x",
      "--every",
      "5ms",
    );
    await program.line("stdout", /^x$/);
    program.kill("SIGINT");
    expect(await program.exit).toBe(0);
    expect(program.output("stderr")).toMatch(
      /^\d+ messages? \(\d+\sB\) in [\d.]+\ss: [\d.]+ a second/,
    );
  });

  test("fails when the peer closes before all was sent", async () => {
    const peer = await listenPeer();
    const program = run(
      "repeat",
      "tcp",
      String(peer.port),
      "x",
      "--every",
      "1ms",
      "--format",
      "none",
    );
    const { socket, received } = await peer.next();
    await expect.poll(() => received().length).toBeGreaterThan(1);
    socket.resetAndDestroy();
    expect(await program.exit).toBe(1);
    expect(program.output("stderr")).toMatch(/ECONNRESET|closed/);
    const last = JSON.parse(program.output("stdout")) as { summary: { repeat: object } };
    expect(last.summary.repeat).toMatchObject({ missed: 0 });
  });

  test("datagrams that nobody takes are told once, go on, and count as failed", async () => {
    const port = await closedUdpPort();
    const program = run("repeat", "udp", port, "x", "--every", "1ms", "--count", "9");
    expect(await program.exit).toBe(1);
    expect(program.output("stderr").match(/ECONNREFUSED/g)).toHaveLength(1);
    expect(program.output("stderr")).toContain("9 messages");
  });

  test.each([
    [["{{nothing}}"], "template, character 3"],
    [["x", "--every", "soon"], "--every: expected a time"],
    [["x", "--every", "0"], "--every: expected a time"],
    [["x", "--every", "1s", "--fast"], "expected --every or --fast, got both"],
    [["{{$who}}"], "character 1"],
  ])("%j is wrong usage", async (args, sentence) => {
    const program = run("repeat", "tcp", "9", ...args);
    expect(await program.exit).toBe(2);
    expect(program.output("stderr")).toContain(sentence);
  });
});
