// A conversation of one socket with standard input and output: what ends it, and how the program ends then.

import { Refusal, type Failure } from "../../shared/model/failure.ts";
import { canSend, isDatagram, type SocketInfo } from "../../shared/model/socket.ts";
import { closed, until } from "../waiting.ts";
import type { Input } from "./Input.ts";
import type { NcRun } from "./NcRun.ts";
import { pause } from "./pause.ts";
import { telnetAnswers } from "./telnet.ts";
import { trySend } from "./trySend.ts";
import type { End } from "./voice/Voice.ts";

/** As the engine calls a connection that was closed because nothing came. */
const IDLE = "PORTSCOPE_IDLE";
const DONE: End = { lines: [], code: 0 };

/** Of a client's socket that is connected. */
export async function talk(nc: NcRun, input: Input, { id, kind }: SocketInfo): Promise<End> {
  const { engine } = nc;
  const limit = receiveAll(nc, id);
  input.targets = () => [{ id }];
  input.start();
  const over = isDatagram(kind)
    ? Promise.race([firstFailure(nc, id), idleEnd(nc, id, false)])
    : closed(engine, id).then((socket) => endOf(nc, socket.failure, false));
  const asked = input.ended.then(() =>
    isDatagram(kind) ? endDatagrams(nc, id, over) : endStream(nc, id, over),
  );
  const end = await Promise.race([over, limit, asked]);
  nc.receive(id, null);
  return end;
}

/** Prints what comes; resolves once as many reads came as are wanted. */
export function receiveAll(nc: NcRun, id: number): Promise<End> {
  const { receiveLimit, telnet, dialect } = nc.settings;
  return new Promise((resolve) => {
    let reads = 0;
    nc.receive(id, (payload) => {
      const answers = telnet ? telnetAnswers(payload, dialect === "openbsd") : null;
      if (answers !== null && answers.length > 0) trySend(nc.engine, id, answers);
      nc.print(payload);
      reads += 1;
      if (reads !== receiveLimit) return;
      nc.receive(id, null);
      resolve(DONE);
    });
  });
}

/** What a conversation's own end is for the program. */
export function endOf({ voice, settings }: NcRun, failure: Failure | null, listen: boolean): End {
  if (failure === null) return DONE;
  return failure.code === IDLE
    ? voice.idle(settings.idleTimeout, listen)
    : voice.failed(failure.code, listen);
}

/** The input has ended: so does our side, or all of it, or nothing before the peer does. */
async function endStream(nc: NcRun, id: number, over: Promise<End>): Promise<End> {
  const { engine, settings } = nc;
  const { atInputEnd, quitAfter } = settings;
  if (atInputEnd !== "keep") shutDown(nc, id);
  if (atInputEnd === "quit") {
    await until(engine, () => (engine.socket(id)?.localEndedAt === null ? null : true));
    return DONE;
  }
  if (atInputEnd === "keep") {
    await until(engine, () => (engine.socket(id)?.peerEndedAt === null ? null : true));
    shutDown(nc, id);
  }
  const end = await over;
  if (quitAfter !== null && quitAfter > 0) await pause(quitAfter);
  return end;
}

export function shutDown({ engine }: NcRun, id: number): void {
  const socket = engine.socket(id);
  if (socket === undefined || !canSend(socket)) return;
  try {
    engine.shutdown(id);
  } catch (error) {
    // It is about to end.
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Datagrams have no end that a peer could see. */
async function endDatagrams(nc: NcRun, id: number, over: Promise<End>): Promise<End> {
  const { atInputEnd, quitAfter } = nc.settings;
  await sentAll(nc, id);
  if (atInputEnd === "quit") return DONE;
  if (quitAfter === null) return over;
  await pause(quitAfter);
  return DONE;
}

/** Resolves when the system has taken all that was to be sent. */
export function sentAll({ engine }: NcRun, id: number): Promise<true> {
  return until(engine, () => ((engine.socket(id)?.counters.pendingOut ?? 0) === 0 ? true : null));
}

/** Of a datagram socket, which goes on after a failed call. */
export function firstFailure({ engine, voice }: NcRun, id: number): Promise<End> {
  return new Promise((resolve) => {
    engine.onEvent(({ socket, failure }) => {
      if (socket === id && failure !== null) resolve(voice.failed(failure.code, false));
    });
  });
}

/** Resolves when nothing came or went for as long as is waited; never where that is for ever. */
export function idleEnd(
  { engine, voice, settings }: NcRun,
  id: number,
  listen: boolean,
): Promise<End> {
  const { idleTimeout } = settings;
  return new Promise((resolve) => {
    if (idleTimeout === 0) return;
    const timer = setTimeout(() => resolve(voice.idle(idleTimeout, listen)), idleTimeout);
    engine.onEvent(({ socket, call }) => {
      if (socket === id && (call === "recv" || call === "send")) timer.refresh();
    });
  });
}
