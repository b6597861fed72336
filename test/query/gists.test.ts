// What the rows of a real recording say, who answers whom and how fast: as a window is told, and as filters find it.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RowField } from "../../shared/model/rowField.ts";
import type { RowGist } from "../../shared/model/rowGist.ts";
import { ALL_EVENTS, type Query } from "../../shared/model/query.ts";
import { rowAt } from "../../shared/codec/rows.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { said } from "../../shared/words/said.ts";
import { english } from "../support/english.ts";
import { spec } from "../support/messagesClient.ts";
import { connectPeer, type Peer } from "../support/peer.ts";
import { tcpListener, unixConnection } from "../../shared/model/openSpecs.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { describeWith, pathOf } from "../support/tools.ts";

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

const MESSAGES: Query = {
  ...ALL_EVENTS,
  mode: "messages",
  framing: [{ socket: null, in: spec("protocol"), out: spec("protocol") }],
};

/** A listener's connection, and the peer that made it. */
async function accepted(): Promise<{ readonly socket: number; readonly peer: Peer }> {
  const listener = await f.open(tcpListener(), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
  const { event } = await f.event(listener.id, "accept");
  return { socket: event.call === "accept" ? event.accepted : 0, peer };
}

async function receive(socket: number, peer: Peer, text: string): Promise<void> {
  const before = f.info(socket).counters.bytesIn;
  peer.socket.write(text);
  await expect.poll(() => f.info(socket).counters.bytesIn).toBe(before + Buffer.byteLength(text));
}

/** Watches what the first rows of a query say, as of now. */
function watchGists(
  query: Query,
  fields: readonly RowField[] = [],
): () => readonly (RowGist | null)[] {
  let told: readonly (RowGist | null)[] = [];
  client.watch(
    "gists",
    { source: 0, query, from: 0, count: 256, fields },
    { onUpdate: ({ gists }) => void (told = gists), onEnd: () => {} },
  );
  return () => told;
}

const infos = (gists: readonly (RowGist | null)[]): string[] =>
  gists.flatMap((gist) => (gist === null || gist.info === "" ? [] : [english(gist.info)]));

/** Seqs that a filter finds. */
async function found(filter: string, query: Query = ALL_EVENTS): Promise<number[]> {
  const whole = { ...query, filter };
  await client.follow(whole);
  await expect
    .poll(() => {
      const scan = client.view()?.scan ?? null;
      return scan !== null && scan.done >= f.seen.length;
    })
    .toBe(true);
  const { rows } = await client.call("rows", { source: 0, query: whole, from: 0, count: 1000 });
  return Array.from({ length: rows.seq.length }, (_, i) => rowAt(rows, i).seq);
}

const seqOf = (call: "recv" | "send", nth: number): number =>
  f.seen.filter(({ event }) => event.call === call)[nth]?.event.seq ?? -1;

/** Seconds from the event before, which is the request. */
function timeOf(seq: number): string {
  const time = (of: number): number =>
    f.seen.find(({ event }) => event.seq === of)?.event.time ?? 0;
  return ((time(seq) - time(seq - 1)) / 1e6).toFixed(6);
}

describe("HTTP", () => {
  test("requests and answers are told and joined, pipelined and in parts, in both modes", async () => {
    const { socket, peer } = await accepted();
    await receive(socket, peer, "GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\nGET /c HT");
    await receive(socket, peer, "TP/1.1\r\n\r\n");
    f.engine.send(socket, Buffer.from("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab"));
    await expect.poll(() => f.info(socket).counters.bytesOut).toBeGreaterThan(10);
    f.engine.send(socket, Buffer.from("cdHTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n"));
    await expect.poll(() => peer.received().toString()).toContain("503");

    const calls = watchGists(ALL_EVENTS);
    await expect
      .poll(() => infos(calls()))
      .toEqual(["GET /a +2", "… GET /c", "200 /a", "… 200 /a +1"]);
    const [asked, , answered] = calls().filter((gist) => gist !== null && gist.info !== "");
    expect(asked).toMatchObject({ part: "request", other: seqOf("send", 0), protocol: "http" });
    expect(answered).toMatchObject({ part: "answer", other: seqOf("recv", 0) });
    expect(answered?.answerTime).toBeGreaterThan(0);

    await client.follow(MESSAGES);
    const messages = watchGists(MESSAGES);
    await expect
      .poll(() => infos(messages()))
      .toEqual(["GET /a", "GET /b", "GET /c", "200 /a", "503 /b"]);
    // The last one waits; after a second it is said.
    await expect.poll(() => messages()[2]?.unanswered).toBe(true);
    expect(messages().map((gist) => gist?.unanswered)).toEqual([false, false, true, false, false]);
    const jump = (position: number) =>
      client.call("counterpart", { source: 0, query: MESSAGES, position });
    expect(await jump(1)).toEqual({ seq: seqOf("send", 1), position: 4 });
    expect(await jump(4)).toEqual({ seq: seqOf("recv", 0), position: 1 });
    expect(await jump(2)).toEqual({ seq: null, position: null });
    const requests: Query = { ...MESSAGES, filter: "dir == in" };
    await client.follow(requests);
    await expect.poll(() => client.view()?.total).toBe(3);
    const hidden = { source: 0, query: requests, position: 0 };
    expect(await client.call("counterpart", hidden)).toEqual({
      seq: seqOf("send", 0),
      position: null,
    });
  });

  test("filters find what is told, and how long an answer took, in both modes", async () => {
    const { socket, peer } = await accepted();
    await receive(socket, peer, "GET /slow HTTP/1.1\r\n\r\n");
    f.engine.send(socket, Buffer.from("HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n"));
    await expect.poll(() => peer.received().toString()).toContain("503");
    await receive(socket, peer, "GET /fast HTTP/1.1\r\n\r\n");
    f.engine.send(socket, Buffer.from("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    await expect.poll(() => peer.received().toString()).toContain("200");
    for (const query of [ALL_EVENTS, MESSAGES]) {
      expect(await found('info contains "503"', query)).toEqual([seqOf("send", 0)]);
      expect(await found('info matches "^200 /FAST$"', query)).toEqual([seqOf("send", 1)]);
      const slow = timeOf(seqOf("send", 0));
      const both = [seqOf("send", 0), seqOf("send", 1)];
      expect(await found(`answer.time == ${slow}`, query)).toEqual([both[0]]);
      expect(await found("answer.time", query)).toEqual(both);
      expect(await found("answer.time > 3600", query)).toEqual([]);
    }
    // Also where the rest of the filter leaves the requests out.
    expect(await found('dir == out and info == "503 /slow"')).toEqual([seqOf("send", 0)]);
  });
});

test("requests that nobody answers are found once it is known, what comes as well", async () => {
  const { socket, peer } = await accepted();
  const get = (target: string) => `GET ${target} HTTP/1.1\r\n\r\n`;
  await receive(socket, peer, get("/a") + get("/b"));
  f.engine.send(socket, Buffer.from("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
  await expect.poll(() => peer.received().toString()).toContain("200");
  const other = await connectPeer({ host: "127.0.0.1", port: portOf(f.info(socket).local) });
  other.socket.write(get("/closed"));
  await expect.poll(() => f.seen.filter(({ event }) => event.call === "recv").length).toBe(2);
  other.socket.destroy();
  for (const query of [ALL_EVENTS, MESSAGES]) {
    expect(await found("answer.none", query)).toEqual([seqOf("recv", 0), seqOf("recv", 1)]);
    expect(await found('answer.none and info contains "/closed"', query)).toEqual([
      seqOf("recv", 1),
    ]);
  }
  await client.follow({ ...MESSAGES, filter: "answer.none" });
  await expect.poll(() => client.view()?.total).toBe(2);
  const scan = () => client.view()?.scan;
  await expect.poll(() => scan()?.done).toBe(scan()?.of);
  expect(scan()).toMatchObject({ state: "live", heard: scan()?.of });
  await receive(socket, peer, get("/later"));
  // Heard, and not looked at: its answer may come for a second.
  await expect.poll(() => (scan()?.heard ?? 0) - (scan()?.done ?? 0), { interval: 5 }).toBe(1);
  await expect.poll(() => client.view()?.total).toBe(3);
  expect(scan()?.done).toBe(scan()?.of);
});

test("what no decoder knows is joined by order, and nobody owes an answer", async () => {
  const { socket, peer } = await accepted();
  await receive(socket, peer, "\u0001\u0002");
  f.engine.send(socket, Buffer.from([3, 4]));
  await expect.poll(() => peer.received().length).toBe(2);
  await receive(socket, peer, "\u0001\u0002");
  const gists = watchGists(ALL_EVENTS);
  await expect.poll(() => gists().filter((gist) => gist?.part === "answer").length).toBe(1);
  expect(gists().find((gist) => gist?.part === "answer")?.other).toBe(seqOf("recv", 0));
  expect(infos(gists())).toEqual([]);
  peer.socket.end();
  await f.event(socket, "shutdown");
  f.engine.closeSocket(socket);
  await f.event(socket, "close");
  expect(await found("answer.time")).toEqual([seqOf("send", 0)]);
  expect(gists().some((gist) => gist?.unanswered)).toBe(false);
});

describe("the values of decoded fields", () => {
  const HOST: RowField = { protocol: "http", path: ["Host"] };
  const TARGET: RowField = {
    protocol: "http",
    path: [said("http.requestLine"), said("http.requestTarget")],
  };
  const NONE: RowField = { protocol: "mqtt", path: ["Topic"] };
  const request = (target: string, host: string): string =>
    `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
  const values = (gists: readonly (RowGist | null)[]): (string | null)[][] =>
    gists.flatMap((gist) =>
      gist?.values === undefined
        ? []
        : [gist.values.map((value) => (value === null ? null : english(value)))],
    );

  test("are told of the rows that are looked at, whether their message came at once or in pieces", async () => {
    const { socket, peer } = await accepted();
    const calls = watchGists(ALL_EVENTS, [HOST, TARGET, NONE]);
    const messages = watchGists(MESSAGES, [HOST]);
    await receive(socket, peer, request("/a", "one"));
    await receive(socket, peer, request("/b", "two") + request("/c", "three"));
    const whole = request("/d", "four");
    await receive(socket, peer, whole.slice(0, 10));
    await receive(socket, peer, whole.slice(10));
    await expect
      .poll(() => values(calls()))
      .toEqual([
        ["one", "/a", null],
        ["two", "/b", null],
        // Both reads have bytes of it.
        ["four", "/d", null],
        ["four", "/d", null],
      ]);
    await expect.poll(() => values(messages())).toEqual([["one"], ["two"], ["three"], ["four"]]);
  });
});

test("a message deep in a stream is told, also where it begins within a line", async () => {
  const { socket, peer } = await accepted();
  const answers = Array.from({ length: 20_000 }, (_, i) => {
    const status = i === 12_345 ? "503 Down" : "200 OK";
    return `HTTP/1.1 ${status}\r\nContent-Length: 4\r\n\r\nitem`;
  });
  await receive(socket, peer, answers.join(""));
  const bad: Query = { ...MESSAGES, filter: 'info contains "503"' };
  await client.follow(bad);
  await expect.poll(() => client.view()?.total).toBe(1);
  const told = watchGists(bad);
  await expect.poll(() => infos(told())).toEqual(["503 Down"]);
});

describeWith("redis-server", "a real Redis", () => {
  test("is told as redis-cli tells it", async () => {
    const path = join(f.folder, "redis.sock");
    const redis = spawn(pathOf("redis-server"), [
      ...["--port", "0", "--unixsocket", path, "--save", "", "--dir", f.folder],
    ]);
    try {
      let heard = "";
      redis.stdout.on("data", (chunk: Buffer) => (heard += chunk.toString()));
      await expect.poll(() => heard).toContain("connections at");
      const { id } = await f.open(unixConnection({ path }), "connected");
      const say = async (text: string): Promise<void> => {
        const before = f.info(id).counters.bytesIn;
        f.engine.send(id, Buffer.from(text));
        await expect.poll(() => f.info(id).counters.bytesIn).toBeGreaterThan(before);
      };
      await say("*3\r\n$3\r\nSET\r\n$6\r\nuser:1\r\n$5\r\nalice\r\n");
      await say("*2\r\n$3\r\nGET\r\n$6\r\nuser:1\r\n");
      await say("*2\r\n$3\r\nGET\r\n$6\r\nuser:2\r\n");
      const gists = watchGists(ALL_EVENTS);
      await expect
        .poll(() => infos(gists()))
        .toEqual(["SET user:1 alice", "OK", "GET user:1", '"alice"', "GET user:2", "(nil)"]);
    } finally {
      redis.kill();
    }
  });
});

test("inline commands are told once the server's answers make sure what is spoken", async () => {
  const { socket, peer } = await accepted();
  const exchange = async (command: string, answer: string) => {
    await receive(socket, peer, `${command}\r\n`);
    f.engine.send(socket, Buffer.from(answer));
    await expect.poll(() => peer.received().toString()).toContain(answer);
  };
  await exchange("GET user:1", "$5\r\nalice\r\n");
  await exchange("LPUSH user:1 x", "-WRONGTYPE of value\r\n");
  await client.follow(MESSAGES);
  const messages = watchGists(MESSAGES);
  await expect
    .poll(() => [...infos(messages()), messages()[3]?.other])
    .toEqual(['"alice"', "LPUSH user:1 x", "(error) WRONGTYPE of value", seqOf("recv", 1)]);
});
