// Whether a datagram may be answered by itself. One that comes back again and again, from the same peer with the same
// bytes, is in a loop of two that answer each other (a forged sender is enough to begin it), and gets no more answers.
//
//     const verdict = guard.judge(peer, data, now());
//     if (verdict === "answer") send(data, peer);

import { formatEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import { said } from "../../shared/words/said.ts";

/** Datagrams of the same bytes from one peer that are answered within a second. */
export const LOOP_LIMIT = 1000;
const WINDOW = 1_000_000;
/** Kinds of datagrams counted at a time: a loop among more of them is still caught in the next second. */
const MAX_COUNTED = 4096;
/** Bytes that are all looked at; of what is behind them some. */
const LOOKED_AT = 2048;

/** `stop`: the first that gets no answer, to be told; `stopped`: one more. */
export type Verdict = "answer" | "stop" | "stopped";

export class LoopGuard {
  #began = Number.NEGATIVE_INFINITY;
  #counts = new Map<string, number>();
  /** Those that were over the limit in the last second in which they came. */
  #stopped = new Set<string>();

  /** `time`: µs. */
  judge(peer: Endpoint, data: Uint8Array, time: number): Verdict {
    if (time - this.#began >= WINDOW) this.#nextWindow(time);
    const key = `${nameOf(peer)} ${fingerprint(data)}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    if (count > 1 || this.#counts.size < MAX_COUNTED) this.#counts.set(key, count);
    if (this.#stopped.has(key)) return "stopped";
    if (count <= LOOP_LIMIT) return "answer";
    this.#stopped.add(key);
    return "stop";
  }

  /** What was stopped stays so until it has not come for a whole window. */
  #nextWindow(time: number): void {
    const quiet = time - this.#began >= 2 * WINDOW;
    const stopped = [...this.#stopped].filter((key) => !quiet && this.#counts.has(key));
    this.#stopped = new Set(stopped);
    this.#counts = new Map();
    this.#began = time;
  }
}

function nameOf(peer: Endpoint): string {
  return peer.family === "unix" ? peer.path : `${peer.address} ${peer.port}`;
}

/** FNV-1a over the bytes and their number. */
function fingerprint(data: Uint8Array): string {
  let hash = 0x811c9dc5;
  const stride = Math.max(1, Math.ceil((data.length - LOOKED_AT) / LOOKED_AT));
  for (let at = 0; at < data.length; at += at < LOOKED_AT ? 1 : stride)
    hash = Math.imul(hash ^ (data[at] ?? 0), 0x01000193);
  return `${data.length} ${hash >>> 0}`;
}

export function inLoop(peer: Endpoint, data: Uint8Array): Failure {
  return {
    code: "PORTSCOPE_ECHO_LOOP",
    syscall: "",
    sentence: said("socket.inLoop", {
      peer: formatEndpoint(peer),
      size: data.length,
      times: LOOP_LIMIT,
    }),
    next: said("socket.echoGoesOnOnceThisHasNot"),
  };
}
