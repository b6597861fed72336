// Filtered views of a real recording: each filter gives the events that it should, live, also over what is still on its
// way to the disk.

import { describe, expect, test } from "vitest";
import { inEnglish } from "../../shared/words/inEnglish.ts";
import { describeEvent } from "../../shared/model/describeEvent.ts";
import { rowAt } from "../../shared/codec/rows.ts";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import { portOf, type EngineFixture } from "../support/engineFixture.ts";
import { client, f, matches, story } from "./filteredStory.ts";

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
