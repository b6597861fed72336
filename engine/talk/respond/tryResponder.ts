// What a responder would answer, without a socket: the payload as one read of one connection.

import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { TriedMessage } from "../../../shared/model/running.ts";
import type { Responder } from "../../../shared/talk/responder/Responder.ts";
import { now } from "../../system/clock.ts";
import { Asked } from "./Asked.ts";
import { DatagramSource, StreamSource } from "./Source.ts";

/** Messages that are tried; what is behind them is not looked at. */
const MAX_TRIED = 1000;
/** Bytes of an answer that are told. */
const MAX_TOLD = 64 * 1024;

/** `datagrams`: all of it is one. */
export function tryResponder(
  responder: Responder,
  payload: Uint8Array,
  datagrams: boolean,
): readonly TriedMessage[] {
  const asked = new Asked(responder);
  const source = datagrams ? new DatagramSource() : new StreamSource(responder.frame);
  const script = responder.open({ datagrams, now, random: randomBytes });
  source.add(payload, { seq: 0, time: now(), peer: null });
  source.end();
  const tried: TriedMessage[] = [];
  for (let next = source.next(); next !== null && tried.length < MAX_TRIED; next = source.next()) {
    const { length } = next;
    const answer = asked.answer(script, next);
    source.take();
    const acts = (answer?.acts ?? []).map((act) => {
      if (act.do === "send") return { do: act.do, bytes: act.bytes.slice(0, MAX_TOLD) };
      if (act.do === "forward")
        return { do: act.do, place: act.place, bytes: act.bytes.slice(0, MAX_TOLD) };
      if (act.do === "file") return { do: act.do, path: join(act.folder, ...act.path) };
      if (act.do === "pour") return { do: "send" as const, bytes: act.next() };
      return act;
    });
    tried.push({ length, rule: answer?.rule ?? null, acts, problem: answer?.problem ?? null });
  }
  return tried;
}
