// What tests of runs share: a bare server, the list as a window keeps it.

import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { tcpConnection } from "../../shared/model/openSpecs.ts";
import type { RunInfo, RunNote } from "../../shared/model/running.ts";
import type { EngineFixture } from "../support/engineFixture.ts";
import type { TestClient } from "../support/testClient.ts";

export interface Peer {
  readonly port: number;
  readonly sockets: Socket[];
  /** All that came. */
  text(): string;
}

/** A bare server. `reads`: whether it takes what comes. */
export async function peer(reads = true): Promise<Peer> {
  const came: Buffer[] = [];
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    if (reads) socket.on("data", (data) => came.push(data));
    else socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, sockets, text: () => Buffer.concat(came).toString("latin1") };
}

/** A client socket of ours to it. */
export async function connected(f: EngineFixture, port: number): Promise<number> {
  const { id } = await f.open(tcpConnection({ to: { host: "127.0.0.1", port } }), "connected");
  return id;
}

export const bytes = (text: string) => ({ kind: "bytes", bytes: Buffer.from(text) }) as const;
export const template = (text: string) => ({ kind: "template", text, syntax: "text" }) as const;
export const every = (ms: number) => ({ kind: "every", ms }) as const;

/** The list as a window keeps it. */
export function listOf(window: TestClient): ReadonlyMap<number, RunInfo> {
  const runs = new Map<number, RunInfo>();
  window.watch(
    "running",
    {},
    {
      onUpdate(value, whole) {
        if (whole) runs.clear();
        for (const run of value.runs) runs.set(run.id, run);
        for (const id of value.removed) runs.delete(id);
      },
    },
  );
  return runs;
}

export function notesOf(window: TestClient, run: number): RunNote[] {
  const notes: RunNote[] = [];
  window.watch(
    "runNotes",
    { run },
    {
      onUpdate(value, whole) {
        if (whole) notes.length = 0;
        notes.push(...value.notes);
      },
    },
  );
  return notes;
}

const repeated = (run: RunInfo | undefined) => (run?.kind === "repeat" ? run.progress : null);
export const sentBy = (run: RunInfo | undefined) => repeated(run)?.sent ?? -1;
export const missedBy = (run: RunInfo | undefined) => repeated(run)?.missed ?? -1;
