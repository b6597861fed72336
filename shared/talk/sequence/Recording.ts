// What was said on one socket, as it is made into a sequence (makeSequence.ts).

import type { Endpoint } from "../../model/endpoint.ts";
import { formatEndpoint } from "../../model/endpoint.ts";
import type { SocketEvent } from "../../model/event.ts";
import type { Recorded, Said } from "../../model/recorded.ts";

/** Bytes of payload that become a sequence. */
export const MAX_MADE_BYTES = 1024 * 1024;
/** Events with bytes that do. */
export const MAX_MADE_EVENTS = 900;

/** Takes the events of one socket, oldest first. */
export class Recording {
  readonly #said: Said[] = [];
  #bytes = 0;
  #left = 0;
  #role: "connect" | "listen" | null = null;
  #datagrams = false;
  #local: Endpoint | null = null;
  #remote: Endpoint | null = null;

  /** `payload`: of a send or recv. `datagram`: whether it is one; a stream otherwise. */
  add(event: SocketEvent, payload: Uint8Array, datagram: boolean): void {
    const { time, call, local, remote } = event;
    this.#local = local ?? this.#local;
    this.#remote ??= remote;
    this.#datagrams ||= datagram;
    if (call === "connect") this.#role = "connect";
    else if (call === "send" || call === "recv") {
      const direction = call === "send" ? "out" : "in";
      if (event.failure !== null || payload.length === 0) return;
      if (this.#datagrams) this.#role ??= direction === "out" ? "connect" : "listen";
      if (this.#hasNoRoom(payload.length)) this.#left += 1;
      else {
        this.#bytes += payload.length;
        this.#said.push({ time, direction, what: Uint8Array.from(payload) });
      }
    } else if (this.#left > 0) return;
    else if (call === "shutdown")
      this.#said.push({ time, direction: event.direction, what: "end" });
    else if (call === "close" && event.reset) {
      const direction = event.cause === "local" ? "out" : "in";
      this.#said.push({ time, direction, what: "reset" });
    }
  }

  /** Whether what comes is only counted. */
  get isFull(): boolean {
    return this.#left > 0;
  }

  /** Counts an event with bytes without looking at it: it is full already. */
  leave(): void {
    this.#left += 1;
  }

  get recorded(): Recorded {
    const role = this.#role ?? "listen";
    const end = role === "connect" ? this.#remote : this.#local;
    const isUnix = end?.family === "unix";
    const transport = this.#datagrams ? (isUnix ? "unix-dgram" : "udp") : isUnix ? "unix" : "tcp";
    const server = end === null ? null : isUnix ? end.path : formatEndpoint(end);
    return { transport, role, server, said: this.#said, left: this.#left };
  }

  #hasNoRoom(length: number): boolean {
    if (this.#left > 0 || this.#said.length >= MAX_MADE_EVENTS) return true;
    return this.#bytes + length > MAX_MADE_BYTES;
  }
}
