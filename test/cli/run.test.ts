// `portscope run`: the examples of the documents against real servers and clients, and what is said when something else comes.

import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { closedUdpPort } from "../support/closedUdpPort.ts";
import { listenPeer } from "../support/peer.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { describeWith } from "../support/tools.ts";
import { startProgram } from "../support/program.ts";
import { listening, run } from "./programs.ts";

const example = (name: string) => join(import.meta.dirname, "../../docs/sequences", `${name}.yaml`);

async function file(text: string): Promise<string> {
  const folder = await tempFolder();
  onTestFinished(() => folder.remove());
  const path = join(folder.path, "s.yaml");
  fs.writeFileSync(path, text);
  return path;
}

describe("a sequence", () => {
  test("runs over UDP, and says each step as JSON", async () => {
    const { address } = await listening("udp", "0", "--echo");
    const program = run(
      "run",
      example("udp-echo"),
      "--var",
      `server=${address}`,
      "--format",
      "json",
    );
    expect(await program.exit).toBe(0);
    const lines = program
      .output("stdout")
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(lines).toHaveLength(16);
    expect(lines[1]).toMatchObject({
      step: { does: "send", path: "steps[0].loop.steps[1]", line: 11, problem: null },
    });
    expect(lines.at(-1)).toMatchObject({ run: { passed: true, steps: 15 } });
  });

  test("says why nothing comes where nobody takes its datagrams, at once", async () => {
    const server = `127.0.0.1:${await closedUdpPort()}`;
    const program = run("run", example("udp-echo"), "--var", `server=${server}`);
    expect(await program.exit).toBe(1);
    expect(program.output("stderr")).toContain(`Nothing is bound to ${server}`);
  });

  test("asks a real HTTP server twice over one connection, and records it", async () => {
    let connections = 0;
    const server = createServer((request, response) => {
      response.statusCode = request.url === "/" ? 200 : 404;
      response.end("body");
    }).on("connection", () => (connections += 1));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const folder = await tempFolder();
    onTestFinished(() => folder.remove());
    const recording = join(folder.path, "r.pcapng");
    const report = join(folder.path, "r.xml");
    const program = run(
      ...["run", example("http-keep-alive"), "--var", `server=127.0.0.1:${port}`],
      ...["--record", recording, "--junit", report],
    );
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe(
      "/: 200\n/is-not-there: 404\nHTTP keeps the connection for a second request: passed, 6 steps\n",
    );
    expect(connections).toBe(1);
    expect(fs.readFileSync(report, "utf8")).toContain(
      '<testsuite name="HTTP keeps the connection for a second request" tests="1" failures="0"',
    );
    const read = run(
      "read",
      recording,
      "--filter",
      'data contains "GET /is-not-there"',
      "--format",
      "json",
    );
    expect(await read.exit).toBe(0);
    expect(read.output("stdout")).toContain('"call":"send"');
  });

  test("serves a client that another program is", async () => {
    const program = run("run", example("greeting-server"), "--var", "at=0");
    const line = await program.line("stderr", /^listening on /);
    const port = Number(line.split(":").at(-1));
    const client = spawn("python3", [
      "-c",
      "import smtplib, sys\nsmtp = smtplib.SMTP('127.0.0.1', int(sys.argv[1]), 'client.test')\nprint(smtp.ehlo()[0])\nprint(smtp.quit()[0])",
      String(port),
    ]);
    let said = "";
    client.stdout.on("data", (text) => (said += String(text)));
    expect(await program.exit).toBe(0);
    await expect.poll(() => said).toBe("250\n221\n");
    expect(program.output("stdout")).toBe("A client of SMTP says hello: passed, 7 steps\n");
  });

  test("speaks a binary protocol of its own with a device that reckons its own CRC", async () => {
    const device = spawn("python3", ["-c", DEVICE]);
    onTestFinished(() => void device.kill());
    const port = await new Promise<string>((resolve) =>
      device.stdout.once("data", (text) => resolve(String(text).trim())),
    );
    const program = run("run", example("custom-binary"), "--var", `device=127.0.0.1:${port}`);
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe(
      "A device acknowledges three readings: passed, 6 steps\n",
    );
  });

  test("says what came instead, with the place, and counts in the report", async () => {
    const server = await listenPeer();
    const path = await file(
      [
        "portscope-sequence: 1",
        `connect: tcp 127.0.0.1:${server.port}`,
        "timeout: 30s",
        "steps:",
        "  - send: 'PING\\r\\n'",
        "  - expect: '+PONG\\r\\n'",
        "",
      ].join("\n"),
    );
    const program = run(
      "run",
      path,
      "--junit",
      `${path}.xml`,
      "--html",
      `${path}.html`,
      "--json",
      `${path}.json`,
      "--repeat",
      "3",
    );
    (await server.next()).socket.write("-ERR <no>\r\n");
    expect(await program.exit).toBe(1);
    expect(program.output("stderr")).toBe(
      `${path}:6: steps[1]: something else came\nexpected: +PONG\\r\\n\ngot:      -ERR <no>\\r\\n\n`,
    );
    expect(program.output("stdout")).toBe("s.yaml: failed after 2 steps\n");
    const report = fs.readFileSync(`${path}.xml`, "utf8");
    expect(report).toContain('tests="1" failures="1"');
    expect(report).toContain("-ERR &lt;no&gt;\\r\\n");
    expect(fs.readFileSync(`${path}.html`, "utf8")).toContain("<code>expect: '+PONG\\r\\n'</code>");
    expect(JSON.parse(fs.readFileSync(`${path}.json`, "utf8"))).toMatchObject({
      "portscope-report": 1,
      runs: [
        { passed: false, notes: [{ does: "send" }, { problem: { expected: "+PONG\\r\\n" } }] },
      ],
    });
  });

  test("that is wrong is refused with line and column, and nothing is opened", async () => {
    const wrong = async (text: string) => {
      const program = run("run", await file(text));
      expect(await program.exit).toBe(2);
      return program.output("stderr").split("\n")[0] ?? "";
    };
    const head = "portscope-sequence: 1\nconnect: tcp 127.0.0.1:1\nsteps:\n";
    expect(await wrong(`${head}  - send: '{{cuonter}}'\n`)).toMatch(
      /^s\.yaml:4:11: steps\[0\]\.send: at "cuonter": expected a field:/,
    );
    expect(await wrong(`${head}  - expect: { equals: a, contains: b }\n`)).toMatch(
      /^s\.yaml:4:\d+: steps\[0\]\.expect: expected one of/,
    );
  });

  test("shows bytes that are no text as a dump, a line each", async () => {
    const server = await listenPeer();
    const path = await file(
      `portscope-sequence: 1\nconnect: tcp 127.0.0.1:${server.port}\nsteps:\n  - expect: { mask: '01' }\n`,
    );
    const program = run("run", path);
    (await server.next()).socket.write(Buffer.from("ff00fe0102", "hex"));
    expect(await program.exit).toBe(1);
    expect(program.output("stderr").split("\n").slice(1)).toEqual([
      "expected: 01",
      "got:",
      "00000000  ff 00 fe 01 02                                    |.....|",
      "",
    ]);
  });

  test("waits for who reads it, ends when nobody does, and never waits for a file that is a pipe", async () => {
    const server = await listenPeer();
    const path = await file(
      [
        "portscope-sequence: 1",
        `connect: tcp 127.0.0.1:${server.port}`,
        "steps:",
        "  - loop: { times: 1000000, steps: [ { log: 'one line of many, and long enough to fill a pipe soon' } ] }",
        "",
      ].join("\n"),
    );
    const command = `"${process.execPath}" scripts/portscope.mjs run "${path}" | head -n 1`;
    const piped = startProgram("sh", ["-c", command]);
    expect(await piped.exit).toBe(0);
    expect(piped.output("stdout")).toMatch(/^one line of many/);
    expect(piped.output("stderr")).not.toMatch(/at .*\.js|EPIPE/);
    const pipe = `${path}.fifo`;
    expect(await startProgram("mkfifo", [pipe]).exit).toBe(0);
    const refused = run("run", pipe);
    expect(await refused.exit).toBe(1);
    expect(refused.output("stderr")).toContain("no regular file");
  });

  test("is refused by the network in its words, and stopped by a signal", async () => {
    const path = await file("portscope-sequence: 1\nlisten: tcp 127.0.0.1:0\nsteps: []\n");
    const waiting = run("run", path);
    await waiting.line("stderr", /^listening on /);
    waiting.kill("SIGINT");
    expect(await waiting.exit).toBe(1);
    expect(waiting.output("stderr")).toContain("it was stopped");
    const refused = run(
      "run",
      await file("portscope-sequence: 1\nconnect: tcp 127.0.0.1:{{$port}}\nsteps: []\n"),
      "--var",
      "port=1",
    );
    expect(await refused.exit).toBe(1);
    expect(refused.output("stderr")).toContain("ECONNREFUSED");
  });
});

describeWith("redis-server", "a real Redis", () => {
  test("passes its example", async () => {
    const folder = await tempFolder();
    onTestFinished(() => folder.remove());
    const path = join(folder.path, "redis.sock");
    const redis = startProgram("redis-server", [
      ...["--port", "0", "--unixsocket", path, "--save", "", "--dir", folder.path],
    ]);
    onTestFinished(async () => void (await redis.stop()));
    await redis.line("stdout", /connections at/);
    const program = run("run", example("redis-ping"), "--var", `server=unix ${path}`);
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe(
      "Redis answers a ping, keeps a value and counts: passed, 9 steps\n",
    );
  });
});

/** Takes frames, holds their CRC against its own, and acknowledges each with its number. */
const DEVICE = `
import socket, struct
def crc(data):
    value = 0xffff
    for byte in data:
        value ^= byte
        for _ in range(8): value = value >> 1 ^ 0xa001 if value & 1 else value >> 1
    return struct.pack('<H', value)
server = socket.create_server(('127.0.0.1', 0))
print(server.getsockname()[1], flush=True)
connection, _ = server.accept()
stream = connection.makefile('rb')
expected = 1
while True:
    head = stream.read(3)
    if len(head) < 3: break
    start, length = struct.unpack('>BH', head)
    body = stream.read(length)
    assert start == 0x7e and body[-2:] == crc(head[1:] + body[:-2])
    number, = struct.unpack('>H', body[:2])
    assert number == expected
    expected += 1
    answer = struct.pack('>HHB', 5, number, 6)
    connection.sendall(b'\\x7e' + answer + crc(answer))
`;
