// A real engine that records into a folder of its own, with every event kept for the test to look at.

import { join } from "node:path";
import { expect } from "vitest";
import { createEngine, type Engine, type EngineOptions } from "../../engine/createEngine.ts";
import type { Endpoint } from "../../shared/model/endpoint.ts";
import type { Call, SocketEvent } from "../../shared/model/event.ts";
import type { OpenSpec, SocketInfo, SocketState } from "../../shared/model/socket.ts";
import { tempFolder } from "./tempFolder.ts";

export interface Seen {
  readonly event: SocketEvent;
  readonly payload: Uint8Array | null;
}

export interface EngineFixture {
  readonly engine: Engine;
  /** The pcapng file. */
  readonly file: string;
  readonly folder: string;
  readonly seen: readonly Seen[];
  /** Calls of one socket in order, as words: `recv`, `shutdown in`, `connect!` (a call that failed). */
  story(socket: number): string[];
  /** Opens and waits until the socket is in this state. */
  open(spec: OpenSpec, state: SocketState): Promise<SocketInfo>;
  reach(socket: number, state: SocketState): Promise<SocketInfo>;
  /** The first event of a socket with this call, once it has happened. */
  event(socket: number, call: Call): Promise<Seen>;
  /** All bytes that a socket received, or sent. */
  bytes(socket: number, call: "recv" | "send"): Buffer;
  info(socket: number): SocketInfo;
  close(): Promise<void>;
}

export async function engineFixture(options: Partial<EngineOptions> = {}): Promise<EngineFixture> {
  const folder = await tempFolder();
  const file = join(folder.path, "test.pcapng");
  const engine = await createEngine({ recording: { file, folder: folder.path }, ...options });
  const seen: Seen[] = [];
  engine.onEvent((event, payload) => {
    seen.push({ event, payload: payload === null ? null : Uint8Array.from(payload) });
  });

  const of = (socket: number) => seen.filter(({ event }) => event.socket === socket);
  function info(socket: number): SocketInfo {
    const found = engine.socket(socket);
    if (found === undefined) throw new Error(`no socket ${socket}`);
    return found;
  }
  async function reach(socket: number, state: SocketState): Promise<SocketInfo> {
    await expect.poll(() => info(socket).state, { interval: 5 }).toBe(state);
    return info(socket);
  }
  return {
    engine,
    file,
    folder: folder.path,
    seen,
    info,
    reach,
    open: (spec, state) => reach(engine.open(spec), state),
    story: (socket) =>
      of(socket).map(({ event }) => {
        const direction = event.call === "shutdown" ? ` ${event.direction}` : "";
        return `${event.call}${direction}${event.failure === null ? "" : "!"}`;
      }),
    async event(socket, call) {
      await expect
        .poll(() => of(socket).some(({ event }) => event.call === call), {
          interval: 5,
        })
        .toBe(true);
      const found = of(socket).find(({ event }) => event.call === call);
      if (found === undefined) throw new Error(`no ${call} of ${socket}`);
      return found;
    },
    bytes: (socket, call) =>
      Buffer.concat(
        of(socket).flatMap(({ event, payload }) =>
          event.call === call && payload !== null ? [payload] : [],
        ),
      ),
    async close() {
      await engine.close();
      await folder.remove();
    },
  };
}

/** The port of an IP endpoint that is known to be there. */
export function portOf(endpoint: Endpoint | null): number {
  if (endpoint === null || endpoint.family === "unix") throw new Error("expected an IP endpoint");
  return endpoint.port;
}
