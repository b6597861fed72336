// A sequence that a client runs: on the list, step by step, with its notes.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MAX_RUN_NOTES } from "../../shared/model/bounds.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { attachClient, type TestClient } from "../support/testClient.ts";
import { told } from "../support/told.ts";
import { connected, listOf, notesOf } from "./runs.ts";

let f: EngineFixture;
let client: TestClient;
beforeEach(async () => {
  f = await engineFixture();
  client = attachClient(f.engine);
});
afterEach(() => f.close());

describe("a sequence", () => {
  const ECHO = `portscope-sequence: 1
connect: tcp 127.0.0.1:1
steps:
  - send: "hello {{$who}}"
  - expect: "hello {{$who}}"
  - log: "{{$who}} was there"
`;

  test("runs elsewhere than its file says, and tells its steps with the events that each caused", async () => {
    const { local } = await f.open(tcpListener({ echo: true }), "listening");
    const { run } = await client.call("runSequence", {
      name: "echo.yaml",
      text: ECHO,
      variables: { who: "you" },
      at: { place: `tcp 127.0.0.1:${portOf(local)}` },
    });
    const runs = listOf(client);
    const notes = notesOf(client, run);
    await expect.poll(() => runs.get(run)?.outcome).toEqual({ how: "done" });
    await expect.poll(() => notes.length).toBe(4);
    expect(notes).toMatchObject([
      { kind: "step", does: "send", line: 4, problem: null },
      { kind: "step", does: "expect", path: "steps[1]" },
      { kind: "log", text: "you was there" },
      { kind: "step", does: "log" },
    ]);
    const socket = runs.get(run)?.socket ?? 0;
    const recv = await f.event(socket, "recv");
    const [, expected] = notes;
    expect(expected?.kind === "step" ? expected.events : null).toEqual({
      first: recv.event.seq,
      last: recv.event.seq,
    });
    expect(runs.get(run)).toMatchObject({ kind: "sequence", progress: { steps: 3 } });
    await f.reach(socket, "closed");
  });

  test("is stepped on a socket that is open, and leaves it open", async () => {
    const { local } = await f.open(tcpListener({ echo: true }), "listening");
    const socket = await connected(f, portOf(local));
    const { run } = await client.call("runSequence", {
      name: "echo.yaml",
      text: ECHO,
      variables: { who: "a" },
      at: { socket },
      paused: true,
    });
    const runs = listOf(client);
    const notes = notesOf(client, run);
    await expect
      .poll(() => runs.get(run))
      .toMatchObject({
        state: "paused",
        socket,
        progress: { steps: 0, at: { path: "steps[0]", line: 4 } },
      });
    expect(f.story(socket)).not.toContain("send");
    await client.call("stepRun", { run });
    await expect.poll(() => runs.get(run)?.progress).toMatchObject({ steps: 1 });
    await f.event(socket, "recv");
    expect(notes.length).toBeLessThan(2);
    await client.call("resumeRun", { run });
    await expect.poll(() => runs.get(run)?.outcome).toEqual({ how: "done" });
    await expect(client.call("stepRun", { run })).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_RUN_ENDED" },
    });
    expect(f.info(socket).state).toBe("connected");
  });

  test("on a listener does its steps on a connection that comes, and fails with what came instead", async () => {
    const { id, local } = await f.open(tcpListener(), "listening");
    const { run } = await client.call("runSequence", {
      name: "server.yaml",
      text: "portscope-sequence: 1\nlisten: tcp 0\nsteps:\n  - expect: ping\n  - send: pong\n",
      at: { socket: id },
    });
    const runs = listOf(client);
    const socket = await connected(f, portOf(local));
    f.engine.send(socket, Buffer.from("pint"));
    await expect.poll(() => runs.get(run)?.state).toBe("ended");
    expect(runs.get(run)?.outcome).toMatchObject({
      how: "failed",
      problem: {
        expected: "ping",
        place: { path: "steps[0]", line: 4 },
        reason: { word: "talk.different" },
      },
    });
    expect(f.info(id).state).toBe("listening");
  });

  test("is stopped while it waits, and with the engine", async () => {
    const { local } = await f.open(tcpListener(), "listening");
    const text = `portscope-sequence: 1\nconnect: tcp 127.0.0.1:${portOf(local)}\nsteps:\n  - wait: 1h\n`;
    const start = async () => (await client.call("runSequence", { name: "w", text })).run;
    const [first] = [await start(), await start()];
    const runs = listOf(client);
    await expect
      .poll(() => [...runs.values()].map(({ socket }) => socket !== null))
      .toEqual([true, true]);
    await client.call("stopRun", { run: first });
    await expect.poll(() => runs.get(first)?.outcome).toEqual({ how: "stopped" });
    await f.reach(runs.get(first)?.socket ?? 0, "closed");
  });

  test("that is wrong is refused with line and column; one that tells much keeps what came last", async () => {
    await expect(
      client.call("runSequence", { name: "s.yaml", text: "portscope-sequence: 1\nstep: []\n" }),
    ).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_BAD_SEQUENCE", sentence: { values: { line: 2 } } },
    });
    const { local } = await f.open(tcpListener(), "listening");
    const times = MAX_RUN_NOTES * 3;
    const { run } = await client.call("runSequence", {
      name: "much",
      text: `portscope-sequence: 1\nconnect: tcp 127.0.0.1:${portOf(local)}\nsteps:\n  - loop: { times: ${times}, steps: [{ set: { a: 1 } }] }\n`,
    });
    const runs = listOf(client);
    await expect.poll(() => runs.get(run)?.outcome).toEqual({ how: "done" });
    const notes = await told(client, "runNotes", { run });
    expect(notes.from).toBe(times - MAX_RUN_NOTES);
    await client.call("clearRuns", { runs: [run] });
    await expect(told(client, "runNotes", { run })).rejects.toMatchObject({
      failure: { code: "PORTSCOPE_NO_SUCH_RUN" },
    });
  });
});
