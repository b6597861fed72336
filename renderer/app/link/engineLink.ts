// The window's line to the engine: opens a transport, subscribes, and after a loss tries again by itself until it is
// back. Each (re)connection starts with a fresh snapshot that replaces all.
//
//     const link = createEngineLink({ open, onSnapshot, onReset, onBatch, onState, timers, random });
//     link.start();  await link.call("closeAll", {});

import type { CallInput, CallName, CallAnswer } from "../../../shared/contract/commands.ts";
import { CONTRACT_VERSION, type Batch, type Snapshot } from "../../../shared/contract/messages.ts";
import { ALL_EVENTS } from "../../../shared/model/query.ts";
import { refusal } from "../../../shared/model/failure.ts";
import { createClient, type Client } from "../../../shared/rpc/client.ts";
import { backoff } from "./backoff.ts";
import type { EngineTransport } from "./openTransport.ts";
import { watchSilence, type Timers } from "./watchSilence.ts";
import { BAD_TOKEN } from "./webSocketTransport.ts";

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

export interface EngineLink {
  call<K extends CallName>(command: K, input: CallInput<K>): Promise<CallAnswer<K>>;
  start(): void;
  reconnectNow(): void;
  stop(): void;
}

export interface LinkOptions {
  readonly open: () => Promise<EngineTransport>;
  /** At each connection; its view is of all sockets. */
  readonly onSnapshot: (snapshot: Snapshot) => void;
  /** On a line that goes on: the engine dropped our backlog. The view stays the one that was chosen. */
  readonly onReset: (snapshot: Snapshot) => void;
  readonly onBatch: (batch: Batch) => void | Promise<void>;
  readonly onState: (state: LinkState) => void;
  readonly timers: Timers;
  readonly random: () => number;
}

export function createEngineLink(options: LinkOptions): EngineLink {
  const { timers } = options;
  let client: Client | null = null;
  let attempt = 0;
  let everLive = false;
  let timer: number | null = null;
  let generation = 0;
  /** The state that a silence hides, or what came true while it lasted. */
  let state: LinkState = { kind: "connecting" };
  const silence = watchSilence({
    timers,
    onSilent: (since) => options.onState({ kind: "silent", since, everLive }),
    onHeard: () => options.onState(state),
  });

  function show(next: LinkState): void {
    state = next;
    options.onState(next);
  }
  function stopTimer(): void {
    if (timer !== null) timers.clearTimeout(timer);
    timer = null;
  }
  function retryLater(): void {
    const wait = backoff(attempt++, options.random);
    show({ kind: "lost", retryAt: timers.now() + wait, everLive });
    timer = timers.setTimeout(connect, wait);
  }
  function lost(mine: number, reason: string): void {
    if (mine !== generation) return;
    generation += 1;
    client = null;
    stopTimer();
    silence.end();
    if (reason === BAD_TOKEN) show({ kind: "unauthorized" });
    else retryLater();
  }
  function connect(): void {
    stopTimer();
    const mine = ++generation;
    client?.close();
    client = null;
    show(
      attempt === 0 && !everLive
        ? { kind: "connecting" }
        : { kind: "lost", retryAt: null, everLive },
    );
    silence.begin();
    options.open().then(
      (transport) => {
        if (mine === generation) subscribe(transport, mine);
        else transport.close();
      },
      (error: unknown) => lost(mine, String(error)),
    );
  }
  function subscribe(transport: EngineTransport, mine: number): void {
    // Batches follow the snapshot on the pipe; they wait here until it has been taken over.
    const next = createClient(heardBy(transport, silence.heard), {
      onBatch: async (batch) => {
        await ready;
        if (mine === generation) await options.onBatch(batch);
      },
      onReset: async (snapshot) => {
        await ready;
        if (mine === generation) options.onReset(snapshot);
      },
    });
    client = next;
    next.onClose((reason) => lost(mine, reason));
    const ready = next.call("subscribe", { query: ALL_EVENTS }).then(
      (snapshot) => {
        if (mine !== generation) return;
        if (snapshot.version !== CONTRACT_VERSION) {
          generation += 1;
          next.close();
          silence.end();
          show({ kind: "outdated" });
          return;
        }
        attempt = 0;
        everLive = true;
        options.onSnapshot(snapshot);
        show({ kind: "live" });
      },
      () => {
        // Refused, or lost before it answered; onClose tells the latter apart and comes first.
        if (mine === generation) next.close();
      },
    );
  }

  return {
    call(command, input) {
      return client === null ? Promise.reject(notConnected()) : client.call(command, input);
    },
    start: connect,
    reconnectNow() {
      attempt = Math.max(attempt, 1);
      connect();
    },
    stop() {
      generation += 1;
      stopTimer();
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
  return refusal(
    "ENGINE_LOST",
    "There is no connection to the engine.",
    "It is reconnected by itself; try again then.",
  );
}
