// The engine in its thread, without a window: pipes, refusals, quitting, crashes.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keepEngine } from "../../electron/engine/keepEngine.ts";
import {
  startEngineThread,
  type EngineThread,
  type EngineThreadOptions,
} from "../../electron/engine/startEngineThread.ts";
import { portTransport } from "../../renderer/app/link/portTransport.ts";
import { ensureBuilt } from "../../scripts/ensureBuilt.mjs";
import type { ClientFrame, EngineFrame } from "../../shared/contract/wire.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import { createClient, type Client } from "../../shared/rpc/client.ts";
import { asElectronPort } from "../support/electronPort.ts";
import { tempFolder } from "../support/tempFolder.ts";
import { told } from "../support/told.ts";

const BUILT = new URL("../../dist/electron/engineThread.js", import.meta.url);
/** A thread that dies: at once, or with the first frame that comes through a window's pipe. */
const DYING = new URL(`data:text/javascript,
  import { parentPort, workerData } from "node:worker_threads";
  if (workerData.folder === "at once") throw new TypeError("not today");
  parentPort.on("message", ({ type, port }) => {
    if (type === "attach") port.on("message", () => { throw new RangeError("bad frame"); });
  });
  parentPort.postMessage({ type: "ready" });
`);
const INFO = {
  kind: "test",
  platform: process.platform,
  canReveal: true,
  version: "0",
  log: null,
} as const;

let folder: Awaited<ReturnType<typeof tempFolder>>;
let revealed: string[];
let crashes: string[];
beforeEach(async () => {
  await ensureBuilt();
  folder = await tempFolder();
  revealed = [];
  crashes = [];
});
afterEach(() => folder.remove());

function start(more: Partial<EngineThreadOptions> = {}): Promise<EngineThread> {
  return startEngineThread({
    code: BUILT,
    setting: {
      folder: folder.path,
      recentFile: join(folder.path, "recent.json"),
      info: INFO,
      settings: join(folder.path, "settings.json"),
    },
    onSettings: () => {},
    reveal: (path) => revealed.push(path),
    onCrash: (reason) => crashes.push(reason),
    onRecent: () => {},
    onOpenSockets: () => {},
    onCheckForUpdates: () => {},
    ...more,
  });
}

/** A page on the engine; `send` is the bare end of its port. */
function page(engine: EngineThread): Client & { send(data: unknown): void } {
  const { port1, port2 } = new MessageChannel();
  engine.attach(asElectronPort(port1));
  const transport = portTransport<ClientFrame, EngineFrame>(port2 as unknown as MessagePort);
  const client = createClient(transport);
  return { ...client, send: (data) => port2.postMessage(data) };
}

const gone = (client: Client) => new Promise<string>((resolve) => client.onClose(resolve));

describe("the engine's thread", () => {
  test("serves windows, reveals through the main thread, completes the recording at its end", async () => {
    const engine = await start();
    const [one, two] = [page(engine), page(engine)];
    const { host } = await one.call("hello", {});
    expect(host).toEqual(INFO);
    const { path } = await told(one, "recording", {});
    const { socket } = await two.call("open", {
      spec: tcpListener(),
    });
    await expect
      .poll(async () => (await one.call("rows", { query: ALL_EVENTS, from: 0, count: 9 })).total)
      .toBeGreaterThan(2);
    expect(socket).toBe(1);
    await one.call("revealRecording", {});
    await expect.poll(() => revealed).toEqual([path]);

    two.close();
    const left = gone(one);
    await engine.close();
    expect(await left).toContain("closed");
    const [file = ""] = await readdir(folder.path);
    expect(await readFile(join(folder.path, file), "latin1")).toContain("close");
    expect(crashes).toEqual([]);
  });

  test("what is no frame is refused and harms nobody", async () => {
    const engine = await start();
    const client = page(engine);
    for (const wrong of [
      "text",
      7,
      null,
      { type: "call" },
      new ArrayBuffer(8),
      new Uint8Array([0xc1]),
    ])
      client.send(wrong);
    client.send(new Uint16Array(4));
    await client.call("closeAll", {});
    client.close();
    await engine.close();
    expect(crashes).toEqual([]);
  });

  test("one that dies as it starts says of what", async () => {
    const setting = { folder: "at once", recentFile: "", info: INFO, settings: "" };
    await expect(start({ code: DYING, setting })).rejects.toThrow("not today");
    expect(crashes).toEqual([]);
  });

  test("one that dies later is told of once; its windows lose their line, closing it settles", async () => {
    const engine = await start({ code: DYING });
    const client = page(engine);
    const left = gone(client);
    client.send(new Uint8Array(1));
    await left;
    await expect.poll(() => crashes).toEqual(["RangeError: bad frame"]);
    await engine.close();
    expect(await gone(page(engine))).toContain("closed");
    expect(crashes).toHaveLength(1);
  });
});

describe("the program's engine", () => {
  test("begins at once; a window that is there first is told, and quitting meanwhile waits for it", async () => {
    let told = 0;
    const keeper = keepEngine({ start: (onCrash) => start({ onCrash }), ask: async () => false });
    keeper.onStarted(() => (told += 1));
    expect(keeper.current()).toBeNull();
    await keeper.close();
    expect(told).toBe(1);
    expect(keeper.current()).not.toBeNull();
    expect(crashes).toEqual([]);
  });

  test("that cannot begin says why, and quitting waits for nothing", async () => {
    const setting = { folder: "at once", recentFile: "", info: INFO, settings: "" };
    const keeper = keepEngine({
      start: () => start({ code: DYING, setting }),
      ask: async () => true,
    });
    await expect(keeper.started).rejects.toThrow("not today");
    expect(keeper.current()).toBeNull();
    await keeper.close();
  });

  test("is replaced after a crash where the person wants that, and windows are told", async () => {
    const asked: string[] = [];
    let code = DYING;
    const keeper = keepEngine({
      start: (onCrash) => start({ code, onCrash }),
      ask: async (reason) => asked.push(reason) > 0,
    });
    expect(keeper.current()).toBeNull();
    await keeper.started;
    const first = keeper.current();
    const started = new Promise<void>((resolve) => keeper.onStarted(resolve));
    if (first === null) throw new Error("there is no engine");
    code = BUILT;
    page(first).send(new Uint8Array(1));
    await started;
    expect(asked).toEqual(["RangeError: bad frame"]);
    const second = keeper.current();
    if (second === null || second === first) throw new Error("there is no other engine");
    const client = page(second);
    await client.call("closeAll", {});
    client.close();
    await keeper.close();
  });

  test("is not where it is not wanted; quitting then waits for nothing", async () => {
    let asked = 0;
    const keeper = keepEngine({
      start: (onCrash) => start({ code: DYING, onCrash }),
      ask: async () => ++asked < 0,
    });
    await keeper.started;
    const engine = keeper.current();
    if (engine === null) throw new Error("there is no engine");
    page(engine).send(new Uint8Array(1));
    await expect.poll(() => asked).toBe(1);
    expect(keeper.current()).toBeNull();
    await keeper.close();
  });
});
