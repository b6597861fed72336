// An engine, new for each test of a file that imports from here, and a connection to a listener of it.

import { afterEach, beforeEach } from "vitest";
import type { EngineOptions } from "../../engine/createEngine.ts";
import { tcpListener } from "../../shared/model/openSpecs.ts";
import { engineFixture, portOf, type EngineFixture } from "../support/engineFixture.ts";
import { connectPeer } from "../support/peer.ts";

export let f: EngineFixture;

beforeEach(async () => {
  f = await engineFixture();
});

afterEach(() => f.close());

/** Another engine instead, with bounds of its own. */
export async function engineWith(bounds: NonNullable<EngineOptions["bounds"]>): Promise<void> {
  await f.close();
  f = await engineFixture({ bounds });
}

export async function accepted(spec = tcpListener()) {
  const listener = await f.open(spec, "listening");
  const peer = await connectPeer({ host: "127.0.0.1", port: portOf(listener.local) });
  const { event } = await f.event(listener.id, "accept");
  if (event.call !== "accept") throw new Error("expected accept");
  return { listener, peer, socket: event.accepted, event };
}

/** As a client's close command does. */
export function closeSocket(id: number): void {
  f.engine.closeSocket(id);
}
