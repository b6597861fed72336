// Filtered views of a real recording: each filter gives the events that it should, live, also over what is still on its
// way to the disk; and the same ones that tshark finds in the file.

import * as crypto from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { describeEvent } from "../../shared/model/describeEvent.ts";
import { rowAt } from "../../shared/codec/rows.ts";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { describeWith } from "../support/tools.ts";
import { seqsOfFrames } from "../support/seqsOfFrames.ts";
import { wiresharkFrames } from "../shared/filter/sharkd.ts";

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

/** Seqs of all rows of a query, once everything recorded so far has been looked at. */
async function matches(query: Partial<Query>): Promise<number[]> {
  const whole: Query = { ...ALL_EVENTS, ...query };
  await client.follow(ALL_EVENTS);
  const { scan } = await client.follow(whole);
  const last = f.seen.length;
  if (scan !== null)
    await expect
      .poll(
        () => {
          const newest = client.view()?.scan ?? null;
          return newest === null || newest.done >= last || newest.failure !== null;
        },
        { interval: 5 },
      )
      .toBe(true);
  const { rows } = await client.call("rows", { query: whole, from: 0, count: 1000 });
  return Array.from({ length: rows.seq.length }, (_, i) => rowAt(rows, i).seq);
}

/** Everything that the fields can tell apart, in one recording. */
async function story(): Promise<{ port: number; udp: number }> {
  const listener = await f.open(tcpListener(), "listening");
  const port = portOf(listener.local);
  const six = await f.open(tcpListener({ at: { host: "::1", port: 0 } }), "listening");
  const udp = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
  const a = await connectPeer({ host: "127.0.0.1", port });
  a.socket.write("HELLO world\r\n");
  await expect.poll(() => f.info(listener.id).counters.bytesIn).toBe(13);
  const accepted = f.seen.find(({ event }) => event.call === "accept")?.event;
  const first = accepted?.call === "accept" ? accepted.accepted : 0;
  f.engine.send(first, Buffer.from([0x80, 3, 1, 2, 0, 255, 0x0d, 0x0a]));
  f.engine.send(first, crypto.randomBytes(200_000));
  await expect.poll(() => a.received().length).toBe(200_008);
  const b = await connectPeer({ host: "::1", port: portOf(six.local) });
  b.socket.write("ping 42\n");
  await expect.poll(() => f.info(six.id).counters.bytesIn).toBe(8);
  b.socket.resetAndDestroy();
  await expect.poll(() => f.info(six.id).openChildren).toBe(0);
  const from = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
  await client.call("send", {
    socket: from.id,
    data: Buffer.from("datagram"),
    to: { host: "127.0.0.1", port: portOf(udp.local) },
  });
  await client.call("send", {
    socket: from.id,
    data: new Uint8Array(0),
    to: { host: "127.0.0.1", port: portOf(udp.local) },
  });
  await expect.poll(() => f.info(udp.id).counters.receives).toBe(2);
  await f.open(tcpConnection({ to: { host: "127.0.0.1", port: 1 } }), "failed");
  a.socket.end();
  await f.reach(first, "half-closed-remote");
  f.engine.closeSocket(first);
  return { port, udp: portOf(udp.local) };
}

const said = (seqs: readonly number[]): string[] =>
  seqs.map((seq) => {
    const event = f.seen.find((seen) => seen.event.seq === seq)?.event;
    return event === undefined
      ? `no ${seq}`
      : `#${event.socket} ${describeEvent(event, inEnglish)}`;
  });

function seqsWhere(test: (seen: EngineFixture["seen"][number]) => boolean): number[] {
  return f.seen.filter(test).map(({ event }) => event.seq);
}

describe("a filtered view", () => {
  test("by call, direction, failure, length, bytes and socket", async () => {
    await story();
    expect(await matches({ filter: 'call == "accept"' })).toEqual(
      seqsWhere(({ event }) => event.call === "accept"),
    );
    expect(await matches({ filter: 'call in {"bind", "listen"}' })).toEqual(
      seqsWhere(({ event }) => event.call === "bind" || event.call === "listen"),
    );
    expect(await matches({ filter: "dir == in && len > 0" })).toEqual(
      seqsWhere(({ event }) => event.call === "recv" && event.length > 0),
    );
    expect(await matches({ filter: 'error == "ECONNREFUSED"' })).toEqual(
      seqsWhere(({ event }) => event.failure?.code === "ECONNREFUSED"),
    );
    expect(await matches({ filter: 'data contains "HELLO"' })).toEqual(
      seqsWhere(({ payload }) => payload !== null && Buffer.from(payload).includes("HELLO")),
    );
    expect(await matches({ filter: "data[0:4] == 80:03:01:02" })).toEqual(
      seqsWhere(
        ({ payload }) =>
          payload !== null &&
          Buffer.from(payload)
            .subarray(0, 4)
            .equals(Buffer.of(0x80, 3, 1, 2)),
      ),
    );
    expect(await matches({ filter: 'data matches "^ping [0-9]+"' })).toEqual(
      seqsWhere(
        ({ payload }) => payload !== null && /^ping [0-9]+/i.test(Buffer.from(payload).toString()),
      ),
    );
    expect(await matches({ filter: 'text contains "refused"' })).toEqual(
      seqsWhere(
        ({ event, payload }) =>
          payload === null && describeEvent(event, inEnglish).includes("refused"),
      ),
    );
    expect(await matches({ filter: "socket == 1" })).toEqual(
      seqsWhere(({ event }) => event.socket === 1),
    );
    expect(await matches({ filter: "socket == 4" })).toEqual(
      seqsWhere(
        ({ event }) => event.socket === 4 || (event.call === "accept" && event.accepted === 4),
      ),
    );
    expect(await matches({ filter: "kind == udp && !dir" })).toEqual(
      seqsWhere(
        ({ event }) =>
          (event.socket === 3 || event.socket === 6) &&
          event.call !== "send" &&
          event.call !== "recv",
      ),
    );
  });

  test("within the scope of a listener and its connections, and of one connection", async () => {
    await story();
    expect(
      await matches({ scope: { kind: "family", socket: 1 }, filter: 'call == "recv"' }),
    ).toEqual(seqsWhere(({ event }) => event.socket === 4 && event.call === "recv"));
    expect(await matches({ scope: { kind: "socket", socket: 4 }, filter: "not data" })).toEqual(
      seqsWhere(
        ({ event }) =>
          (event.socket === 4 && event.call !== "recv" && event.call !== "send") ||
          (event.call === "accept" && event.accepted === 4),
      ),
    );
  });

  test("is live: what comes is appended, without being asked for", async () => {
    const udp = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    const query: Query = { ...ALL_EVENTS, filter: 'data contains "yes"' };
    await client.follow(query);
    const to = { host: "127.0.0.1", port: portOf(udp.local) };
    for (let i = 0; i < 200; i++)
      await client.call("send", {
        socket: udp.id,
        data: Buffer.from(i % 10 === 0 ? `yes ${i}` : `no ${i}`),
        to,
      });
    // Each datagram is sent and received here.
    await expect.poll(() => client.view()?.total).toBe(40);
    expect(client.view()?.scan).toMatchObject({ state: "live", failure: null });
    const { rows } = await client.call("rows", { query, from: 0, count: 100 });
    expect(new TextDecoder().decode(rowAt(rows, 39).preview)).toBe("yes 190");
  });

  test("what is no filter is refused by place, and the view before goes on", async () => {
    await client.follow(ALL_EVENTS);
    await expect(client.follow({ ...ALL_EVENTS, filter: "tcp.prot == 3" })).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_BAD_FILTER" },
    });
    await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    await expect.poll(() => client.view()?.total).toBe(2);
  });

  test("stopped, it keeps what it found and takes no more", async () => {
    const query: Query = { ...ALL_EVENTS, filter: "frame" };
    await client.follow(query);
    await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    await expect.poll(() => client.view()?.total).toBe(2);
    await client.call("stopScan", { query });
    await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    await expect.poll(() => client.frames.at(-1)?.seq).toBe(4);
    expect(client.view()).toMatchObject({ total: 2, scan: { state: "stopped" } });
  });

  test("a payload that an expression never comes back from is told, the rest goes on", async () => {
    const udp = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    const to = { host: "127.0.0.1", port: portOf(udp.local) };
    await client.follow(ALL_EVENTS);
    for (const data of ["aab", "a".repeat(4000), "aaaab"])
      await client.call("send", { socket: udp.id, data: Buffer.from(data), to });
    await expect.poll(() => f.info(udp.id).counters.receives).toBe(3);
    const carrying = (data: string) =>
      seqsWhere(({ payload }) => payload !== null && Buffer.from(payload).toString() === data);
    const slow = carrying("a".repeat(4000));
    for (const [filter, found] of [
      ['data matches "^(a+)+\\\\1b"', [...carrying("aab"), ...carrying("aaaab")]],
      ['data and not data matches "^(a+)+\\\\1b"', []],
      // V8's other engine decides this one.
      ['data matches "^(a+)+$"', slow],
    ] as const)
      expect({ filter, found: await matches({ filter }) }).toEqual({
        filter,
        found: found.toSorted((a, b) => a - b),
      });
    const query: Query = { ...ALL_EVENTS, filter: 'data matches "^(a+)+\\\\1b"' };
    const undecided = { count: 2, seq: Math.min(...slow) };
    expect(await matches(query)).toHaveLength(4);
    expect(client.view()?.scan?.undecided).toEqual(undecided);
    expect(await matches({ ...query, mode: "messages" })).toHaveLength(4);
    expect(client.view()?.scan?.undecided).toEqual(undecided);
    const search = { find: query.filter, seq: 0, direction: "next", query: ALL_EVENTS } as const;
    expect((await client.call("find", { ...search, seq: 1000 })).undecided.count).toBe(2);
    expect(await matches({ filter: "len == 3" })).toHaveLength(2);
  });

  test("find sees what is only on its way to the file", async () => {
    const udp = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    const to = { host: "127.0.0.1", port: portOf(udp.local) };
    const search = {
      query: ALL_EVENTS,
      find: 'data contains "late"',
      seq: 0,
      direction: "next",
    } as const;
    expect(await client.call("find", search)).toMatchObject({ seq: null, complete: true });
    await client.call("send", { socket: udp.id, data: Buffer.from("late"), to });
    await expect.poll(() => f.info(udp.id).counters.sends, { interval: 1 }).toBe(1);
    expect(await client.call("find", search)).toMatchObject({ seq: 3 });
  });

  test("find goes to the next and the previous row of the view", async () => {
    await story();
    const query: Query = { ...ALL_EVENTS, filter: "data" };
    const all = await matches({ filter: "data" });
    const hello = f.seen.find(
      ({ payload }) => payload !== null && Buffer.from(payload).includes("HELLO"),
    )?.event.seq;
    const find = 'data contains "HELLO"';
    expect(await client.call("find", { query, find, seq: 0, direction: "next" })).toMatchObject({
      seq: hello,
      position: all.indexOf(hello ?? -1),
      index: 0,
    });
    expect(
      await client.call("find", { query, find, seq: hello ?? 0, direction: "next" }),
    ).toMatchObject({ seq: null, total: 1, complete: true });
    expect(
      await client.call("find", { query, find, seq: 10_000, direction: "previous" }),
    ).toMatchObject({ seq: hello });
  });
});

describeWith("sharkd", "the same filter in Wireshark", () => {
  test("finds the same events", async () => {
    const { port, udp } = await story();
    const start = f.seen[0]?.event.time ?? 0;
    const middle = ((f.seen[Math.floor(f.seen.length / 2)]?.event.time ?? 0) - start) / 1e6;
    const filters = [
      "tcp",
      "udp",
      "ip",
      "ipv6",
      "not tcp",
      `tcp.port == ${port}`,
      `tcp.port == ${port} && ip.src == 127.0.0.1`,
      `tcp.srcport eq ${port}`,
      `tcp.dstport == ${port} and tcp.len > 0`,
      `tcp.port != ${port}`,
      `tcp.port in {1..1023, ${port}}`,
      `udp.dstport == ${udp}`,
      "udp.length == 8",
      "udp.length > 8 || tcp.len > 100",
      "tcp.len > 100",
      "tcp.len == 13",
      "ip.addr == 127.0.0.0/8",
      "ipv6.src == ::1",
      "ip.dst != 127.0.0.1",
      "tcp.flags.reset == 1",
      "tcp.flags.syn == 1",
      "tcp.flags.ack == 0",
      "tcp.flags.ack && tcp.flags.reset == 0",
      "tcp.flags.fin == 1 || udp",
      'tcp.payload contains "HELLO"',
      "tcp.payload contains 0d:0a",
      'tcp.payload matches "^ping [0-9]+"',
      "tcp.payload[0:4] == 80:03:01:02",
      "tcp.payload[-2:] == 0d:0a",
      'data contains "HELLO"',
      "data[0:4] == 80:03:01:02",
      "data.len >= 8 && data.len <= 13",
      'udp.payload contains "gram"',
      `frame.time_relative > ${middle}`,
      `frame.time_relative <= ${middle} && tcp.len > 0`,
      "frame.packet_id in {5..20}",
      "frame.interface_queue == 4",
      "!(tcp.len > 0)",
    ];
    const asked = filters.map((filter) => `(${filter}) && frame.packet_id`);
    const ours: number[][] = [];
    for (const filter of asked) ours.push(await matches({ filter }));
    await f.engine.close();
    const theirs = await wiresharkFrames(f.file, asked);
    const frames = seqsOfFrames(f.file);
    expect(filters.map((filter, i) => [filter, said(ours[i] ?? [])])).toEqual(
      filters.map((filter, i) => [
        filter,
        said([...new Set(theirs[i]?.map((number) => frames[number - 1] ?? 0))]),
      ]),
    );
  });
});
