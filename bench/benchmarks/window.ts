// A page that follows the tail while 100,000 datagrams a second come in: is any lost, and does the page stay smooth? The
// program, the browser and the load share the machine.

import { chromium } from "@playwright/test";
import { BROWSER_ARGS, findBrowser } from "../../scripts/browserPath.mjs";
import { udpSocket } from "../../shared/model/openSpecs.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { SocketInfo } from "../../shared/model/socket.ts";
import { setTimeout as sleep } from "node:timers/promises";
import type { Benchmark } from "../Benchmark.ts";
import { RECEIVE_BUFFER } from "../receiver/protocol.ts";
import { startServed, type Served } from "../served/startServed.ts";
import { watchFrames } from "../served/watchFrames.ts";
import { quantile } from "../statistics.ts";

const SIZE = 64;
const RATE = 100_000;
const SECONDS = 12;
const FRAME_LIMIT_MS = 50;
/** A page that draws nothing new is smooth too; a following one shows other rows at least this many times a second. */
const LEAST_MOVES = 5;

export const window: Benchmark = {
  name: "window",
  about: "A page follows the tail at 100,000 datagrams/s, all recorded",
  async run({ load, folder, say }) {
    const { executablePath, env } = await findBrowser();
    const browser = await chromium.launch({ executablePath, env, args: BROWSER_ARGS });
    try {
      const served = await startServed(folder);
      try {
        const { socket } = await served.client.call("open", {
          spec: udpSocket({ receiveBuffer: RECEIVE_BUFFER }),
        });
        const { local } = await settled(served, socket);
        const context = await browser.newContext({
          locale: "en-US",
          viewport: { width: 1280, height: 800 },
        });
        const page = await context.newPage();
        await page.goto(served.address);
        await page.locator("[data-position]").first().waitFor();

        const watching = page.evaluate(watchFrames, (SECONDS - 1) * 1000);
        const port = local !== null && local.family !== "unix" ? local.port : 0;
        const sent = await load.udp(port, { size: SIZE, count: RATE * SECONDS, rate: RATE });
        const frames = await watching;
        const { counters } = await settled(served, socket);
        const lost = sent.messages - counters.messagesIn;
        const drops = counters.kernelDrops ?? 0;
        const slow = quantile(frames.times, 0.95);
        say(
          `${frames.times.length} frames, half under ${quantile(frames.times, 0.5).toFixed(0)} ms, longest ${Math.max(...frames.times).toFixed(0)} ms; ${frames.moved} with new rows; ${lost} lost`,
        );
        return [
          {
            what: `${window.about}: frame time, 95 % (median ${quantile(frames.times, 0.5).toFixed(0)} ms)`,
            ours: `${slow.toFixed(0)} ms`,
            against: `${FRAME_LIMIT_MS} ms, the limit`,
            ratio: slow / FRAME_LIMIT_MS,
            target: { most: 1 },
            also: [
              {
                what: lost === 0 ? "none lost" : `none lost (${lost} lost)`,
                holds: lost === 0 && drops === 0,
              },
              { what: "the tail is followed", holds: frames.moved >= LEAST_MOVES * (SECONDS - 1) },
            ],
          },
        ];
      } finally {
        await served.end();
      }
    } finally {
      await browser.close();
    }
  },
};

/** The socket's state once it is bound and has counted nothing new for a second: as often as the kernel's drops are read. */
async function settled({ client }: Served, id: number): Promise<SocketInfo> {
  for (let before = -1; ;) {
    const { sockets } = await client.call("subscribe", { query: ALL_EVENTS });
    const info = sockets.find((socket) => socket.id === id);
    if (info === undefined || info.failure !== null) throw new Error("the socket did not open");
    if (info.state === "bound" && info.counters.messagesIn === before) return info;
    before = info.counters.messagesIn;
    await sleep(1000);
  }
}
