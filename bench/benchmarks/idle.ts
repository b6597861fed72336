// What a window costs while nothing happens: ten open sockets of all kinds, the engine, and the page that shows them.

import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";
import {
  tcpConnection,
  tcpListener,
  udpSocket,
  unixConnection,
  unixDatagram,
  unixListener,
} from "../../shared/model/openSpecs.ts";
import type { OpenSpec } from "../../shared/model/socket.ts";
import type { Benchmark, Result, Setting } from "../Benchmark.ts";
import { now, openUdp } from "../served/openUdp.ts";
import { processTree, processUseOf } from "../served/processTree.ts";
import type { Served } from "../served/startServed.ts";
import { withPage, withServed } from "../served/withPage.ts";

const MINUTES = 10;
/** What a start leaves to be done is over by then. */
const SETTLES_SECONDS = 30;
/** Of one core. */
const MOST = 0.01;
const MIB = 1024 * 1024;
/** What a heap takes and gives back by itself. */
const SLACK = 4 * MIB;

export const idle: Benchmark = {
  name: "idle",
  about: `ten open sockets and their page while nothing happens, for ${MINUTES} minutes`,
  run: (setting) => (process.platform === "linux" ? measure(setting) : Promise.resolve([])),
};

interface Seen {
  readonly engineCpu: number;
  readonly pageCpu: number;
  readonly engineMemory: number;
  /** Of the page's heap, once it has been collected. */
  readonly heap: number;
}

function measure({ folder, scale, say }: Setting): Promise<readonly Result[]> {
  return withServed(folder, async (served) => {
    await openTen(served, folder);
    return withPage(served, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send("HeapProfiler.enable");
      const see = () => seen(served, session);
      // It loads what its first screen did not need.
      await page.waitForLoadState("networkidle");
      await sleep(SETTLES_SECONDS * 1000);
      const before = await see();
      const seconds = MINUTES * 60 * scale;
      await sleep(seconds * 1000);
      const after = await see();
      await stillLive(page);
      const results = compare(before, after, seconds);
      for (const { what, ours, against } of results) say(`${what}: ${ours}, ${against}`);
      return results;
    });
  });
}

function compare(before: Seen, after: Seen, seconds: number): readonly Result[] {
  const share = (used: number) => used / seconds;
  const engine = share(after.engineCpu - before.engineCpu);
  const page = share(after.pageCpu - before.pageCpu);
  const grown = (of: "engineMemory" | "heap") => ({
    what: `${of === "heap" ? "The page's heap" : "The engine's memory"} after ${(seconds / 60).toFixed(0)} minutes`,
    ours: `${(after[of] / MIB).toFixed(1)} MiB`,
    against: `${(before[of] / MIB).toFixed(1)} MiB before`,
    ratio: after[of] / before[of],
    target: { most: 1 + SLACK / before[of] },
  });
  return [
    {
      what: "Ten open sockets at rest: processor time of engine and page",
      ours: `${((engine + page) * 100).toFixed(2)} % of a core (engine ${(engine * 100).toFixed(2)} %, page ${(page * 100).toFixed(2)} %)`,
      against: `${MOST * 100} %, the limit`,
      ratio: (engine + page) / MOST,
      target: { most: 1 },
    },
    grown("engineMemory"),
    grown("heap"),
  ];
}

async function seen({ pid }: Served, session: CDPSession): Promise<Seen> {
  const renderers = processTree(process.pid)
    .filter(({ command }) => command.includes("--type=renderer"))
    .map((renderer) => renderer.pid);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const engine = processUseOf([pid]);
  const page = processUseOf(renderers);
  return {
    engineCpu: engine.cpu,
    engineMemory: engine.memory,
    pageCpu: page.cpu,
    heap: usedSize,
  };
}

/** Three of UDP, a Unix listener with a client, the connection accepted for it, a Unix datagram socket, and the same three of TCP. */
async function openTen(served: Served, folder: string): Promise<void> {
  const open = (spec: OpenSpec) => served.client.call("open", { spec });
  await openUdp(served);
  const { port } = await openUdp(served);
  await open(udpSocket({ to: { host: "127.0.0.1", port } }));
  await open(unixListener({ path: join(folder, "idle") }));
  await open(unixConnection({ path: join(folder, "idle") }));
  await open(unixDatagram({ path: join(folder, "idle-datagrams") }));
  const { socket } = await open(tcpListener());
  const to = { host: "127.0.0.1", port: await portOf(served, socket) };
  await open(tcpConnection({ to }));
}

async function portOf(served: Served, socket: number): Promise<number> {
  for (;;) {
    const { sockets } = await now(served, "sockets");
    const local = sockets.find(({ id }) => id === socket)?.local ?? null;
    if (local !== null && local.family !== "unix" && local.port !== 0) return local.port;
    await sleep(20);
  }
}

/** A page that had lost its engine would be at rest too. */
async function stillLive(page: Page): Promise<void> {
  await page.getByRole("status", { name: "Connection to the engine" }).getByText("Live").waitFor();
}
