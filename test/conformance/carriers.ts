// The three carriers as the program uses them, each with both of its ends: what one suite says must hold for all.
//
//     for (const carrier of CARRIERS) describe(carrier.name, () => { const joined = await carrier.join(); … });

import { MessageChannel } from "node:worker_threads";
import { WebSocket as NodeWebSocket } from "ws";
import { startServe } from "../../cli/serve/startServe.ts";
import { joinPorts } from "../../electron/engine/joinPorts.ts";
import { threadTransport } from "../../electron/engine/threadTransport.ts";
import type { Engine } from "../../engine/createEngine.ts";
import type { Host } from "../../engine/feed/Caller.ts";
import { portTransport as pageEnd } from "../../renderer/app/link/portTransport.ts";
import { webSocketTransport } from "../../renderer/app/link/webSocketTransport.ts";
import type { ClientFrame, EngineFrame } from "../../shared/contract/wire.ts";
import { memoryPair } from "../../shared/rpc/memoryPair.ts";
import type { Transport } from "../../shared/rpc/transport.ts";
import { asElectronPort } from "../support/electronPort.ts";

export interface Joined {
  /** The window's end. */
  readonly client: Transport<ClientFrame, EngineFrame>;
  /** The engine's end, as the host gives it to `Engine.attach`. */
  readonly engine: Transport<EngineFrame, unknown>;
  /** Frees what the carrier stands on. */
  free(): Promise<void>;
}

export interface Carrier {
  readonly name: string;
  join(): Promise<Joined>;
}

export const CARRIERS: readonly Carrier[] = [
  { name: "memory", join: () => Promise.resolve(joinInMemory()) },
  { name: "MessagePort", join: () => Promise.resolve(joinByPort()) },
  { name: "WebSocket", join: joinByWebSocket },
];

/** A host for `Engine.attach`. */
export const TEST_HOST: Host = {
  info: { kind: "test", platform: process.platform, canReveal: false, version: "0.0.0", log: null },
  reveal: null,
};

function joinInMemory(): Joined {
  const [client, engine] = memoryPair<ClientFrame, EngineFrame>(structuredClone);
  return { client, engine, free: async () => client.close() };
}

/** As in the desktop program: page, main thread, the engine's thread. */
function joinByPort(): Joined {
  const [toPage, toThread] = [new MessageChannel(), new MessageChannel()];
  const client = pageEnd<ClientFrame, EngineFrame>(toPage.port2 as unknown as MessagePort);
  joinPorts(asElectronPort(toPage.port1), toThread.port1);
  const engine = threadTransport(toThread.port2);
  return { client, engine, free: async () => client.close() };
}

/** The door of `portscope serve` with an engine that only takes what comes through it. */
async function joinByWebSocket(): Promise<Joined> {
  let admitted: (transport: Transport<EngineFrame, unknown>) => void;
  const engineSide = new Promise<Transport<EngineFrame, unknown>>((resolve) => {
    admitted = resolve;
  });
  const engine: Pick<Engine, "attach"> = { attach: (transport) => admitted(transport) };
  const serving = await startServe({
    engine,
    version: "0.0.0",
    host: "127.0.0.1",
    port: 0,
    pageFolder: "/nonexistent",
  });
  const at = `127.0.0.1:${serving.port}`;
  const client = await asPageOf(`http://${at}`, () =>
    webSocketTransport<ClientFrame, EngineFrame>(`ws://${at}/engine`, serving.token),
  );
  return {
    client,
    engine: await engineSide,
    async free() {
      client.close();
      await serving.close();
    },
  };
}

/** A browser states the page's Origin by itself; Node's WebSocket has to be told. */
async function asPageOf<T>(origin: string, connect: () => Promise<T>): Promise<T> {
  const before = globalThis.WebSocket;
  class PageWebSocket extends NodeWebSocket {
    constructor(address: string) {
      super(address, { origin });
    }
  }
  globalThis.WebSocket = PageWebSocket as unknown as typeof WebSocket;
  try {
    return await connect();
  } finally {
    globalThis.WebSocket = before;
  }
}
