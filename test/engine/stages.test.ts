// A stage by itself, above a channel of which the test is the other end. Whole connections are in tcp, sending and echoLoops.

import { expect, test } from "vitest";
import type { Channel, ChannelListener } from "../../engine/sockets/stages/Channel.ts";
import { echo, ECHO_QUEUE } from "../../engine/sockets/stages/echo.ts";

/** A channel that keeps what it is given until `take`. */
function kept() {
  const sent: Buffer[] = [];
  const paused: boolean[] = [];
  let listener: ChannelListener | null = null;
  let queued = 0;
  let ended = false;
  const channel: Channel = {
    get queued() {
      return queued;
    },
    get ended() {
      return ended;
    },
    get paused() {
      return paused.at(-1) ?? false;
    },
    listen(given) {
      listener = given;
    },
    send: put,
    sendCopy: put,
    end() {
      ended = true;
    },
    setPaused: (now) => void paused.push(now),
    destroy() {},
  };
  function put(data: Uint8Array): void {
    sent.push(Buffer.from(data));
    queued += data.length;
    listener?.queued(queued);
  }
  return {
    channel,
    sent,
    paused,
    receive: (data: Uint8Array) => listener?.received(data, null),
    take(bytes: number) {
      queued -= bytes;
      listener?.queued(queued);
      listener?.sent(new Uint8Array(bytes));
    },
    fail: (goesOn: boolean) => listener?.failed(new Error("write"), goesOn),
  };
}

/** Hears everything and notes what it heard. */
function heard() {
  const notes: string[] = [];
  const listener: ChannelListener = {
    received: (data) => void notes.push(`received ${Buffer.from(data).toString()}`),
    lease: () => null,
    queued: (bytes) => void notes.push(`queued ${bytes}`),
    sent: (piece) => void notes.push(`sent ${piece.length}`),
    peerEnded: () => void notes.push("peer ended"),
    finished: () => void notes.push("finished"),
    failed: (_error, goesOn) => void notes.push(goesOn ? "failed, goes on" : "failed"),
    closed: () => void notes.push("closed"),
  };
  return { notes, listener };
}

test("an echo passes on what comes first, and then sends it back", () => {
  const below = kept();
  const { notes, listener } = heard();
  echo(below.channel, () => true).listen(listener);
  below.receive(Buffer.from("one"));
  expect(notes).toEqual(["received one", "queued 3"]);
  expect(below.sent.join()).toBe("one");
});

test("it is asked for each read whether it may, and not once our side has ended", () => {
  const below = kept();
  let may = false;
  const channel = echo(below.channel, () => may);
  channel.listen(heard().listener);
  below.receive(Buffer.from("no"));
  may = true;
  below.receive(Buffer.from("yes"));
  channel.end();
  below.receive(Buffer.from("late"));
  expect(below.sent.map(String)).toEqual(["yes"]);
});

test("a peer that does not take its answers is read no more until it has taken three quarters", () => {
  const below = kept();
  echo(below.channel, () => true).listen(heard().listener);
  below.receive(Buffer.alloc(ECHO_QUEUE));
  expect(below.paused).toEqual([]);
  below.receive(Buffer.from("1"));
  expect(below.paused).toEqual([true]);
  below.take(ECHO_QUEUE / 2);
  expect(below.paused).toEqual([true]);
  below.take(ECHO_QUEUE / 4 + 2);
  expect(below.paused).toEqual([true, false]);
});

test("it does not undo the pause of whoever is above", () => {
  const below = kept();
  const channel = echo(below.channel, () => true);
  channel.listen(heard().listener);
  below.receive(Buffer.alloc(ECHO_QUEUE + 1));
  channel.setPaused(true);
  below.take(ECHO_QUEUE + 1);
  expect(below.channel.paused).toBe(true);
  channel.setPaused(false);
  expect(below.channel.paused).toBe(false);
});

test("where writing failed it reads on, though its answers were not taken", () => {
  const below = kept();
  const { notes, listener } = heard();
  echo(below.channel, () => true).listen(listener);
  below.receive(Buffer.alloc(ECHO_QUEUE + 1));
  below.fail(true);
  expect(below.channel.paused).toBe(false);
  expect(notes.at(-1)).toBe("failed, goes on");
});
