// `portscope respond` and `listen --respond`: built-in servers and files, asked by the programs that are made for them.

import { Resolver } from "node:dns/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { connectPeer } from "../support/peer.ts";
import { startProgram, type Program } from "../support/program.ts";
import { describeWith } from "../support/tools.ts";
import { programs, run } from "./programs.ts";

const example = (name: string) =>
  join(import.meta.dirname, "../../docs/responders", `${name}.yaml`);

async function responding(responder: string, ...args: string[]): Promise<number> {
  const program = run("respond", responder, ...args, "--format", "none", "--quiet");
  const line = await program.line("stderr", /^listening on /);
  return Number(line.split(":").at(-1));
}

async function asked(command: string, args: readonly string[], input = ""): Promise<Program> {
  const program = startProgram(command, [...args]);
  programs.push(program);
  program.write(input);
  program.end();
  expect(await program.exit).toBe(0);
  return program;
}

describeWith("redis-cli", "as Redis", () => {
  test("keeps what redis-cli sets, for all connections", async () => {
    const port = await responding("resp", "tcp", "0");
    const redis = async (...words: string[]) =>
      (await asked("redis-cli", ["-p", String(port), ...words])).output("stdout").trim();
    expect(await redis("ping")).toBe("PONG");
    expect(await redis("set", "key", "a value with é")).toBe("OK");
    expect(await redis("get", "key")).toBe("a value with é");
    expect(await redis("incr", "n")).toBe("1");
    expect(await redis("incr", "n")).toBe("2");
    expect(await redis("del", "key", "n", "none")).toBe("2");
    expect(await redis("get", "key")).toBe("");
    expect(await redis("get")).toMatch(/^ERR wrong number of arguments/);
    expect(await redis("nonsense")).toMatch(/^ERR unknown command/);
  });
});

describeWith("python3", "as a server of HTTP, of Modbus, of a binary protocol", () => {
  const python = async (script: string, port: number) =>
    (await asked("python3", ["-c", script, String(port)])).output("stdout").trim().split("\n");

  test("answers Python's http.client, twice on one connection", async () => {
    const port = await responding("http", "tcp", "0", "--var", "/=home", "--var", "/x=a\\nb");
    const lines = await python(
      `import http.client, sys
c = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]))
for method, path in [("GET", "/"), ("HEAD", "/x?q=1"), ("POST", "/x"), ("GET", "/none")]:
    c.request(method, path, body=b"some" if method == "POST" else None)
    r = c.getresponse()
    print(r.status, r.getheader("content-length"), r.read())
print(c.sock.getsockname()[1] > 0)`,
      port,
    );
    expect(lines).toEqual([
      "200 4 b'home'",
      "200 3 b''",
      "200 3 b'a\\nb'",
      "404 10 b'not found\\n'",
      "True",
    ]);
  });

  test("keeps registers and coils", async () => {
    const port = await responding("modbus", "tcp", "0", "--var", "registers=7,65535");
    const lines = await python(
      `import socket, struct, sys
s = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
def ask(n, pdu):
    s.sendall(struct.pack(">HHHB", n, 0, len(pdu) + 1, 17) + pdu)
    head = s.recv(7, socket.MSG_WAITALL)
    t, p, size, unit = struct.unpack(">HHHB", head)
    assert (t, p, unit) == (n, 0, 17)
    print(s.recv(size - 1, socket.MSG_WAITALL).hex())
ask(1, struct.pack(">BHH", 3, 0, 3))
ask(2, struct.pack(">BHH", 6, 2, 258))
ask(3, struct.pack(">BHHB2H", 16, 10, 2, 4, 1, 2))
ask(4, struct.pack(">BHH", 3, 2, 1))
ask(5, struct.pack(">BHH", 4, 10, 2))
ask(6, struct.pack(">BHHBB", 15, 3, 5, 1, 0b10101))
ask(7, struct.pack(">BHH", 1, 0, 10))
ask(8, struct.pack(">BHH", 5, 3, 0))
ask(9, struct.pack(">BHH", 2, 3, 3))
ask(10, struct.pack(">BHH", 3, 65535, 2))
ask(11, struct.pack(">BHH", 3, 0, 126))
ask(12, bytes([99]))`,
      port,
    );
    expect(lines).toEqual([
      ...["03060007ffff0000", "0600020102", "10000a0002", "03020102", "040400010002"],
      ...["0f00030005", "0102a800", "0500030000", "020104", "8302", "8303", "e301"],
    ]);
  });

  test("answers DNS over TCP, two questions in one piece", async () => {
    const port = await responding("dns", "tcp", "0", "--var", "*=10.9.8.7");
    const lines = await python(
      `import socket, struct, sys
s = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
def query(n):
    q = struct.pack(">HHHHHH", n, 0x100, 1, 0, 0, 0) + b"\\x01a\\x04test\\x00" + struct.pack(">HH", 1, 1)
    return struct.pack(">H", len(q)) + q
s.sendall(query(1) + query(2))
for n in range(2):
    size = struct.unpack(">H", s.recv(2, socket.MSG_WAITALL))[0]
    a = s.recv(size, socket.MSG_WAITALL)
    print(struct.unpack(">HHHH", a[:8]), a[-4:].hex())`,
      port,
    );
    expect(lines).toEqual(["(1, 34176, 1, 1) 0a090807", "(2, 34176, 1, 1) 0a090807"]);
  });

  test("does what the example of a sensor says, with a CRC that Python works out", async () => {
    const port = await responding(example("sensor"), "udp", "0");
    const lines = await python(
      `import socket, sys
def crc(data):
    c = 0xFFFF
    for b in data:
        c ^= b
        for _ in range(8):
            c = (c >> 1) ^ 0xA001 if c & 1 else c >> 1
    return c.to_bytes(2, "little")
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
s.connect(("127.0.0.1", int(sys.argv[1])))
good = 0
for n in range(9):
    s.send(bytes([1, n]))
    a = s.recv(100)
    good += a[0] == 0x81 and a[1] == 6 and 180 <= int.from_bytes(a[2:4], "big") <= 260 and int.from_bytes(a[4:8], "big") == n and a[8:] == crc(a[:8])
s.send(bytes([1, 9]))
s.send(bytes([7]))
print(good, s.recv(100).hex())`,
      port,
    );
    expect(lines).toEqual(["9 ff"]);
  });
});

describeWith("mosquitto_pub", "as an MQTT broker", () => {
  test.each(["mqttv311", "mqttv5"])("takes what %s publishes, in each quality", async (version) => {
    const port = String(await responding("mqtt", "tcp", "0"));
    const common = ["-p", port, "-V", version, "-i", "me"];
    for (const quality of ["0", "1", "2"])
      await asked("mosquitto_pub", [...common, "-t", "a/b", "-m", "hello", "-q", quality]);
    const subscriber = startProgram("mosquitto_sub", [
      ...common,
      "-t",
      "a/#",
      "-t",
      "b",
      "-q",
      "1",
      "-E",
      "-d",
    ]);
    programs.push(subscriber);
    expect(await subscriber.exit).toBe(0);
    expect(subscriber.output("stdout")).toMatch(/Subscribed \(mid: 1\): 1, 1/);
  });
});

describe("as a DNS server", () => {
  test("answers Node's resolver from its table", async () => {
    const port = await responding(
      ...(["dns", "udp", "0", "--var", "host.test=10.1.2.3, 10.1.2.4"] as const),
      ...["--var", "six.test=2001:db8::7", "--var", "ttl=7"],
    );
    const resolver = new Resolver({ timeout: 5000, tries: 3 });
    resolver.setServers([`127.0.0.1:${port}`]);
    expect(await resolver.resolve4("HOST.test", { ttl: true })).toEqual([
      { address: "10.1.2.3", ttl: 7 },
      { address: "10.1.2.4", ttl: 7 },
    ]);
    expect(await resolver.resolve6("six.test")).toEqual(["2001:db8::7"]);
    await expect(resolver.resolve4("six.test")).rejects.toMatchObject({ code: "ENODATA" });
    await expect(resolver.resolve4("none.test")).rejects.toMatchObject({ code: "ENOTFOUND" });
  });
});

describe("the small ones", () => {
  const said = async (port: number, write = "") => {
    const peer = await connectPeer({ host: "127.0.0.1", port });
    peer.socket.write(write);
    await peer.ended;
    return peer.received();
  };

  test("say the time, a quote, a greeting, characters, one byte after the other, or nothing", async () => {
    const [daytime, time, quote, closing, chargen, bytewise, greet] = await Promise.all([
      responding("daytime", "tcp", "0"),
      responding("time", "tcp", "0"),
      responding("quote", "tcp", "0", "--var", "quote=so it goes"),
      responding("close", "tcp", "0"),
      responding("chargen", "tcp", "0"),
      responding("bytewise", "tcp", "0", "--var", "pause=1"),
      responding("greet", "tcp", "0", "--var", "greeting=220 hi\\r\\n"),
    ]);
    const now = Date.now();
    const hour = 3_600_000;
    expect(Math.abs(Date.parse(String(await said(daytime)).trim()) - now)).toBeLessThan(hour);
    const seconds = (await said(time)).readUInt32BE(0) - 2_208_988_800;
    expect(Math.abs(seconds * 1000 - now)).toBeLessThan(hour);
    expect(String(await said(quote))).toBe("so it goes\r\n");
    expect(String(await said(closing))).toBe("");
    const peer = await connectPeer({ host: "127.0.0.1", port: chargen });
    await expect.poll(() => peer.received().length).toBeGreaterThan(1_000_000);
    const lines = String(peer.received().subarray(0, 148)).split("\r\n");
    expect(lines[0]).toHaveLength(72);
    expect(lines[1]?.slice(0, 71)).toBe(lines[0]?.slice(1));
    peer.socket.destroy();
    const slow = await connectPeer({ host: "127.0.0.1", port: bytewise });
    slow.socket.setNoDelay(true);
    slow.socket.write("one by one");
    await expect.poll(() => String(slow.received())).toBe("one by one");
    const greeted = await connectPeer({ host: "127.0.0.1", port: greet });
    await expect.poll(() => String(greeted.received())).toBe("220 hi\r\n");
  });

  test("a file answers behind listen --respond; each connection has its own counter", async () => {
    const program = run("listen", "tcp", "0", "--respond", example("line-server"));
    const port = Number((await program.line("stderr", /^listening/)).split(":").at(-1));
    expect(String(await said(port, "count\nlogin Eve\ncount\nCOUNT\nquit\n"))).toBe(
      "220 ready\n530 log in first\n230 welcome, Eve\n200 1\n200 2\n221 bye\n",
    );
    expect(program.output("stdout")).toContain("login Eve");
  });
});

describe("--try", () => {
  test("says what would be answered, without a socket", async () => {
    const program = run("respond", example("line-server"), "--try");
    program.write("count\nlogin Bo\nwhat\n");
    program.end();
    expect(await program.exit).toBe(0);
    expect(program.output("stdout")).toBe(
      [
        "message 1: nobody",
        "  > 530 log in first\\n",
        "message 2: login",
        "  > 230 welcome, Bo\\n",
        "message 3: anything else",
        "  > 500 what is what\\n",
        "",
      ].join("\n"),
    );
  });

  test.each([
    [["nonsense", "tcp", "0"], 'no responder "nonsense" is built in; there are echo, '],
    [["echo"], "expected a protocol and an address"],
    [["echo", "tcp", "0", "--echo"], "expected --respond or --echo, got both"],
  ])("%j is wrong usage", async (args, sentence) => {
    const program = run("respond", ...args);
    expect(await program.exit).toBe(2);
    expect(program.output("stderr")).toContain(sentence);
  });
});
