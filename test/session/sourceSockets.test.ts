// The sockets of a file opened beside the recording: as they were when it was recorded. What cannot be opened is refused in words.

import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  tcpConnection,
  tcpListener,
  udpSocket,
  unixListener,
} from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import type { SourceStatus } from "../../shared/model/source.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { told } from "../support/told.ts";

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(async () => {
  client.close();
  await f.close();
});

/** A listener with three peers (one stays, one ends, one resets), both ends ours, datagrams, a refused connection. */
async function talk(): Promise<void> {
  const listener = await f.open(tcpListener(), "listening");
  const to = { host: "127.0.0.1", port: portOf(listener.local) };
  const peers = [];
  for (let i = 0; i < 3; i++) {
    const peer = await connectPeer(to);
    peer.socket.write(`from peer ${i}\n`);
    peers.push(peer);
  }
  await expect.poll(() => f.engine.totals().receives).toBe(3);
  peers[1]?.socket.end();
  peers[2]?.socket.resetAndDestroy();
  const both = await f.open(tcpConnection({ to }), "connected");
  f.engine.send(both.id, Buffer.alloc(200_000, "over and over. "));
  f.engine.shutdown(both.id);
  const udp = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
  const other = await f.open(
    udpSocket({ to: { host: "127.0.0.1", port: portOf(udp.local) } }),
    "connected",
  );
  for (let i = 0; i < 5; i++) f.engine.send(other.id, Buffer.from(`datagram ${i}`));
  await expect.poll(() => f.engine.socket(udp.id)?.counters.receives).toBe(5);
  await f.open(unixListener({ path: join(f.folder, "u.sock") }), "listening");
  await f.open(tcpConnection({ to: { host: "127.0.0.1", port: 1 } }), "failed");
  f.engine.closeSocket(other.id);
  await expect.poll(() => f.engine.sockets().filter(({ reset }) => reset).length).toBe(1);
  await expect.poll(() => f.engine.totals().bytesIn).toBe(200_000 + 36 + 50);
  await expect.poll(() => f.engine.recording().waiting).toBe(0);
}

/** What a file tells of a socket: not how it was to be opened, nor what only the system knows. */
function tellable(told: SocketInfo): unknown {
  const { spec: _, receiveBuffer: _size, ...socket } = told;
  const { kernelDrops: _drops, pendingOut: _pending, ...counters } = socket.counters;
  const { openedAt: _opened, closedAt, localEndedAt, peerEndedAt, failure, ...rest } = socket;
  return {
    ...rest,
    counters,
    failure: failure?.code,
    closed: closedAt !== null,
    // A close that ends our side says so in its packets only.
    ended: [closedAt !== null || localEndedAt !== null, peerEndedAt !== null],
  };
}

async function opened(path = f.file): Promise<SourceStatus> {
  const { source } = await client.call("openSource", { path });
  const of = async () =>
    (await told(client, "sources", {})).sources.find((s) => s.source === source);
  await expect.poll(async () => (await of())?.state).toBe("whole");
  const status = await of();
  if (status === undefined) throw new Error("not open");
  return status;
}

test("they are those that there were, with all that they did", async () => {
  await talk();
  const { source, sockets, firstSeq, lastSeq } = await opened();
  const live = await told(client, "sockets", {});
  const file = await told(client, "sockets", { source });
  expect(file.sockets.map(tellable)).toEqual(live.sockets.map(tellable));
  expect({ sockets, firstSeq, lastSeq }).toEqual({
    sockets: live.sockets.length,
    firstSeq: 1,
    lastSeq: f.seen.length,
  });
  expect(await told(client, "totals", { source })).toEqual(await told(client, "totals", {}));
  expect(await told(client, "recording", { source })).toMatchObject({
    state: "opened",
    path: f.file,
    events: f.seen.length,
  });
});

test("of a recording that began in their midst they are known by their ends", async () => {
  const listener = await f.open(tcpListener({ echo: true }), "listening");
  const to = { host: "127.0.0.1", port: portOf(listener.local) };
  const { id, local } = await f.open(tcpConnection({ to }), "connected");
  await expect.poll(() => f.engine.sockets().length).toBe(3);
  await client.call("newRecording", {
    into: { path: join(f.folder, "later"), existing: "refuse" },
  });
  f.engine.send(id, Buffer.from("hello"));
  await expect.poll(() => f.bytes(id, "recv").toString()).toBe("hello");
  const second = await f.open(tcpConnection({ to }), "connected");
  await expect.poll(() => f.engine.recording().waiting).toBe(0);
  const { source } = await opened(join(f.folder, "later.pcapng"));
  const { sockets } = await told(client, "sockets", { source });
  expect(sockets.find((socket) => socket.id === id)).toMatchObject({
    kind: "tcp-connection",
    state: "connected",
    local,
    counters: { bytesIn: 5, bytesOut: 5, sends: 1, receives: 1 },
  });
  expect(sockets.find((socket) => socket.id === listener.id)).toMatchObject({
    kind: "tcp-listener",
    state: "listening",
    accepted: 1,
  });
  expect(sockets.find((socket) => socket.id === second.id)).toMatchObject({ state: "connected" });
});

test("a file is opened once, by its name in the folder too, exported from, and remembered", async () => {
  await talk();
  fs.copyFileSync(f.file, join(f.folder, "copy.pcapng"));
  const { source, path } = await opened("copy.pcapng");
  expect(path).toBe(join(f.folder, "copy.pcapng"));
  expect(await client.call("openSource", { path })).toEqual({ source });
  expect((await told(client, "workspaces", {})).recent).toEqual([{ kind: "recording", path }]);
  const into = { path: "out", existing: "refuse" } as const;
  const query = { ...ALL_EVENTS, filter: "udp" };
  const exported = await client.call("exportPackets", { source, to: "pcapng", into, query });
  expect(exported.path).toBe(join(f.folder, "out.pcapng"));
  await expect.poll(async () => (await told(client, "exportProgress", {})).state).toBe("done");
  expect((await told(client, "exportProgress", {})).packets).toBe(10);
  fs.rmSync(path);
  await client.call("closeSource", { source });
  await expect(client.call("openSource", { path })).rejects.toMatchObject({
    failure: { code: "ENOENT" },
  });
  expect((await told(client, "workspaces", {})).recent).toEqual([]);
});

test("what is no recording is refused at once: a folder, a FIFO, other captures", async () => {
  const write = (name: string, hex: string) => {
    fs.writeFileSync(join(f.folder, name), Buffer.from(hex, "hex"));
    return name;
  };
  execFileSync("mkfifo", [join(f.folder, "fifo.pcapng")]);
  const wrong: readonly (readonly [string, string])[] = [
    [".", "PORTSCOPE_NOT_A_FILE"],
    ["fifo.pcapng", "PORTSCOPE_NOT_A_FILE"],
    [write("a.pcap", "d4c3b2a1020004000000000000000000"), "PORTSCOPE_NOT_A_RECORDING"],
    [write("empty.pcapng", ""), "PORTSCOPE_NOT_A_RECORDING"],
  ];
  for (const [path, code] of wrong)
    await expect(client.call("openSource", { path })).rejects.toMatchObject({ failure: { code } });
  expect((await told(client, "sources", {})).sources).toEqual([]);
});

test("a recording that is named outside of a window is open when the windows hear of it", async () => {
  await talk();
  fs.copyFileSync(f.file, join(f.folder, "copy.pcapng"));
  await f.engine.offerFile(join(f.folder, "copy.pcapng"));
  const { offered } = await told(client, "workspaces", {});
  const { sources } = await told(client, "sources", {});
  expect(offered).toMatchObject({ source: sources[0]?.source, text: null, failure: null });
  await f.engine.offerFile(f.file);
  expect((await told(client, "workspaces", {})).offered).toMatchObject({ source: 0 });
  await f.engine.offerFile(join(f.folder, "none.pcapng"));
  expect((await told(client, "workspaces", {})).offered).toMatchObject({
    source: null,
    failure: { code: "ENOENT" },
  });
});
