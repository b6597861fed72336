// The window's line to the engine: opens a transport, and after a loss tries again by itself until it is back. What is watched
// is watched again on each connection, and begins there with its whole state.
//
//     const link = createEngineLink({ open, onHello, onFrame, onState, timers, random });
//     const watch = link.watch("totals", {}, { onUpdate: show });
//     link.start();  await link.call("closeAll", {});

import { CONTRACT_VERSION, type UpdatesFrame } from "../../../shared/contract/wire.ts";
import { Refusal, refusal } from "../../../shared/model/failure.ts";
import type { HostInfo } from "../../../shared/model/host.ts";
import { createClient, type Client } from "../../../shared/rpc/client.ts";
import type { EngineTransport } from "./openTransport.ts";
import { createKeptWatches } from "./keptWatches.ts";
import { createRetries } from "./retries.ts";
import { watchSilence, type Timers } from "./watchSilence.ts";
import { BAD_TOKEN } from "./webSocketTransport.ts";
import { said } from "../../../shared/words/said.ts";

export type LinkState =
  | { readonly kind: "connecting" }
  | { readonly kind: "live" }
  /** `retryAt`: ms of Date.now() of the next try; null while one is under way. */
  | { readonly kind: "lost"; readonly retryAt: number | null; readonly everLive: boolean }
  /** The line stands, but the engine has not been heard on it. `since`: ms of Date.now(). */
  | { readonly kind: "silent"; readonly since: number; readonly everLive: boolean }
  | { readonly kind: "unauthorized" }
  /** The engine speaks another version of the contract: only a reload helps. */
  | { readonly kind: "outdated" };

export interface EngineLink extends Pick<Client, "call" | "watch"> {
  start(): void;
  reconnectNow(): void;
  stop(): void;
}

export interface LinkOptions {
  readonly open: () => Promise<EngineTransport>;
  /** At each connection, before anything is told on it. */
  readonly onHello: (host: HostInfo) => void;
  /** After the watches were told what it says; see `ClientOptions`. */
  readonly onFrame: (frame: UpdatesFrame) => void | Promise<void>;
  readonly onState: (state: LinkState) => void;
  readonly timers: Timers;
  readonly random: () => number;
}

export function createEngineLink(options: LinkOptions): EngineLink {
  let client: Client | null = null;
  let everLive = false;
  let generation = 0;
  const retries = createRetries(options, connect);
  const watches = createKeptWatches();
  /** The state that a silence hides, or what came true while it lasted. */
  let state: LinkState = { kind: "connecting" };
  const silence = watchSilence({
    timers: options.timers,
    onSilent: (since) => options.onState({ kind: "silent", since, everLive }),
    onHeard: () => options.onState(state),
  });

  function show(next: LinkState): void {
    state = next;
    options.onState(next);
  }
  function lost(mine: number, reason: string): void {
    if (mine !== generation) return;
    generation += 1;
    client = null;
    watches.pause();
    retries.cancel();
    silence.end();
    if (reason === BAD_TOKEN) show({ kind: "unauthorized" });
    else show({ kind: "lost", retryAt: retries.later(), everLive });
  }
  function connect(): void {
    retries.cancel();
    const mine = ++generation;
    client?.close();
    client = null;
    watches.pause();
    show(
      retries.isFirst && !everLive
        ? { kind: "connecting" }
        : { kind: "lost", retryAt: null, everLive },
    );
    silence.begin();
    options.open().then(
      (transport) => {
        if (mine === generation) greet(transport, mine);
        else transport.close();
      },
      (error: unknown) => lost(mine, String(error)),
    );
  }
  function greet(transport: EngineTransport, mine: number): void {
    const greeted = createClient(heardBy(transport, silence.heard), {
      async onFrame(frame) {
        if (mine === generation) await options.onFrame(frame);
      },
    });
    client = greeted;
    greeted.onClose((reason) => lost(mine, reason));
    greeted.call("hello", {}).then(
      ({ version, host }) => {
        if (mine !== generation) return;
        if (version !== CONTRACT_VERSION) return outdated(greeted);
        retries.succeeded();
        everLive = true;
        options.onHello(host);
        watches.begin(greeted);
        show({ kind: "live" });
      },
      (error: unknown) => {
        // Lost before it answered: onClose tells, and comes first.
        if (mine !== generation) return;
        if (error instanceof Refusal) outdated(greeted);
        else greeted.close();
      },
    );
  }
  /** Who does not know how to say hello is of another version too. */
  function outdated(other: Client): void {
    generation += 1;
    other.close();
    silence.end();
    show({ kind: "outdated" });
  }

  return {
    call(name, input, callOptions) {
      return client === null
        ? Promise.reject(notConnected())
        : client.call(name, input, callOptions);
    },
    watch: (feed, input, listener) => watches.add(feed, input, listener),
    start: connect,
    reconnectNow() {
      retries.hurried();
      connect();
    },
    stop() {
      generation += 1;
      retries.cancel();
      silence.end();
      client?.close();
    },
  };
}

/** The same transport; `heard` is called for each message before anybody else sees it. */
function heardBy(transport: EngineTransport, heard: () => void): EngineTransport {
  return {
    ...transport,
    onMessage: (listener) =>
      transport.onMessage((message) => {
        heard();
        listener(message);
      }),
  };
}

function notConnected() {
  return refusal("ENGINE_LOST", said("app.notConnected"), said("app.notConnectedNext"));
}
