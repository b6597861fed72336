// What the library says where what a test expects does not come: when, and with what was seen.

import { createServer } from "node:net";
import { once } from "node:events";
import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { createEngine, PortscopeError, type Connection, type Engine } from "../../library/index.ts";
import { tempFolder } from "../support/tempFolder.ts";

async function pair(): Promise<{ engine: Engine; ours: Connection; theirs: Connection }> {
  const engine = await createEngine({ timeout: 100_000 });
  onTestFinished(async () => void (await engine.close()));
  const server = await engine.listen("tcp");
  const theirs = await engine.connect("tcp", { port: server.port });
  return { engine, ours: await server.accepted(), theirs };
}

/** What a promise is rejected with. */
async function errorFrom(promise: Promise<unknown>): Promise<PortscopeError> {
  const error: unknown = await promise.then(
    () => new Error("it was resolved"),
    (reason: unknown) => reason,
  );
  if (error instanceof PortscopeError) return error;
  throw error;
}

describe("received", () => {
  test("fails at once where other bytes come, with what came and what happened", async () => {
    const { ours, theirs } = await pair();
    await theirs.send('PIN"K\r\n');
    const error = await errorFrom(ours.received("PING\r\n"));
    expect(error.code).toBe("PORTSCOPE_UNEXPECTED");
    expect(error.message.replaceAll("\u2009", " ")).toBe(
      [
        'Expected "PING\\r\\n", and something else came.',
        'Received and not taken: 7 B, "PIN\\"K\\r\\n"',
        `Socket #${ours.id}:`,
        `  recv 7 bytes from ${ours.remote}`,
      ].join("\n"),
    );
    expect(error.seen.map(({ call }) => call)).toEqual(["recv"]);
    // Where the test waits, not where a timer of ours fired.
    expect(error.stack).toContain("errors.test.ts");
    expect(ours.unread).toBe(7);
  });

  test("fails after its time, when the peer ends, when it is closed, and with the engine", async () => {
    const { engine, ours, theirs } = await pair();
    const late = await errorFrom(ours.received(/never/, { timeout: 20 }));
    expect(late.code).toBe("PORTSCOPE_TIMEOUT");
    expect(late.message).toMatch(/^Expected a match of \/never\/ within 20 ms/);
    const ended = errorFrom(ours.received(2));
    await theirs.send("1");
    theirs.end();
    expect((await ended).code).toBe("PORTSCOPE_ENDED");
    expect((await ended).message).toMatch(/^Expected 2 bytes, and the peer .*\nReceived.* "1"/);
    const closed = errorFrom(theirs.received("x"));
    await theirs.close();
    expect(await closed).toMatchObject({ code: "PORTSCOPE_CLOSED" });
    const event = errorFrom(engine.event({ call: "lookup" }));
    await engine.close();
    expect(await event).toMatchObject({ code: "PORTSCOPE_CLOSED" });
    expect(await errorFrom(engine.listen("tcp"))).toMatchObject({ code: "PORTSCOPE_CLOSED" });
    expect(await errorFrom(ours.send("x"))).toMatchObject({ code: "PORTSCOPE_CLOSED" });
  });

  test("ends with a signal's reason", async () => {
    const { ours } = await pair();
    const aborting = new AbortController();
    const reason = new Error("the test is over");
    const received = ours.received(1, { signal: aborting.signal });
    aborting.abort(reason);
    await expect(received).rejects.toBe(reason);
    await expect(ours.received(1, { signal: aborting.signal })).rejects.toBe(reason);
  });
});

describe("what the system refuses", () => {
  test("keeps its code: a port that is taken, one where nobody listens, a file that is there", async () => {
    const { engine } = await pair();
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as { readonly port: number };
    const taken = await errorFrom(engine.listen("tcp", { port }));
    expect(taken).toMatchObject({ code: "EADDRINUSE", syscall: "listen" });
    expect(taken.message).toContain(String(port));
    other.close();
    await once(other, "close");
    const refused = await errorFrom(engine.connect("tcp", { port }));
    expect(refused).toMatchObject({ code: "ECONNREFUSED", syscall: "connect" });
    expect(refused.seen.map(({ call }) => call)).toEqual(["socket", "connect", "close"]);

    const { path, remove } = await tempFolder();
    onTestFinished(remove);
    await writeFile(join(path, "r.pcapng"), "");
    const recording = createEngine({ record: join(path, "r.pcapng") });
    expect(await errorFrom(recording)).toMatchObject({ code: "EEXIST" });
  });

  test("is told of options that are none, before anything is opened", async () => {
    const { engine } = await pair();
    const bad = { port: 70_000 };
    await expect(engine.listen("tcp", bad)).rejects.toThrow(/^option at\.port: .*65,?535.*70,?000/);
    const unknown = { port: 0, ehco: true };
    await expect(engine.listen("tcp", unknown)).rejects.toThrow(/^option ehco: /);
    await expect(createEngine({ timeout: -1 })).rejects.toThrow(RangeError);
    const udp = await engine.bind("udp");
    await expect(udp.send("x", { host: "localhost", port: 1 })).rejects.toThrow(/names are not/);
  });
});
