// A recording to damage, new for each test of a file that imports from here, and what is read of it.

import { afterEach, beforeEach, expect } from "vitest";
import { RowCursor } from "../../engine/query/scan/events/RowCursor.ts";
import type { Findings } from "../../engine/record/read/Findings.ts";
import { openRecording } from "../support/readRuns.ts";
import { tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";

export let f: EngineFixture;
export const others: EngineFixture[] = [];

beforeEach(async () => {
  f = await engineFixture();
});

afterEach(async () => {
  for (const each of [f, ...others.splice(0)]) await each.close();
});

interface Read {
  /** Each event as `seq call bytes`. */
  readonly events: readonly string[];
  readonly findings: Findings;
  readonly cutOff: number;
}

export function read(path: string): Read {
  const file = openRecording(path);
  const events: string[] = [];
  try {
    for (const run of file.runs()) {
      const cursor = new RowCursor(run, file.tables, file.reader);
      for (let row = run.from; row < run.to; row++) {
        cursor.row = row;
        const { seq, call } = cursor.event();
        events.push(`${seq} ${call} ${Buffer.from(cursor.payload()).toString("base64")}`);
      }
    }
    return { events, findings: file.findings, cutOff: file.cutOff };
  } finally {
    file.close();
  }
}

/** Whether something was said. */
export function isNoted({ findings, cutOff }: Read): boolean {
  return (
    cutOff > 0 ||
    findings.damaged > 0 ||
    findings.incomplete > 0 ||
    findings.cut > 0 ||
    findings.gaps().length > 0
  );
}

export const seen = (fixture: EngineFixture): string[] =>
  fixture.seen.map(
    ({ event, payload }) =>
      `${event.seq} ${event.call} ${Buffer.from(payload ?? []).toString("base64")}`,
  );

/** A connection with a read larger than a packet, datagrams over both families, entries with and without bytes. */
export async function story(fixture: EngineFixture, bytes = 300): Promise<void> {
  const listener = await fixture.open(tcpListener({ echo: true }), "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
  peer.socket.write(Buffer.alloc(bytes, "x"));
  await expect.poll(() => peer.received().length).toBe(bytes);
  for (const host of ["127.0.0.1", "::1"]) {
    const udp = await fixture.open(udpSocket({ at: { host, port: 0 }, echo: true }), "bound");
    const to = { host, port: portOf(udp.local) };
    const from = await fixture.open(udpSocket({ at: null, to }), "connected");
    fixture.engine.send(from.id, Buffer.from(`datagram over ${host}`));
    await fixture.event(from.id, "recv");
  }
  peer.socket.resetAndDestroy();
  await expect.poll(() => fixture.info(listener.id).openChildren).toBe(0);
}
