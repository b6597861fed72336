// Ours: the engine as the window has it, recording every byte. Arguments: the recording's folder, and "watched" to attach
// a client that follows all rows and acknowledges each batch at once.

import { setTimeout as sleep } from "node:timers/promises";
import { createEngine } from "../../engine/createEngine.ts";
import { ALL_EVENTS } from "../../shared/model/query.ts";
import type { OpenSpec } from "../../shared/model/socket.ts";
import { tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { answerParent } from "./answerParent.ts";
import { attachFollower, type EngineClient } from "./engineClient.ts";
import { processUse } from "./processUse.ts";
import { BACKLOG, RECEIVE_BUFFER, type Answers, type Counts } from "./protocol.ts";
import { timeFilter, timeMeasure, timeOpenings, timePages } from "./timeQueries.ts";

const [folder = "", watched] = process.argv.slice(2);
const engine = await createEngine({ recording: { file: null, folder } });
const follower = watched === "watched" ? await attachFollower(engine) : null;

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
    if (info === undefined || info.failure !== null) throw new Error(info?.failure?.code);
    await sleep(1);
  }
}

function counts(): Counts {
  const { bytesIn, receives, kernelDrops } = engine.totals();
  const accepted = engine.sockets().reduce((sum, socket) => sum + socket.accepted, 0);
  const recorded = engine.recording().events;
  return {
    bytes: bytesIn,
    messages: receives,
    accepted,
    recorded,
    kernelDrops,
    told: follower?.told() ?? 0,
    ...processUse(),
  };
}

/** Waits until all that was recorded is in the file. */
async function recording(): Promise<Answers["recording"]> {
  while (engine.recording().waiting > 0) await sleep(10);
  const { path, bytes } = engine.recording();
  return { path, bytes };
}

function client(): EngineClient {
  if (follower === null) throw new Error("it is a client that asks this");
  return follower;
}

answerParent(async (ask) => {
  switch (ask.ask) {
    case "open":
      return { port: await open(ask.kind) };
    case "counts":
      return counts();
    case "recording":
      return recording();
    case "pages":
      return timePages(client(), ask);
    case "openings":
      return timeOpenings(engine, ask);
    case "filter":
      return timeFilter(client(), ask);
    case "follow":
      return { total: await client().follow({ ...ALL_EVENTS, filter: ask.filter }) };
    case "measure":
      return timeMeasure(client(), ask);
  }
});
