// Multicast between real sockets on the loopback: joined, left, of one source alone, IPv4 and IPv6.

import * as dgram from "node:dgram";
import { readFileSync } from "node:fs";
import * as os from "node:os";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(() => f.close());

const loopback =
  Object.entries(os.networkInterfaces()).find(([, all = []]) =>
    all.some(({ internal, family }) => internal && family === "IPv4"),
  )?.[0] ?? "";
const hasSix = (os.networkInterfaces()[loopback] ?? []).some(({ family }) => family === "IPv6");

const calls = (socket: number) =>
  f.seen.flatMap(({ event }) =>
    event.socket === socket && event.call === "setsockopt"
      ? [`${event.option} ${event.value}${event.failure === null ? "" : "!"}`]
      : [],
  );

const ANYWHERE = { host: "0.0.0.0", port: 0 };

/** A peer of another make that sends to a group from the loopback. */
async function sender(): Promise<dgram.Socket> {
  const socket = dgram.createSocket("udp4");
  await new Promise<void>((resolve) => socket.bind(0, resolve));
  socket.setMulticastInterface("127.0.0.1");
  return socket;
}

/** Resolves once the system has taken it, and so given it to whoever is a member then. */
function sent(peer: dgram.Socket, text: string, port: number, group: string): Promise<void> {
  return new Promise((resolve) => peer.send(text, port, group, () => resolve()));
}

const heard = (socket: number) => f.bytes(socket, "recv").toString();

describe.runIf(process.platform === "linux")("a group", () => {
  test("is joined at opening, heard, left and joined again", async () => {
    const group = "239.7.7.7";
    const groups = `${group}%${loopback}`;
    const own = await f.open(udpSocket({ at: ANYWHERE, groups }), "bound");
    expect(calls(own.id)).toEqual([`IP_ADD_MEMBERSHIP ${groups}`]);
    const peer = await sender();
    const port = portOf(own.local);
    await sent(peer, "member", port, group);
    await expect.poll(() => heard(own.id)).toBe("member");
    await client.call("leaveGroup", { socket: own.id, group: groups });
    expect(f.info(own.id).set).toEqual({ groups: "" });
    expect(calls(own.id)).toContain(`IP_DROP_MEMBERSHIP ${groups}`);
    await sent(peer, " nobody", port, group);
    await client.call("joinGroup", { socket: own.id, group: groups });
    await sent(peer, " again", port, group);
    await expect.poll(() => heard(own.id)).toBe("member again");
    peer.close();
  });

  // The kernel's own list: not every machine has a route for IPv6 multicast on its loopback.
  test.runIf(hasSix)("of IPv6 stands in the system's list while it is joined", async () => {
    const groups = `ff02::7:7%${loopback}`;
    const inSystem = () =>
      readFileSync("/proc/net/igmp6", "utf8").includes("ff020000000000000000000000070007");
    const own = await f.open(udpSocket({ at: { host: "::", port: 0 }, groups }), "bound");
    expect(inSystem()).toBe(true);
    await client.call("leaveGroup", { socket: own.id, group: groups });
    expect(inSystem()).toBe(false);
    expect(calls(own.id)).toEqual([`IPV6_JOIN_GROUP ${groups}`, `IPV6_LEAVE_GROUP ${groups}`]);
  });

  test("of one source is heard from that source alone", async () => {
    const own = await f.open(udpSocket({ at: ANYWHERE }), "bound");
    const port = portOf(own.local);
    const group = "232.7.7.7";
    const peer = await sender();
    const from = (source: string) => `${group}%127.0.0.1@${source}`;
    await client.call("joinGroup", { socket: own.id, group: from("10.9.8.7") });
    await sent(peer, "nobody's ", port, group);
    await client.call("leaveGroup", { socket: own.id, group: from("10.9.8.7") });
    await client.call("joinGroup", { socket: own.id, group: from("127.0.0.1") });
    await sent(peer, "ours", port, group);
    await expect.poll(() => heard(own.id)).toBe("ours");
    expect(calls(own.id)).toEqual([
      `IP_ADD_SOURCE_MEMBERSHIP ${from("10.9.8.7")}`,
      `IP_DROP_SOURCE_MEMBERSHIP ${from("10.9.8.7")}`,
      `IP_ADD_SOURCE_MEMBERSHIP ${from("127.0.0.1")}`,
    ]);
    peer.close();
  });

  test("that cannot be joined is told, and the socket goes on without it", async () => {
    const groups = "239.7.7.8%no-such-interface 239.7.7.9%127.0.0.1";
    const own = await f.open(udpSocket({ at: ANYWHERE, groups }), "bound");
    expect(calls(own.id)).toEqual([
      "IP_ADD_MEMBERSHIP 239.7.7.8%no-such-interface!",
      "IP_ADD_MEMBERSHIP 239.7.7.9%127.0.0.1",
    ]);
    expect(f.info(own.id).set).toEqual({ groups: "239.7.7.9%127.0.0.1" });
    const again = client.call("joinGroup", { socket: own.id, group: "239.7.7.9%127.0.0.1" });
    await expect(again).rejects.toMatchObject({ failure: { code: "PORTSCOPE_IS_MEMBER" } });
  });

  test("is sent to from the interface that was chosen", async () => {
    const member = await f.open(
      udpSocket({ at: ANYWHERE, groups: "239.7.7.10%127.0.0.1" }),
      "bound",
    );
    const own = await f.open(
      udpSocket({
        at: ANYWHERE,
        multicastInterface: loopback,
        multicastLoop: false,
        multicastTtl: 3,
      }),
      "bound",
    );
    // A loopback has it come back whatever IP_MULTICAST_LOOP says.
    expect(calls(own.id)).toEqual([
      `IP_MULTICAST_IF ${loopback}`,
      "IP_MULTICAST_TTL 3",
      "IP_MULTICAST_LOOP 0",
    ]);
    const to = { family: "ipv4", address: "239.7.7.10", port: portOf(member.local) } as const;
    f.engine.send(own.id, Buffer.from("heard"), to);
    await expect.poll(() => heard(member.id)).toBe("heard");
    expect((await f.event(member.id, "recv")).event.remote).toMatchObject({ address: "127.0.0.1" });
  });
});
