// Processor seconds, user and system, of the engine's process and of the page's.

import { readFileSync } from "node:fs";
import type { CDPSession, Page } from "@playwright/test";
import type { Served } from "./startServed.ts";

export interface ProcessorTime {
  readonly engine: number;
  readonly page: number;
}

/** Of the system's clock ticks; on Linux always so many. */
const TICKS = 100;

export class ProcessorClock {
  readonly #pid: number;
  readonly #session: CDPSession;

  private constructor(pid: number, session: CDPSession) {
    this.#pid = pid;
    this.#session = session;
  }

  static async of(served: Served, page: Page): Promise<ProcessorClock> {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    return new ProcessorClock(served.pid, session);
  }

  /** So far. */
  async read(): Promise<ProcessorTime> {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    const page = metrics.find(({ name }) => name === "ProcessTime")?.value ?? Number.NaN;
    return { engine: secondsOf(this.#pid), page };
  }
}

/** NaN elsewhere than on Linux. */
function secondsOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // Behind the name, which may hold blanks: fields 14 and 15 are user and system time.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return Number.NaN;
  }
}
