// Who ended a connection, when and how, and what a socket waits for while it is opened: facts of its record, as its events tell.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { closingSentence, closingWords } from "../../shared/model/closingSentence.ts";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { english } from "../support/english.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";
import { silentPort } from "../support/silentPort.ts";
import { describeWith } from "../support/tools.ts";

let f: EngineFixture;
beforeEach(async () => {
  f = await engineFixture();
});
afterEach(() => f.close());

async function accepted(spec = tcpListener()) {
  const listener = await f.open(spec, "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
  const { event } = await f.event(listener.id, "accept");
  if (event.call !== "accept") throw new Error("expected accept");
  return { peer, socket: event.accepted };
}

/** The times that its events tell. */
function timesOf(socket: number) {
  const of = (call: string, direction?: string) =>
    f.seen.find(
      ({ event }) =>
        event.socket === socket &&
        event.call === call &&
        (event.call !== "shutdown" || event.direction === direction),
    )?.event.time ?? null;
  return { in: of("shutdown", "in"), out: of("shutdown", "out"), close: of("close") };
}

const sentence = (socket: SocketInfo) =>
  english(closingSentence(socket, () => "12:00")).replaceAll("\u2009", " ");
const words = (socket: SocketInfo) => english(closingWords(socket));

describe("how a connection ended", () => {
  test("the peer first, we later", async () => {
    const { peer, socket } = await accepted(tcpListener({ onPeerEnd: "close", echo: true }));
    peer.socket.end("8 bytes.");
    const info = await f.reach(socket, "closed");
    const times = timesOf(socket);
    expect(info).toMatchObject({
      reset: false,
      peerEndedAt: times.in,
      localEndedAt: times.out,
      closedAt: times.close,
    });
    expect(sentence(info)).toMatch(
      /^The peer ended first at 12:00, we [\d.]+ [mµ]?s later; 8 B in, 8 B out, [\d.]+ m?s\.$/,
    );
    expect(words(info)).toBe("closed by the peer");
  });

  test("we first, the peer later", async () => {
    const { peer, socket } = await accepted();
    f.engine.shutdown(socket);
    await peer.ended;
    peer.socket.end();
    const info = await f.reach(socket, "closed");
    expect(info.localEndedAt).toBe(timesOf(socket).out);
    expect(info.peerEndedAt).toBe(timesOf(socket).in);
    expect(sentence(info)).toMatch(/^We ended first at 12:00, the peer [\d.]+ [mµ]?s later;/);
    expect(words(info)).toBe("closed by us");
  });

  test("closed by us before the peer had ended, and after it had", async () => {
    const { socket } = await accepted();
    f.engine.closeSocket(socket);
    expect(f.info(socket)).toMatchObject({
      localEndedAt: timesOf(socket).close,
      peerEndedAt: null,
      reset: false,
    });
    expect(sentence(f.info(socket))).toMatch(/^We closed at 12:00, before the peer had ended;/);

    const other = await accepted();
    other.peer.socket.end();
    await f.reach(other.socket, "half-closed-remote");
    f.engine.closeSocket(other.socket);
    expect(sentence(f.info(other.socket))).toMatch(/^The peer ended first at 12:00, we /);
  });

  test("a reset, by us and by the peer", async () => {
    const ours = await accepted();
    f.engine.closeSocket(ours.socket, "reset");
    expect(f.info(ours.socket)).toMatchObject({ reset: true, localEndedAt: null });
    expect(words(f.info(ours.socket))).toBe("reset by us");
    expect(sentence(f.info(ours.socket))).toMatch(/^We reset the connection \(RST\) at 12:00;/);

    const theirs = await accepted();
    theirs.peer.socket.resetAndDestroy();
    const info = await f.reach(theirs.socket, "failed");
    expect(info.reset).toBe(true);
    expect(sentence(info)).toMatch(/^The peer reset the connection \(RST\) at 12:00;/);
  });

  test("of what is no connection just that it was closed", async () => {
    const { id } = await f.open(udpSocket({ at: { host: "127.0.0.1", port: 0 } }), "bound");
    expect(closingSentence(f.info(id), () => "")).toBeNull();
    f.engine.closeSocket(id);
    expect(words(f.info(id))).toBe("closed");
    expect(sentence(f.info(id))).toMatch(/^We closed at 12:00; 0 B in, 0 B out, /);
  });
});

describeWith("python3", "a connect that nobody answers", () => {
  test.skipIf(process.platform !== "linux")(
    "is told with its address and since when, until it ends",
    async () => {
      const silent = await silentPort();
      const to = { host: "127.0.0.1", port: silent.port };
      const id = f.engine.open(tcpConnection({ to, connectTimeout: 0 }));
      await expect
        .poll(() => f.info(id).underWay)
        .toMatchObject({ call: "connect", of: `127.0.0.1:${silent.port}` });
      const { underWay, openedAt } = f.info(id);
      expect(underWay?.since).toBeGreaterThanOrEqual(openedAt);
      f.engine.closeSocket(id);
      expect(f.info(id).underWay).toBeNull();
      await silent.end();
    },
  );
});

describe("what a socket waits for", () => {
  test("a lookup, and nothing once it is connected or has failed", async () => {
    const listener = await f.open(tcpListener(), "listening");
    const port = portOf(listener.local);
    const id = f.engine.open(tcpConnection({ to: { host: "localhost", port } }));
    expect(f.info(id).underWay).toMatchObject({ call: "lookup", of: "localhost" });
    expect(await f.reach(id, "connected")).toMatchObject({ underWay: null });
    f.engine.closeSocket(listener.id);
    const refused = await f.open(tcpConnection({ to: { host: "127.0.0.1", port } }), "failed");
    expect(refused).toMatchObject({ underWay: null, reset: false });
  });
});
