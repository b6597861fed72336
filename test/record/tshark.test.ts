import * as crypto from "node:crypto";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  tcpConnection,
  tcpListener,
  udpSocket,
  unixConnection,
  unixListener,
} from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer, listenPeer } from "../support/peer.ts";
import { describeWith } from "../support/tools.ts";
import { expert, follow, tshark } from "../support/tshark.ts";

let f: EngineFixture;
beforeEach(async () => {
  f = await engineFixture();
});
afterEach(() => f.close());

describeWith("tshark", "tshark reads a recording", () => {
  test("a story of every call: no warning, each call a row in its place", async () => {
    const listener = await f.open(tcpListener({ echo: true }), "listening");
    const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
    peer.socket.end("hello");
    const socket = (await f.event(listener.id, "accept")).event;
    if (socket.call === "accept") {
      await f.reach(socket.accepted, "half-closed-remote");
      f.engine.shutdown(socket.accepted);
      await f.reach(socket.accepted, "closed");
    }
    await f.open(tcpConnection({ to: { host: "127.0.0.1", port: 1 } }), "failed");
    const v6 = await f.open(udpSocket({ at: { host: "::1", port: 0 }, echo: true }), "bound");
    const client = await f.open(
      udpSocket({ at: null, to: { host: "::1", port: portOf(v6.local) } }),
      "connected",
    );
    f.engine.send(client.id, Buffer.from("six"));
    await f.event(client.id, "recv");
    const path = join(f.folder, "u.sock");
    await f.open(unixListener({ path, echo: true }), "listening");
    const unix = await f.open(unixConnection({ path }), "connected");
    f.engine.send(unix.id, Buffer.from("by path"));
    await f.event(unix.id, "recv");
    await f.engine.close();

    const rows = await tshark(["-r", f.file]);
    expect(rows).toMatchObject({ code: 0, stderr: "" });
    for (const text of [
      /#1 bind 127\.0\.0\.1/,
      /#1 listen/,
      /#1 accept/,
      /\[SYN, ACK\]/,
      /\[FIN, ACK\]/,
      /ECONNREFUSED/,
      /UDP \d+ .*Len=3/,
      /#\d+ recv 7 bytes/,
    ])
      expect(rows.stdout).toMatch(text);
    const statistics = await tshark(["-r", f.file, "-q", "-z", "io,phs"]);
    expect(statistics).toMatchObject({ code: 0, stderr: "" });
    const found = await expert(f.file);
    expect(found.errors).toEqual([]);
    expect(found.warnings).toEqual([]);
    // Our options: direction, seq and socket of each packet.
    const marks = await tshark([
      "-r",
      f.file,
      "-Y",
      "tcp.len > 0",
      "-T",
      "fields",
      "-e",
      "frame.packet_flags_direction",
      "-e",
      "frame.packet_id",
      "-e",
      "frame.interface_queue",
    ]);
    const first = marks.stdout.split("\n")[0]?.split("\t") ?? [];
    expect(Number(first[0])).toBe(1);
    expect(Number(first[2])).toBe(2);
  });

  test("the exact bytes of both directions, with chunks larger than an IP packet", async () => {
    const server = await listenPeer();
    const socket = await f.open(
      tcpConnection({ to: { host: "127.0.0.1", port: server.port } }),
      "connected",
    );
    const peer = await server.next();
    const ours = crypto.randomBytes(1_500_000);
    const theirs = crypto.randomBytes(2_500_000);
    f.engine.send(socket.id, ours);
    peer.socket.write(theirs);
    await expect
      .poll(() => f.info(socket.id).counters)
      .toMatchObject({ bytesIn: theirs.length, pendingOut: 0 });
    await f.engine.close();
    const streams = await follow(f.file, 0);
    expect(streams.opener.equals(ours)).toBe(true);
    expect(streams.answerer.equals(theirs)).toBe(true);
    const found = await expert(f.file);
    expect([...found.errors, ...found.warnings]).toEqual([]);
    expect(found.notes.join("\n")).not.toMatch(
      /not captured|retransmission|Out-Of-Order|Malformed/i,
    );
  });

  test("both ends ours: each packet once, the other end as rows, no retransmission", async () => {
    const listener = await f.open(tcpListener({ echo: true, onPeerEnd: "close" }), "listening");
    const client = await f.open(
      tcpConnection({ to: { host: "127.0.0.1", port: portOf(listener.local) } }),
      "connected",
    );
    const data = crypto.randomBytes(300_000);
    f.engine.send(client.id, data);
    await expect.poll(() => f.info(client.id).counters.bytesIn).toBe(data.length);
    f.engine.shutdown(client.id);
    await f.reach(client.id, "closed");
    await f.engine.close();
    const streams = await follow(f.file, 0);
    expect(streams.opener.equals(data)).toBe(true);
    expect(streams.answerer.equals(data)).toBe(true);
    const found = await expert(f.file);
    expect([...found.errors, ...found.warnings]).toEqual([]);
    expect(found.notes.join("\n")).not.toMatch(/retransmission|Out-Of-Order|reused/i);
  });

  test("a reset, ours and theirs, is a RST in its direction", async () => {
    const listener = await f.open(tcpListener(), "listening");
    const at = { host: "127.0.0.1", port: portOf(listener.local) };
    const theirs = await connectPeer(at);
    await expect.poll(() => f.info(listener.id).accepted).toBe(1);
    theirs.socket.resetAndDestroy();
    await expect.poll(() => f.info(listener.id).openChildren).toBe(0);
    const ours = await connectPeer(at);
    await expect.poll(() => f.info(listener.id).accepted).toBe(2);
    f.engine.closeSocket(3, "reset");
    await ours.closed;
    await f.engine.close();
    const resets = await tshark([
      "-r",
      f.file,
      "-Y",
      "tcp.flags.reset == 1",
      "-T",
      "fields",
      "-e",
      "frame.interface_queue",
      "-e",
      "tcp.srcport",
    ]);
    const lines = resets.stdout
      .trim()
      .split("\n")
      .map((line) => line.split("\t"));
    expect(lines).toHaveLength(2);
    expect(lines[0]?.[1]).not.toBe(String(at.port));
    expect(lines[1]?.[1]).toBe(String(at.port));
    expect((await expert(f.file)).errors).toEqual([]);
  });
});
