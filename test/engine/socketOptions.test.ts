// Options of sockets as a peer and the system see them: set at opening and on an open socket, each told as the call that it is.

import { spawn } from "node:child_process";
import * as net from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CallInput } from "../../shared/contract/commands.ts";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { sockopts } from "../../engine/system/native/sockopt.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { listenPeer } from "../support/peer.ts";

let f: EngineFixture;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(() => f.close());

const native = sockopts() !== null;
const linux = process.platform === "linux";

let client: TestClient;
const set = async (
  socket: number,
  option: CallInput<"setOption">["option"],
  value: CallInput<"setOption">["value"],
) => (await client.call("setOption", { socket, option, value })).got;

/** What setsockopt was called with, in its order. */
const calls = (socket: number) =>
  f.seen.flatMap(({ event }) =>
    event.socket === socket && event.call === "setsockopt"
      ? [`${event.option} ${event.value}${event.failure === null ? "" : "!"}`]
      : [],
  );

async function gotOf(socket: number, option: string): Promise<string | undefined> {
  const now = await client.call("socketOptions", { socket });
  return now.find((each) => each.option === option)?.got;
}

async function connected(options: Partial<Parameters<typeof tcpConnection>[0]> = {}) {
  const server = await listenPeer();
  const own = await f.open(
    tcpConnection({ to: { host: "127.0.0.1", port: server.port }, ...options }),
    "connected",
  );
  return { own, peer: await server.next() };
}

describe.runIf(native)("what a connection is opened with", () => {
  test("stands in the system, and is told as the calls that it is", async () => {
    const { own } = await connected({
      keepAlive: true,
      keepAliveIdle: 17,
      keepAliveInterval: 5,
      keepAliveCount: 3,
      sendBuffer: 65_536,
      ttl: 33,
      dscp: 46,
    });
    await expect
      .poll(() => calls(own.id))
      .toEqual([
        "SO_KEEPALIVE 1",
        "TCP_KEEPIDLE 17",
        "TCP_KEEPINTVL 5",
        "TCP_KEEPCNT 3",
        "SO_SNDBUF 65536",
        "IP_TTL 33",
        "IP_TOS 184",
      ]);
    const got = ["keepAliveIdle", "keepAliveInterval", "keepAliveCount", "ttl", "dscp"];
    expect(await Promise.all(got.map((name) => gotOf(own.id, name)))).toEqual([
      "17",
      "5",
      "3",
      "33",
      "184",
    ]);
    expect(Number(await gotOf(own.id, "sendBuffer"))).toBeGreaterThanOrEqual(65_536);
  });

  test.runIf(linux)("of a listener is that of the connections it accepts", async () => {
    const listener = await f.open(tcpListener({ ttl: 21, keepAlive: true }), "listening");
    net
      .connect(portOf(listener.local), "127.0.0.1")
      .on("error", () => undefined)
      .unref();
    const { event } = await f.event(listener.id, "accept");
    const accepted = event.call === "accept" ? event.accepted : 0;
    expect(await gotOf(accepted, "ttl")).toBe("21");
    expect(await gotOf(accepted, "keepAlive")).toBe("1");
  });
});

describe("an option of an open socket", () => {
  test("is set, kept for opening it again, and told in the recording", async () => {
    const { own } = await connected();
    expect(await set(own.id, "noDelay", false)).toBe(native ? "0" : "");
    expect(f.info(own.id).set).toEqual({ noDelay: false });
    expect(calls(own.id)).toEqual(["TCP_NODELAY 0"]);
    f.engine.closeSocket(own.id);
    const again = await f.reach(f.engine.reopen(own.id), "connected");
    expect(again.spec).toMatchObject({ noDelay: false });
  });

  test.each([
    ["connectTimeout", 5, "UNAVAILABLE"],
    ["ttl", 300, "BAD_VALUE"],
    ["groups", "239.1.2.3", "UNAVAILABLE"],
    ["multicastTtl", 3, "UNAVAILABLE"],
  ] as const)("that cannot be set so is refused: %s %s", async (name, value, code) => {
    const { own } = await connected();
    await expect(set(own.id, name, value)).rejects.toMatchObject({
      failure: { code: `PORTSCOPE_${code}` },
    });
    expect(f.info(own.id).set).toBe(null);
  });

  test.runIf(linux && native)("that the system refuses is told with its failure", async () => {
    const { own } = await connected();
    expect(await set(own.id, "keepAliveIdle", 32_767)).toBe("32767");
    const udp = await f.open(udpSocket(), "bound");
    await expect(set(udp.id, "multicastInterface", "no-such-interface")).rejects.toMatchObject({
      failure: { code: "ENODEV", syscall: "setsockopt" },
    });
    expect(calls(udp.id)).toEqual(["IP_MULTICAST_IF no-such-interface!"]);
  });
});

const PEER = `
import socket, sys
s = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
s.sendall(b"x" * 10)
try:
    data = s.recv(10)
    print("FIN" if data == b"" else "data", flush=True)
except ConnectionResetError:
    print("RST", flush=True)
`;

describe("linger", () => {
  test.each([
    ["0", "RST"],
    ["off", "FIN"],
  ] as const)("%s: a peer in Python sees %s when it is closed", async (linger, seen) => {
    const listener = await f.open(tcpListener({ linger }), "listening");
    const python = spawn("python3", ["-c", PEER, String(portOf(listener.local))]);
    let said = "";
    python.stdout.on("data", (bytes: Buffer) => (said += bytes.toString()));
    const { event } = await f.event(listener.id, "accept");
    const accepted = event.call === "accept" ? event.accepted : 0;
    await expect.poll(() => f.bytes(accepted, "recv").length).toBe(10);
    f.engine.closeSocket(accepted);
    await expect.poll(() => said.trim()).toBe(seen);
    expect(f.info(accepted).reset).toBe(seen === "RST");
  });
});
