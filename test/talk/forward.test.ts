// Rules that hand messages on: to real servers, whose answers come back; bounds, ends, and loops that are refused.

import * as dgram from "node:dgram";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { isOpen } from "../../shared/model/socket.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer, type Peer } from "../support/peer.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { notesOf } from "./runs.ts";

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(() => f.close());

const file = (text: string) =>
  ({ kind: "file", name: "r.yaml", text: `portscope-responder: 1\n${text}` }) as const;

/** A responder of these rules on a new listener. */
async function responding(rules: string) {
  const { id, local } = await f.open(tcpListener({ onPeerEnd: "close" }), "listening");
  const { run } = await client.call("startResponder", { socket: id, responder: file(rules) });
  return { id, run, port: portOf(local) };
}

/** A server that does this with each connection. */
async function serving(take: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket.on("error", () => undefined));
    take(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as { readonly port: number }).port;
}

const dial = (port: number): Promise<Peer> => connectPeer({ host: "127.0.0.1", port });
const heard = (peer: Peer) => expect.poll(() => peer.received().toString("latin1"));
/** The sockets by which messages are handed on. */
const clients = () =>
  f.engine
    .sockets()
    .filter(
      ({ kind, state, parent }) => kind === "tcp-connection" && parent === null && isOpen(state),
    );

/** Resolves once it has been the same for ten looks. */
async function comesToRest(value: () => number): Promise<void> {
  let last = -1;
  let same = 0;
  await expect
    .poll(() => {
      const now = value();
      same = now === last ? same + 1 : 0;
      last = now;
      return same;
    })
    .toBeGreaterThan(10);
}

describe("a rule hands messages on", () => {
  test("to a place each; what it answers comes back, named by its rule, and ends where that ends", async () => {
    let ended = 0;
    const loud = await serving((socket) =>
      socket
        .on("data", (data) => socket.write(data.toString().toUpperCase()))
        .on("end", () => {
          ended += 1;
          socket.end();
        }),
    );
    const brief = await serving((socket) => socket.on("data", () => socket.end("bye\n")));
    const { run, port } = await responding(`
frame: lf
variables: { loud: '${loud}' }
rules:
  - { name: own, match: 'ping\\n', reply: 'pong\\n' }
  - { name: brief, match: 'bye\\n', forward: 'tcp 127.0.0.1:${brief}' }
  - { name: loud, reply: '> ', forward: 'tcp 127.0.0.1:{{$loud}}' }
`);
    const notes = notesOf(client, run);
    const peer = await dial(port);
    peer.socket.write("ping\nhello\nping\nagain\n");
    // Answers of the place come when they come.
    await expect.poll(() => peer.received().length).toBe("pong\n> pong\n> HELLO\nAGAIN\n".length);
    expect(peer.received().toString()).toMatch(/^pong\n> [^]*HELLO\n[^]*AGAIN\n/);
    expect(clients().length).toBe(1);
    const named = () => notes.filter((note) => note.kind === "answer" && note.rule === "loud");
    await expect.poll(() => named().length).toBeGreaterThan(2);
    // Another place beside the first: the connection lasts as long as one of them.
    peer.socket.write("bye\n");
    await heard(peer).toMatch(/bye\n$/);
    await expect.poll(() => clients().length).toBe(1);
    peer.socket.end();
    await peer.ended;
    expect(ended).toBe(1);
    await expect.poll(() => clients().length).toBe(0);
    const other = await dial(port);
    other.socket.write("x\n");
    await heard(other).toBe("> X\n");
    other.socket.destroy();
    await expect.poll(() => clients().length).toBe(0);
  });

  test("one that cannot be reached is told, and ends the connection", async () => {
    const gone = await serving(() => undefined);
    const { run, port } = await responding(
      `rules:\n  - { name: away, forward: 'unix /nowhere/${gone}.sock' }\n`,
    );
    const notes = notesOf(client, run);
    const peer = await dial(port);
    peer.socket.write("x");
    await peer.ended;
    await expect.poll(() => notes).toMatchObject([{ kind: "problem", rule: "away" }]);
  });

  test("that would come back to where they were is refused, however long the way", async () => {
    const { id, local } = await f.open(tcpListener({ onPeerEnd: "close" }), "listening");
    const other = await responding(
      `rules:\n  - { name: there, forward: 'tcp 127.0.0.1:${portOf(local)}' }\n`,
    );
    const { run } = await client.call("startResponder", {
      socket: id,
      responder: file(`rules:\n  - { name: back, forward: 'tcp 127.0.0.1:${other.port}' }\n`),
    });
    const notes = notesOf(client, run);
    const peer = await dial(portOf(local));
    peer.socket.write("round");
    await expect
      .poll(() => notes)
      .toMatchObject([{ kind: "problem", rule: "back", reason: { word: "respond.forwardLoop" } }]);
    // One each way, and no more.
    expect(clients().length).toBe(2);
    peer.socket.destroy();
    await expect.poll(() => clients().length).toBe(0);
  });

  test("no faster than either side takes them", async () => {
    const far: Socket[] = [];
    const place = await serving((socket) => void far.push(socket.pause()));
    const { port } = await responding(`rules:\n  - { forward: 'tcp 127.0.0.1:${place}' }\n`);
    const peer = await dial(port);
    const size = 24 * 1024 * 1024;
    peer.socket.write(Buffer.alloc(size, "a"));
    await expect.poll(() => clients()[0]?.counters.pendingOut ?? 0).toBeGreaterThan(100_000);
    await comesToRest(() => f.engine.totals().bytesIn);
    expect(clients()[0]?.counters.pendingOut).toBeLessThan(1_500_000);
    let got = 0;
    const [taken] = far;
    taken?.on("data", (data) => (got += data.length)).resume();
    await expect.poll(() => got).toBe(size);
    // The other way.
    let back = 0;
    peer.socket.removeAllListeners("data");
    peer.socket.on("data", (data) => (back += data.length)).pause();
    taken?.write(Buffer.alloc(size, "b"));
    const accepted = () => f.engine.sockets().find(({ parent }) => parent !== null);
    await expect.poll(() => accepted()?.counters.pendingOut ?? 0).toBeGreaterThan(100_000);
    await comesToRest(() => f.engine.totals().bytesIn);
    expect(accepted()?.counters.pendingOut).toBeLessThan(1_500_000);
    peer.socket.resume();
    await expect.poll(() => back).toBe(size);
  });

  test("datagrams, each sender's by a socket of its own", async () => {
    const server = dgram.createSocket("udp4");
    onTestFinished(() => void server.close());
    const froms = new Set<number>();
    server.on("message", (data, { port, address }) => {
      froms.add(port);
      server.send(`${String(data)}!`, port, address);
    });
    await new Promise<void>((resolve) => server.bind(0, "127.0.0.1", resolve));
    const { id, local } = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    const { run } = await client.call("startResponder", {
      socket: id,
      responder: file(`rules:\n  - { forward: 'udp 127.0.0.1:${server.address().port}' }\n`),
    });
    const answers = await Promise.all(
      ["a", "b"].map(
        (text) =>
          new Promise<string>((resolve) => {
            const socket = dgram.createSocket("udp4");
            onTestFinished(() => void socket.close());
            socket.on("message", (data) => resolve(String(data)));
            socket.send(text, portOf(local), "127.0.0.1");
          }),
      ),
    );
    expect(answers).toEqual(["a!", "b!"]);
    expect(froms.size).toBe(2);
    await client.call("stopRun", { run });
    const open = () => f.engine.sockets().filter(({ state }) => isOpen(state));
    await expect.poll(() => open().map((socket) => socket.id)).toEqual([id]);
  });
});
