import type { Row } from "../../../shared/model/rows.ts";
import { describe, expect, test } from "vitest";
import { MAX_LANES } from "../../../shared/sequence/ladder.ts";
import { arrows, connected, story } from "./story.ts";

const titles = (ladder: { readonly lanes: readonly { readonly title: string }[] }): string[] =>
  ladder.lanes.map(({ title }) => title);

describe("TCP with both ends ours", () => {
  test("a connect and its accept are one arrow, and the new socket's lane begins there", () => {
    const ladder = connected().ladder();
    expect(titles(ladder)).toEqual(["#2 tcp client", "#1 tcp server", "#3 tcp connection"]);
    expect(arrows(ladder)).toEqual(["connect #2@5 → #1@4", "begin #1@4 → #3@4"]);
    expect(ladder.lanes.map(({ from, to }) => [from, to])).toEqual([
      [3, null],
      [0, null],
      [4, null],
    ]);
    expect(ladder.steps.map(({ label, shape }) => [label, shape])).toEqual([
      ["socket", "box"],
      ["bind 127.0.0.1:9000", "box"],
      ["listen", "box"],
      ["socket", "box"],
      ["accept → #3", "arrives"],
      ["connect", "departs"],
    ]);
    expect(ladder.steps[4]?.gap).toBe(63);
    expect(ladder.steps[0]?.gap).toBeNull();
  });

  test("a send and the recv of the other end are one arrow, both ways", () => {
    const told = connected();
    told.send(2, "PING");
    told.recv(3, "PING");
    told.send(3, "PONG!");
    told.recv(2, "PONG!");
    const ladder = told.ladder();
    expect(arrows(ladder).slice(1, -1)).toEqual(["data #2@6 → #3@7", "data #3@8 → #2@9"]);
    expect(ladder.steps[6]?.text).toBe(
      "#2 send 4 bytes to 127.0.0.1:9000, received by #3 (event 8): PING",
    );
    expect(ladder.steps[7]).toMatchObject({ joined: [6], preview: "", tone: "received" });
  });

  test("two sends may arrive as one read, one send in several", () => {
    const told = connected();
    told.send(2, "ab");
    told.send(2, "cd");
    told.recv(3, "abcd");
    told.send(2, "efgh");
    told.recv(3, "e");
    told.recv(3, "fgh");
    const ladder = told.ladder();
    expect(arrows(ladder).filter((text) => text.startsWith("data"))).toEqual([
      "data #2@6 → #3@8",
      "data #2@7 → #3@8",
      "data #2@9 → #3@10",
      "data #2@9 → #3@11",
    ]);
    expect(ladder.steps[8]?.preview).toBe("abcd");
    expect(ladder.steps[9]?.joined).toEqual([10, 11]);
  });

  test("what has not arrived is open, and goes to the other end's lane", () => {
    const told = connected();
    told.send(2, "PING");
    expect(arrows(told.ladder()).at(-1)).toBe("data #2@6 → #3@6 open");
  });

  test("a later part of the story is joined by the bytes that went before it", () => {
    const told = connected();
    told.send(2, "first");
    told.send(2, "second");
    told.recv(3, "first");
    told.recv(3, "second");
    const ladder = told.ladder(undefined, (_row, at) => at >= 7);
    expect(arrows(ladder)).toEqual(["data #2@0 → #3@2", "data #2@1 → #3@1"]);
    expect(ladder.lanes[0]).toMatchObject({ from: null, to: null });
  });

  test("of a filtered story what is left out joins nothing, and what arrived there is not open", () => {
    const told = connected();
    for (const text of ["one", "503", "two"]) told.send(2, text);
    for (const text of ["one", "503", "two"]) told.recv(3, text);
    const holds = (text: string) => (row: Row) => new TextDecoder().decode(row.preview) === text;
    expect(arrows(told.ladder(undefined, holds("503"), true))).toEqual(["data #2@0 → #3@1"]);
    const sent = (row: Row) => row.call === "send" && holds("two")(row);
    expect(arrows(told.ladder(undefined, sent, true))).toEqual(["data #2@0 → #3@0"]);
  });

  test("a half close is a FIN that the other end sees, and only once", () => {
    const told = connected();
    told.call(2, { call: "shutdown", direction: "out" });
    told.call(3, { call: "shutdown", direction: "in" });
    told.call(3, { call: "close", cause: "peer", reset: false, unsent: 0 });
    told.call(2, { call: "close", cause: "local", reset: false, unsent: 0 });
    const ladder = told.ladder();
    expect(arrows(ladder).filter((text) => text.startsWith("fin"))).toEqual(["fin #2@6 → #3@7"]);
    expect(ladder.steps.slice(6).map(({ label }) => label)).toEqual([
      "shutdown · FIN",
      "FIN · recv 0\u2009B",
      "close",
      "close",
    ]);
    expect(ladder.lanes.map(({ to }) => to)).toEqual([9, null, 8]);
  });

  test("a reset is an arrow to the error that it causes", () => {
    const told = connected();
    told.call(2, { call: "close", cause: "local", reset: true, unsent: 0 });
    told.call(3, { call: "error" }, { code: "ECONNRESET" });
    told.call(3, { call: "close", cause: "peer", reset: true, unsent: 0 }, { code: "ECONNRESET" });
    const ladder = told.ladder();
    expect(arrows(ladder).filter((text) => text.startsWith("reset"))).toEqual([
      "reset #2@6 → #3@7",
    ]);
    expect(ladder.steps[7]).toMatchObject({ label: "RST · ECONNRESET", tone: "failure" });
    expect(ladder.steps[8]?.shape).toBe("box");
  });

  test("an accepted socket alone begins with the accept of its listener", () => {
    const told = connected();
    told.recv(3, "PING");
    const ladder = told.ladder([3], (_row, at) => at >= 4);
    expect(ladder.steps[0]).toMatchObject({ call: "accept", lane: 1, shape: "arrives" });
  });
});

describe("a foreign peer", () => {
  test("of a listener stands on its left; arrows go to and from its lane", () => {
    const told = story();
    told.socket(1, "tcp-listener", { local: "0.0.0.0:9000" });
    told.socket(2, "tcp-connection", {
      parent: 1,
      local: "10.0.0.1:9000",
      remote: "10.0.0.9:4000",
    });
    told.call(1, { call: "accept", accepted: 2 }, { peer: "10.0.0.9:4000" });
    told.recv(2, "hi");
    told.send(2, "ho");
    told.call(2, { call: "shutdown", direction: "in" });
    told.call(2, { call: "close", cause: "peer", reset: false, unsent: 0 });
    const ladder = told.ladder();
    expect(titles(ladder)).toEqual(["peer", "#1 tcp server", "#2 tcp connection"]);
    expect(arrows(ladder)).toEqual([
      "begin #1@0 → #2@0",
      "connect 10.0.0.9:4000@0 → #1@0",
      "data 10.0.0.9:4000@1 → #2@1",
      "data #2@2 → 10.0.0.9:4000@2",
      "fin 10.0.0.9:4000@3 → #2@3",
    ]);
  });

  test("of a client stands on its right; a failed connect carries its code", () => {
    const told = story();
    told.socket(1, "tcp-connection", { remote: "10.0.0.7:80" });
    told.call(1, { call: "socket", kind: "tcp-connection" });
    told.call(1, { call: "connect" }, { peer: "10.0.0.7:80", code: "ECONNREFUSED" });
    told.call(1, { call: "close", cause: "error", reset: false, unsent: 0 });
    const ladder = told.ladder();
    expect(titles(ladder)).toEqual(["#1 tcp client", "peer"]);
    expect(arrows(ladder)).toEqual(["connect #1@1 → 10.0.0.7:80@1"]);
    expect(ladder.steps[1]).toMatchObject({ label: "connect ECONNREFUSED", tone: "failure" });
    expect(ladder.steps[1]?.text).toMatch(/^#1 connect 10\.0\.0\.7:80 failed: ECONNREFUSED/);
  });

  test("that resets is seen as RST", () => {
    const told = story();
    told.socket(1, "tcp-connection", { local: "10.0.0.1:5000", remote: "10.0.0.7:80" });
    told.call(1, { call: "error" }, { code: "ECONNRESET" });
    told.call(1, { call: "close", cause: "peer", reset: true, unsent: 0 }, { code: "ECONNRESET" });
    expect(arrows(told.ladder())).toEqual(["reset 10.0.0.7:80@0 → #1@0"]);
  });

  test("more peers than lanes share the last one", () => {
    const told = story();
    told.socket(1, "udp", { local: "0.0.0.0:53" });
    for (let i = 0; i < 40; i++) told.recv(1, `${i}`, `10.0.0.${i}:1000`);
    const ladder = told.ladder();
    expect(ladder.lanes).toHaveLength(MAX_LANES);
    expect(ladder.sharedPeers).toBe(40 - (MAX_LANES - 2));
    expect(ladder.lanes.at(-1)).toMatchObject({ title: "other peers", subtitle: "18 of them" });
    expect(ladder.steps.at(-1)).toMatchObject({
      facing: MAX_LANES - 1,
      preview: "10.0.0.39:1000  39",
    });
  });
});

describe("UDP", () => {
  test("datagrams between two of ours are joined by order and content; a lost one stays open", () => {
    const told = story();
    told.socket(1, "udp", { local: "0.0.0.0:9000" });
    told.socket(2, "udp", { local: ":5000", remote: ":9000" });
    told.call(2, { call: "connect" });
    told.send(2, "one");
    told.send(2, "two");
    told.recv(1, "two", ":5000");
    told.send(1, "back", ":5000");
    told.recv(2, "back");
    const ladder = told.ladder();
    expect(ladder.steps[0]?.shape).toBe("box");
    expect(arrows(ladder)).toEqual([
      "data #2@2 → #1@3",
      "data #1@4 → #2@5",
      "data #2@1 → #1@1 open",
    ]);
  });
});

describe("Unix domain", () => {
  test("a nameless client of ours is found by its listener's path", () => {
    const told = story();
    told.socket(1, "unix-listener", { local: "/tmp/s" });
    told.socket(2, "unix-connection", { local: "", remote: "/tmp/s" });
    told.socket(3, "unix-connection", { parent: 1, local: "/tmp/s", remote: "" });
    told.call(2, { call: "connect" });
    told.call(1, { call: "accept", accepted: 3 }, { peer: "" });
    told.send(2, "PING");
    told.recv(3, "PING");
    expect(arrows(told.ladder())).toEqual([
      "connect #2@0 → #1@1",
      "data #2@2 → #3@3",
      "begin #1@1 → #3@1",
    ]);
  });
});
