// Ours, recording every byte. Argument: the recording's folder.

import { setTimeout as sleep } from "node:timers/promises";
import { createEngine } from "../../engine/createEngine.ts";
import { parseHostPort } from "../../shared/model/parseHostPort.ts";
import { isSettled, type OpenSpec, type SocketInfo } from "../../shared/model/socket.ts";
import { tcpConnection, tcpListener, udpSocket } from "../../shared/model/openSpecs.ts";
import { onAsk, timed, type Answering, type TalkAsk } from "./protocol.ts";

const [folder = ""] = process.argv.slice(2);
const engine = await createEngine({ recording: { file: null, folder } });
const talk = await engine.talk();

onAsk(async (ask) =>
  ask.do === "answer"
    ? { port: await answer(ask.how), seconds: 0, cpu: 0 }
    : { port: 0, ...(await send(ask)) },
);

async function answer(how: Answering): Promise<number> {
  const listener = await open(tcpListener({ echo: how === "echo", noDelay: true }));
  if (how !== "echo")
    await talk.startResponder({
      socket: listener.id,
      responder:
        how === "responder"
          ? { kind: "builtIn", name: "echo" }
          : { kind: "file", name: "rules", text: TEN_RULES },
      variables: {},
    });
  return listener.local !== null && "port" in listener.local ? listener.local.port : 0;
}

/** Nothing but the last fits what is sent. */
const TEN_RULES = JSON.stringify({
  "portscope-responder": 1,
  frame: "lf",
  rules: Array.from({ length: 10 }, (_, digit) => ({
    match: { matches: `^${digit} (?<n>\\d+)` },
    reply: `${digit} {{$n}}\\n`,
  })),
});

async function send({ transport, port, length, count }: Extract<TalkAsk, { do: "send" }>) {
  const to = parseHostPort(`127.0.0.1:${port}`, { allowPortZero: false, transport });
  if (!to.ok) throw new Error("no address");
  const spec =
    transport === "tcp" ? tcpConnection({ to: to.value }) : udpSocket({ at: null, to: to.value });
  const { id } = await open(spec);
  return timed(async () => {
    const run = await talk.startRepeat({
      ...{ socket: id, to: null, name: "fast", variables: {}, count },
      message: { kind: "bytes", bytes: new Uint8Array(length).fill(120) },
      pace: { kind: "fast", messages: null, bytes: null },
    });
    const { outcome } = await talk.runs.ended(run);
    if (outcome?.how !== "done") throw new Error(`it ended: ${outcome?.how}`);
    while ((engine.socket(id)?.counters.pendingOut ?? 0) > 0) await sleep(1);
  });
}

async function open(spec: OpenSpec): Promise<SocketInfo> {
  const id = engine.open(spec);
  for (;;) {
    const info = engine.socket(id);
    if (info === undefined || info.failure !== null) throw new Error(info?.failure?.code);
    if (isSettled(info)) return info;
    await sleep(1);
  }
}
