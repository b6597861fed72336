// The engine for tests of one's own: opens, sends, waits, records, and says what was seen where what was expected does not come.
//
//     await using engine = await createEngine();
//     const server = await engine.listen("tcp");
//     const connection = await server.accepted();
//     await connection.received("PING\r\n");

import * as path from "node:path";
import { createEngine as createCore, type Engine as Core } from "../engine/createEngine.ts";
import { Refusal } from "../shared/model/failure.ts";
import { isSettled, type OpenSpec, type SocketInfo } from "../shared/model/socket.ts";
import type * as api from "./api.ts";
import { Datagrams } from "./Datagrams.ts";
import { matches } from "./History.ts";
import { Hub } from "./Hub.ts";
import { MOST_TOLD, PortscopeError } from "./PortscopeError.ts";
import { bindSpec, connectSpec, listenSpec } from "./specs.ts";
import { StreamConnection } from "./StreamConnection.ts";
import { StreamListener } from "./StreamListener.ts";
import { LONGEST, Waits } from "./Waits.ts";
import { errorOf, publicFailureOrNull, refusing, t } from "./wording.ts";

const USUAL_TIMEOUT_MS = 5000;

/** Rejects with a PortscopeError where the recording cannot begin, with a RangeError where `timeout` is none. */
export async function createEngine(options: api.EngineOptions = {}): Promise<api.Engine> {
  const waits = new Waits(options.timeout ?? USUAL_TIMEOUT_MS);
  return new LibraryEngine(await startCore(options.record), waits);
}

async function startCore(record: api.EngineOptions["record"]): Promise<Core> {
  const named = typeof record === "string" ? { file: record } : (record ?? null);
  const recording =
    named === null
      ? null
      : {
          file: named.file,
          folder: path.dirname(named.file),
          existing: named.existing ?? ("refuse" as const),
        };
  try {
    return await createCore({ clients: false, recording });
  } catch (error) {
    throw error instanceof Refusal ? errorOf(error.failure) : error;
  }
}

class LibraryEngine implements api.Engine {
  readonly #hub: Hub;
  #closing: Promise<api.Summary> | null = null;

  constructor(core: Core, waits: Waits) {
    this.#hub = new Hub(core, waits);
  }

  async listen(
    protocol: "tcp" | "unix",
    options: api.TcpListenOptions | api.UnixListenOptions = {},
  ): Promise<api.Listener> {
    const keeps = options.echo !== true;
    return this.#open(
      listenSpec(protocol, options),
      (info) => new StreamListener(this.#hub, info, keeps),
    );
  }

  async connect(
    protocol: "tcp" | "unix",
    options: api.TcpConnectOptions | api.UnixConnectOptions,
  ): Promise<api.Connection> {
    const keeps = options.echo !== true;
    const connection = await this.#open(
      connectSpec(protocol, options),
      (info) => new StreamConnection(this.#hub, info, keeps),
    );
    return connection.handedOver();
  }

  async bind(
    protocol: "udp" | "unix-dgram",
    options: api.UdpOptions | api.UnixDatagramOptions = {},
  ): Promise<api.DatagramSocket> {
    const keeps = options.echo !== true;
    return this.#open(bindSpec(protocol, options), (info) => new Datagrams(this.#hub, info, keeps));
  }

  async event(match: api.EventMatch, options?: api.WaitOptions): Promise<api.SocketEvent> {
    const { history, waits } = this.#hub;
    let found = history.all().find((event) => matches(event, match)) ?? null;
    const undo = this.on((event) => {
      if (found === null && matches(event, match)) found = event;
    });
    const what = t("library.anEvent", {
      match: typeof match === "function" ? "" : JSON.stringify(match),
    });
    const fail = (code: string, sentence: string) => {
      const seen = this.events().slice(-MOST_TOLD);
      const told = t("library.seenOfAll", {
        events: seen.map((event) => `#${event.socket} ${event.sentence}`),
      });
      return new PortscopeError(`${sentence}\n${told}`, { code, seen });
    };
    try {
      const look = () => (found === null ? null : { value: found });
      return await waits.for({ what, look, fail }, options);
    } finally {
      undo();
    }
  }

  events(): readonly api.SocketEvent[] {
    return this.#hub.history.all();
  }

  on(listener: (event: api.SocketEvent) => void): () => void {
    const { listeners } = this.#hub;
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  close(): Promise<api.Summary> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #close(): Promise<api.Summary> {
    const { core, waits } = this.#hub;
    const { events, bytesIn, bytesOut, seconds } = await core.close();
    waits.close();
    const { path: file, bytes, lostEvents, failure, state } = core.recording();
    return {
      events,
      bytesIn,
      bytesOut,
      seconds,
      recording:
        state === "off" ? null : { file, bytes, lostEvents, failure: publicFailureOrNull(failure) },
    };
  }

  /** Resolves once it is what it was opened to be. `make`: hears from then on what happens to it. */
  async #open<S extends { readonly id: number }>(
    spec: OpenSpec,
    make: (info: SocketInfo) => S,
  ): Promise<S> {
    const { core, waits, history } = this.#hub;
    if (this.#closing !== null)
      throw new PortscopeError(t("library.engineClosed"), { code: "PORTSCOPE_CLOSED" });
    const id = refusing(() => core.open(spec));
    const opened = core.socket(id);
    if (opened === undefined) throw new Error("an opened socket is on the list");
    const made = make(opened);
    const look = () => {
      const info = core.socket(id);
      if (info === undefined || !isSettled(info)) return null;
      if (info.failure !== null) throw errorOf(info.failure, history.of(id).slice(-MOST_TOLD));
      return { value: made };
    };
    const fail = (code: string, sentence: string) => new PortscopeError(sentence, { code });
    // What may take long has a limit of its own, which says why.
    return waits.for({ what: t("library.theOpening"), look, fail }, { timeout: LONGEST });
  }
}
