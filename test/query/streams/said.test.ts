// What was said on a socket, as a sequence is made of it: all, what came from an event on, chosen events; whichever part it had.

import { afterEach, beforeEach, expect, test } from "vitest";
import { tcpConnection, tcpListener, udpSocket } from "../../../shared/model/openSpecs.ts";
import { MAX_MADE_EVENTS } from "../../../shared/talk/sequence/Recording.ts";
import { engineFixture, portOf, type EngineFixture } from "../../support/engineFixture.ts";
import { attachClient, type TestClient } from "../../support/testClient.ts";

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

const say = (socket: number, text: string) =>
  client.call("send", { socket, data: new Uint8Array(Buffer.from(text)), to: null });
const heard = (socket: number) => f.bytes(socket, "recv").toString("latin1");
const saidOn = async (choice: Parameters<typeof client.call<"said">>[1]) => {
  const { said, ...rest } = await client.call("said", choice);
  const words = said.map(({ direction, what }) =>
    what instanceof Uint8Array ? `${direction} ${Buffer.from(what).toString("latin1")}` : what,
  );
  return { ...rest, words };
};

test("all of it, from an event on, up to one, or chosen events; seen from either end", async () => {
  const { local } = await f.open(tcpListener({ echo: true }), "listening");
  const to = { host: "127.0.0.1", port: portOf(local) };
  const { id } = await f.open(tcpConnection({ to }), "connected");
  for (const word of ["one", "two", "three"]) {
    const before = heard(id);
    await say(id, word);
    await expect.poll(() => heard(id)).toBe(before + word);
  }
  const ofClient = { transport: "tcp", role: "connect", server: `127.0.0.1:${to.port}`, left: 0 };
  const words = ["out one", "in one", "out two", "in two", "out three", "in three"];
  expect(await saidOn({ socket: id })).toEqual({ ...ofClient, words });

  const sends = f.seen.filter(({ event }) => event.socket === id && event.call === "send");
  const [, second, third] = sends.map(({ event }) => event.seq);
  // Which part it had stands before what is chosen.
  expect(await saidOn({ socket: id, from: third ?? 0 })).toEqual({
    ...ofClient,
    words: words.slice(4),
  });
  expect(await saidOn({ socket: id, from: second ?? 0, to: second ?? 0 })).toMatchObject({
    words: ["out two"],
  });
  expect(await saidOn({ socket: id, seqs: [second ?? 0, third ?? 0] })).toEqual({
    ...ofClient,
    words: ["out two", "out three"],
  });
  const accepted = f.engine.sockets().find(({ parent }) => parent !== null);
  expect(await saidOn({ socket: accepted?.id ?? 0 })).toMatchObject({
    role: "listen",
    server: `127.0.0.1:${to.port}`,
    words: ["in one", "out one", "in two", "out two", "in three", "out three"],
  });
});

test("datagrams are told as such; what has no room is counted", async () => {
  const { local } = await f.open(udpSocket(), "bound");
  const to = { host: "127.0.0.1", port: portOf(local) };
  const { id } = await f.open(udpSocket({ to }), "connected");
  const more = 5;
  for (let at = 0; at < MAX_MADE_EVENTS + more; at += 1) await say(id, "x");
  const sent = () =>
    f.seen.filter(({ event }) => event.socket === id && event.call === "send").length;
  await expect.poll(sent).toBe(MAX_MADE_EVENTS + more);
  const told = await saidOn({ socket: id });
  expect(told).toMatchObject({ transport: "udp", role: "connect", left: more });
  expect(told.words.length).toBe(MAX_MADE_EVENTS);
});
