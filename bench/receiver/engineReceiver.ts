// Ours: the engine as the window has it, recording every byte. Arguments: the recording's folder, and "watched" to attach
// a client that follows all rows and acknowledges each batch at once.

import { setTimeout as sleep } from "node:timers/promises";
import { createEngine } from "../../engine/createEngine.ts";
import type { ClientMessage, EngineMessage } from "../../shared/contract/messages.ts";
import { ALL_EVENTS, eventsOf } from "../../shared/model/query.ts";
import type { Scope } from "../../shared/model/rows.ts";
import type { OpenSpec } from "../../shared/model/socket.ts";
import { tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { createClient, type Client } from "../../shared/rpc/client.ts";
import { memoryPair } from "../../shared/rpc/memoryPair.ts";
import { answerParent } from "./answerParent.ts";
import { processMemory } from "./processMemory.ts";
import { BACKLOG, RECEIVE_BUFFER, type Counts, type Pages, type ScopeName } from "./protocol.ts";

const PAGE_ROWS = 200;
const SCOPES: { readonly [K in ScopeName]: Scope } = {
  all: { kind: "all" },
  socket: { kind: "socket", socket: 2 },
  family: { kind: "family", socket: 3 },
};

const [folder = "", watched] = process.argv.slice(2);
const engine = await createEngine({ recording: { file: null, folder } });
let told = 0;
const client = watched === "watched" ? await attachClient() : null;

async function attachClient(): Promise<Client> {
  const [near, far] = memoryPair<ClientMessage, EngineMessage>(structuredClone);
  const info = { kind: "test", platform: process.platform, canReveal: false, version: "" } as const;
  engine.attach(far, { info, reveal: null });
  const client = createClient(near, {
    onBatch: ({ seq }) => {
      told = seq;
    },
    onReset: ({ seq }) => {
      told = seq;
    },
  });
  await client.call("subscribe", { query: ALL_EVENTS });
  return client;
}

async function open(kind: "tcp" | "udp"): Promise<number> {
  const spec: OpenSpec =
    kind === "tcp"
      ? tcpListener({ backlog: BACKLOG, onPeerEnd: "close" })
      : udpSocket({ receiveBuffer: RECEIVE_BUFFER });
  const id = engine.open(spec);
  for (;;) {
    const info = engine.socket(id);
    if (info?.state === "bound" || info?.state === "listening")
      return info.local !== null && info.local.family !== "unix" ? info.local.port : 0;
    if (info === undefined || info.failure !== null) throw new Error(info?.failure?.sentence);
    await sleep(1);
  }
}

function counts(): Counts {
  const { bytesIn, messagesIn, kernelDrops } = engine.totals();
  const accepted = engine.sockets().reduce((sum, socket) => sum + socket.accepted, 0);
  const recorded = engine.recording().events;
  return {
    bytes: bytesIn,
    messages: messagesIn,
    accepted,
    recorded,
    kernelDrops,
    told,
    ...processMemory(),
  };
}

/** Pages at random positions, one after the other, as a person who drags the scroll bar would ask for them. */
async function readPages(name: ScopeName, pages: number): Promise<Pages> {
  if (client === null) throw new Error("pages are read by a client");
  const query = eventsOf(SCOPES[name]);
  const times: number[] = [];
  let { total } = await client.call("rows", { query, from: 0, count: PAGE_ROWS });
  for (let page = 0; page < pages; page++) {
    const from = Math.floor(Math.random() * Math.max(1, total - PAGE_ROWS));
    const before = performance.now();
    const { total: now, rows } = await client.call("rows", { query, from, count: PAGE_ROWS });
    times.push(performance.now() - before);
    if (rows.seq.length !== PAGE_ROWS) throw new Error(`${rows.seq.length} rows at ${from}`);
    total = now;
  }
  return { total, times };
}

answerParent(async (ask) => {
  switch (ask.ask) {
    case "open":
      return { port: await open(ask.kind) };
    case "counts":
      return counts();
    case "pages":
      return readPages(ask.scope, ask.pages);
  }
});
