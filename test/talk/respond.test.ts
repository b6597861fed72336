// Responders on real sockets: rules, what a connection remembers, what waits, and that two of ours do not talk for ever.

import * as dgram from "node:dgram";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import type { RunInfo } from "../../shared/model/running.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer, type Peer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { listOf, notesOf } from "./runs.ts";

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(() => f.close());

const file = (text: string) =>
  ({ kind: "file", name: "r.yaml", text: `portscope-responder: 1\n${text}` }) as const;
const builtIn = (name: string) => ({ kind: "builtIn", name }) as const;

async function listening(): Promise<{ readonly id: number; readonly port: number }> {
  const { id, local } = await f.open(tcpListener(), "listening");
  return { id, port: portOf(local) };
}

function dial(port: number): Promise<Peer> {
  return connectPeer({ host: "127.0.0.1", port });
}

const heard = (peer: Peer) => expect.poll(() => peer.received().toString("latin1"));

const answeredBy = (run: RunInfo | undefined) => (run?.kind === "responder" ? run.progress : null);

describe("rules", () => {
  const RULES = file(`
frame: lf
variables: { who: nobody }
greet: 'hello\\n'
rules:
  - { name: name, match: { matches: '^I am (?<who>\\w+)' }, reply: 'hi {{$who}}\\n' }
  - { name: third, match: 'ping\\n', every: 3, reply: 'third {{counter}}\\n' }
  - { name: ping, match: 'ping\\n', reply: ['pong ', '{{$who}}\\n'] }
  - { name: late, match: { starts: late }, delay: 30ms, reply: 'late\\n', set: { who: late } }
  - { name: known, when: { variable: who, matches: '^[a-z]' }, match: { contains: who }, reply: '{{$who}}: {{$message}}' }
  - { name: bye, match: { ends: 'bye\\n' }, reply: 'bye\\n', do: shutdown }
  - { name: cut, match: { equals: 'cut\\n' }, do: reset }
  - { name: broken, match: 'broken\\n', reply: '{{$nothing}}' }
`);

  test("answer in order, with what each connection remembers of its own", async () => {
    const { id, port } = await listening();
    const { run } = await client.call("startResponder", { socket: id, responder: RULES });
    const runs = listOf(client);
    const notes = notesOf(client, run);
    const [one, two] = [await dial(port), await dial(port)];
    one.socket.write("I am Ann\nping\nping\nping\nwho\n");
    await heard(one).toBe("hello\nhi Ann\npong Ann\npong Ann\nthird 0\n");
    two.socket.write("pi");
    two.socket.write("ng\nlate\nping\nwho?\n");
    await heard(two).toBe("hello\npong nobody\nlate\npong late\nlate: who?\n");
    one.socket.write("nothing like it\nbroken\nbye\n");
    await heard(one).toMatch(/bye\n$/);
    await one.ended;
    one.socket.end();
    two.socket.write("cut\n");
    await two.closed;
    await expect.poll(() => runs.get(run)?.progress).toMatchObject({ problems: 1, connections: 0 });
    expect(runs.get(run)).toMatchObject({ kind: "responder", socket: id, name: "r.yaml" });
    const { rules = [], messages = 0, answered = 0 } = answeredBy(runs.get(run)) ?? {};
    expect(rules).toContainEqual({ name: "ping", count: 4 });
    // "who" of Ann, whose name begins with a capital, and what nothing is like.
    expect(messages - answered).toBe(2);
    const answer = notes.find((note) => note.kind === "answer" && note.rule === "name");
    if (answer?.kind !== "answer") throw new Error("no answer was noted");
    const eventOf = (seq: number) => f.seen.find(({ event }) => event.seq === seq)?.event;
    expect(eventOf(answer.received)).toMatchObject({ call: "recv", socket: answer.socket });
    expect(eventOf(answer.sent)).toMatchObject({ call: "send", socket: answer.socket });
    expect(notes.filter(({ kind }) => kind === "problem")).toMatchObject([{ rule: "broken" }]);
  });

  test("answer datagrams, each sender apart, and by chance", async () => {
    const { id, local } = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    await client.call("startResponder", {
      socket: id,
      responder: file(
        "rules:\n  - { match: { matches: 'n' }, chance: 0.5, reply: 'luck' }\n  - { reply: '{{counter}}' }\n",
      ),
    });
    const answers = await Promise.all(
      [1, 2].map(
        (sender) =>
          new Promise<string[]>((resolve) => {
            const socket = dgram.createSocket("udp4");
            onTestFinished(() => void socket.close());
            const got: string[] = [];
            socket.on("message", (data) => {
              if (got.push(String(data)) === 40) resolve(got);
              else socket.send(got.length < 3 ? "a" : `n${sender}`, portOf(local), "127.0.0.1");
            });
            socket.send("a", portOf(local), "127.0.0.1");
          }),
      ),
    );
    for (const got of answers) {
      expect(got.slice(0, 3)).toEqual(["0", "1", "2"]);
      const lucky = got.filter((each) => each === "luck").length;
      // Of 37: less often once in a hundred million.
      expect(lucky).toBeGreaterThan(1);
      expect(lucky).toBeLessThan(36);
    }
  });

  test("ten regular expressions and a thousand connections: none is lost", async () => {
    const { id, port } = await listening();
    const rules = Array.from(
      { length: 10 },
      (_, i) => `  - { match: { matches: '^${i} (?<n>\\d+)' }, reply: '${i}={{$n}}\\n' }\n`,
    );
    await client.call("startResponder", {
      socket: id,
      responder: file(`frame: lf\nrules:\n${rules.join("")}`),
    });
    const peers = await Promise.all(Array.from({ length: 1000 }, () => dial(port)));
    for (const [n, { socket }] of peers.entries()) socket.write(`${n % 10} ${n}\n9 ${n}\n`);
    await expect
      .poll(() => peers.every((peer, n) => String(peer.received()) === `${n % 10}=${n}\n9=${n}\n`))
      .toBe(true);
  });

  test("a peer that ends with all it has to say gets all answers, then our end", async () => {
    const { id, local } = await f.open(tcpListener({ onPeerEnd: "close" }), "listening");
    await client.call("startResponder", {
      socket: id,
      responder: file(
        "frame: lf\nrules:\n  - { every: 20000, delay: 20ms }\n  - { reply: '{{$message}}' }\n",
      ),
    });
    const peer = await dial(portOf(local));
    peer.socket.end("0123456\n".repeat(50_000));
    await peer.ended;
    expect(peer.received().length).toBe(8 * (50_000 - 2));
  });

  test("what comes while an answer is late waits for it", async () => {
    const { id, port } = await listening();
    await client.call("startResponder", {
      socket: id,
      responder: file(
        "frame: lf\nrules:\n  - { match: { starts: late }, delay: 200ms, reply: '{{$message}}' }\n  - { reply: '{{$message}}' }\n",
      ),
    });
    const peer = await dial(port);
    peer.socket.setNoDelay(true);
    peer.socket.write("late 1\n");
    await expect.poll(() => f.engine.totals().bytesIn).toBe(7);
    peer.socket.write("2\n");
    await expect.poll(() => f.engine.totals().bytesIn).toBe(9);
    peer.socket.write("late 3\n4\n");
    await heard(peer).toBe("late 1\n2\nlate 3\n4\n");
  });

  test("a peer that takes no answers is read no further, and gets all of them once it does", async () => {
    const { id, port } = await listening();
    await client.call("startResponder", {
      socket: id,
      responder: file(`frame: lf\nrules:\n  - { reply: '${"y".repeat(10_000)}' }\n`),
    });
    const peer = await dial(port);
    // More than the buffers of both ends take, which grow to ten megabytes.
    const lines = 2500;
    let got = 0;
    peer.socket.on("data", (data) => (got += data.length)).pause();
    peer.socket.write("x\n".repeat(lines));
    const accepted = await f.event(id, "accept");
    const socket = accepted.event.call === "accept" ? accepted.event.accepted : 0;
    await expect.poll(() => f.info(socket).counters.pendingOut).toBeGreaterThan(100_000);
    expect(f.info(socket).counters.pendingOut).toBeLessThan(200_000);
    peer.socket.resume();
    await expect.poll(() => got).toBe(lines * 10_000);
  });

  test("an expression that does not come back is ended, and said", async () => {
    const { id, port } = await listening();
    const { run } = await client.call("startResponder", {
      socket: id,
      // Look-ahead is what the engine without backtracking cannot do.
      responder: file(
        "rules:\n  - { match: { matches: '^(?=(a+)+$)x|^(a+)+$(?!b)' }, reply: 'x' }\n",
      ),
    });
    const notes = notesOf(client, run);
    const peer = await dial(port);
    peer.socket.write(`${"a".repeat(40)}!`);
    await expect
      .poll(() => notes)
      .toMatchObject([{ kind: "problem", reason: { word: "talk.patternTakesLong" } }]);
  });

  test("wrong files are refused with line and column, a second responder on a socket too", async () => {
    const { id } = await listening();
    const start = (text: string) =>
      client.call("startResponder", { socket: id, responder: file(text) });
    await expect(start("rules:\n  - { match: { matches: '(' } }\n")).rejects.toMatchObject({
      failure: {
        code: "PORTSCOPE_BAD_RESPONDER",
        sentence: { values: { line: 3, column: 25 } },
      },
    });
    await expect(start("rule: []\n")).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_BAD_RESPONDER", sentence: { values: { line: 2 } } },
    });
    await client.call("startResponder", { socket: id, responder: builtIn("discard") });
    await expect(start("rules: []\n")).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_ANSWERS_ALREADY" },
    });
    const echoing = await f.open(tcpListener({ echo: true }), "listening");
    await expect(
      client.call("startResponder", { socket: echoing.id, responder: builtIn("discard") }),
    ).rejects.toMatchObject({ failure: { code: "PORTSCOPE_ANSWERS_ALREADY" } });
    await expect(
      client.call("startResponder", { socket: id, responder: builtIn("nothing") }),
    ).rejects.toMatchObject({ failure: { code: "PORTSCOPE_NO_SUCH_RESPONDER" } });
  });
});

describe("a responder", () => {
  test("meets one of ours: one of both keeps silent, and says so", async () => {
    const { id, port } = await listening();
    await client.call("startResponder", { socket: id, responder: builtIn("echo") });
    const ours = await f.open(tcpConnection({ to: { host: "127.0.0.1", port } }), "connected");
    await client.call("startResponder", { socket: ours.id, responder: builtIn("echo") });
    f.engine.send(ours.id, Buffer.from("ping"));
    const { event } = await f.event(ours.id, "error");
    expect(event.failure?.code).toBe("PORTSCOPE_ECHO_TO_ECHO");
    expect(f.bytes(ours.id, "recv").toString()).toBe("ping");
    expect(f.bytes(ours.id, "send").toString()).toBe("ping");
  });

  test("of datagrams stops a loop", async () => {
    const open = () => f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    const [a, b] = [await open(), await open()];
    for (const { id } of [a, b])
      await client.call("startResponder", { socket: id, responder: builtIn("echo") });
    f.engine.send(a.id, Buffer.from("x"), {
      family: "ipv4",
      address: "127.0.0.1",
      port: portOf(b.local),
    });
    await f.event(b.id, "error");
    expect(f.bytes(a.id, "recv").toString()).toBe("");
  });

  test("is paused, goes on, is stopped, and ends with its listener", async () => {
    const { id, port } = await listening();
    const runs = listOf(client);
    const begin = async () =>
      (await client.call("startResponder", { socket: id, responder: builtIn("echo") })).run;
    const run = await begin();
    const peer = await dial(port);
    peer.socket.write("a");
    await heard(peer).toBe("a");
    await client.call("pauseRun", { run });
    peer.socket.write("b");
    await expect.poll(() => f.engine.totals().bytesIn).toBe(2);
    expect(peer.received().toString()).toBe("a");
    await client.call("resumeRun", { run });
    await heard(peer).toBe("ab");
    await client.call("stopRun", { run });
    await expect.poll(() => runs.get(run)?.outcome).toEqual({ how: "stopped" });
    const second = await begin();
    // Connections that are there are answered, too.
    peer.socket.write("c");
    await heard(peer).toBe("abc");
    f.engine.closeSocket(id);
    await expect.poll(() => runs.get(second)?.outcome).toEqual({ how: "closed" });
  });

  test("is tried without a socket", async () => {
    const responder = file(
      "frame: lf\nrules:\n  - { name: n, match: { matches: '^(?<n>\\d+)' }, delay: 1s, reply: '<{{$n}}>', do: close }\n",
    );
    const tried = await client.call("tryResponder", { responder, payload: Buffer.from("7\nx\n") });
    expect(tried).toEqual([
      {
        length: 2,
        rule: "n",
        acts: [
          { do: "wait", duration: 1000 },
          { do: "send", bytes: new Uint8Array(Buffer.from("<7>")) },
          { do: "close" },
        ],
        problem: null,
      },
      { length: 2, rule: null, acts: [], problem: null },
    ]);
  });
});
