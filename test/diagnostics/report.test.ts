// What a crash leaves beside the log, and what a window is told of the program.

import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../engine/createEngine.ts";
import { MOST_REPORTS, reportsIn, writeReport } from "../../engine/diagnostics/writeReport.ts";
import type { ClientFrame, EngineFrame } from "../../shared/contract/wire.ts";
import { memoryPair } from "../../shared/rpc/memoryPair.ts";
import { TEST_HOST, testClient, type TestClient } from "../support/testClient.ts";
import { tcpListener, tcpConnection } from "../../shared/model/openSpecs.ts";
import { tempFolder } from "../support/tempFolder.ts";

let folder: Awaited<ReturnType<typeof tempFolder>>;
let engine: Engine | null = null;
beforeEach(async () => {
  folder = await tempFolder();
});
afterEach(async () => {
  await engine?.close();
  engine = null;
  await folder.remove();
});

describe("a report", () => {
  test("has the stack and the diagnostics, without the person's home, for its owner alone", () => {
    const stack = `Error: no\n    at ${homedir()}/secret-project/main.js:1:2`;
    const file = writeReport(folder.path, { of: "engine", stack, diagnostics: "portscope: x\n" });
    const text = readFileSync(file ?? "", "utf8");
    expect(text).toMatch(/^crash: of=engine at=\d{4}-/);
    expect(text).toContain("~/secret-project/main.js:1:2");
    expect(text).not.toContain(`${homedir()}/`);
    expect(text).toContain("portscope: x");
    expect(statSync(file ?? "").mode & 0o077).toBe(0);
  });

  test("pushes out the oldest where there are too many, and nothing else", () => {
    writeFileSync(join(folder.path, "crash-notes.md"), "mine");
    for (let n = 0; n < MOST_REPORTS + 5; n++)
      writeReport(folder.path, { of: "window", stack: "", diagnostics: "" }, new Date(n * 1000));
    const names = reportsIn(folder.path);
    expect(names).toHaveLength(MOST_REPORTS);
    expect(names[0]).toContain("00-00-14-000Z");
    expect(names.at(-1)).toContain("00-00-05-000Z");
    expect(readdirSync(folder.path)).toContain("crash-notes.md");
  });

  test("that cannot be written is null", () => {
    const taken = join(folder.path, "file");
    writeFileSync(taken, "");
    expect(writeReport(taken, { of: "engine", stack: "", diagnostics: "" })).toBeNull();
    expect(writeReport(null, { of: "engine", stack: "", diagnostics: "" })).toBeNull();
  });
});

function client(running: Engine): TestClient {
  const [ours, theirs] = memoryPair<ClientFrame, EngineFrame>(structuredClone);
  const log = join(folder.path, "portscope.log");
  running.attach(theirs, { ...TEST_HOST, info: { ...TEST_HOST.info, log } });
  return testClient(ours);
}

describe("a window", () => {
  test("is told counts and limits, and neither payload nor peers", async () => {
    engine = await createEngine({ recording: { file: null, folder: folder.path } });
    const one = client(engine);
    writeFileSync(join(folder.path, "portscope.log"), "first line\nlast line\n");
    const listener = engine.open(tcpListener());
    await expect.poll(() => engine?.socket(listener)?.state).toBe("listening");
    const at = engine.socket(listener)?.local;
    if (at === undefined || at === null || !("port" in at)) throw new Error("not listening");
    const connection = engine.open(tcpConnection({ to: { host: at.address, port: at.port } }));
    await expect.poll(() => engine?.socket(connection)?.state).toBe("connected");
    engine.send(connection, Buffer.from("for nobody else's eyes"));
    await expect.poll(() => engine?.totals().bytesIn).toBe(22);

    const { text, file } = await one.call("diagnostics", {});
    expect(file).toBe(join(folder.path, "portscope.log"));
    expect(text).toContain("sockets: tcp-listener.listening=1");
    expect(text).toContain("bytesIn=22");
    expect(text).toContain("clients: connected=1");
    expect(text).toMatch(/\n {2}last line\n$/);
    expect(text).not.toMatch(/nobody|127\.0\.0\.1|pcapng/);
    expect(text).not.toContain(`:${at.port}`);
  });

  test("leaves a report of its fault; a page in a loop of faults leaves five", async () => {
    engine = await createEngine({ recording: null });
    const one = client(engine);
    const { file } = await one.call("reportFault", { stack: "TypeError: x is undefined" });
    expect(readFileSync(file ?? "", "utf8")).toContain("TypeError: x is undefined");
    for (let n = 0; n < 9; n++) await one.call("reportFault", { stack: "again" });
    expect(reportsIn(folder.path)).toHaveLength(5);
  });
});
