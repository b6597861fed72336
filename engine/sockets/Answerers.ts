// Our own sockets that answer by themselves (an echo, and whatever answers later): two of them would talk for ever, so none
// answers another.

import * as os from "node:os";
import { formatEndpoint, type Endpoint, type IpEndpoint } from "../../shared/model/endpoint.ts";
import type { Failure } from "../../shared/model/failure.ts";
import type { SocketRecord } from "./SocketRecord.ts";
import { said } from "../../shared/words/said.ts";

/** µs for which the machine's own addresses are taken as known. */
const ADDRESSES_KNOWN = 10_000_000;

export class Answerers {
  /** Unix datagram sockets. */
  readonly #byPath = new Map<string, SocketRecord>();
  readonly #byPort = new Map<number, Set<SocketRecord>>();
  /** Streams by both their ends. */
  readonly #streams = new Map<string, SocketRecord>();
  #addresses: ReadonlySet<string> = new Set();
  #readAt = Number.NEGATIVE_INFINITY;

  /** A socket with its local end known, and of a stream both. */
  add(record: SocketRecord): void {
    const { local, remote, kind } = record;
    if (kind === "unix-dgram") {
      if (local?.family === "unix" && local.path !== "") this.#byPath.set(local.path, record);
    } else if (kind !== "udp") this.#streams.set(streamKey(local, remote), record);
    else if (local !== null && local.family !== "unix") {
      const there = this.#byPort.get(local.port);
      if (there === undefined) this.#byPort.set(local.port, new Set([record]));
      else there.add(record);
    }
  }

  delete(record: SocketRecord): void {
    const { local, remote, kind } = record;
    if (kind === "unix-dgram") {
      if (local?.family === "unix" && this.#byPath.get(local.path) === record)
        this.#byPath.delete(local.path);
    } else if (kind !== "udp") {
      if (this.#streams.size === 0) return;
      const key = streamKey(local, remote);
      if (this.#streams.get(key) === record) this.#streams.delete(key);
    } else if (local !== null && local.family !== "unix") {
      const there = this.#byPort.get(local.port);
      there?.delete(record);
      if (there?.size === 0) this.#byPort.delete(local.port);
    }
  }

  /** The UDP socket of ours that answers there, null where there is none. `time`: µs. */
  at(peer: IpEndpoint, time: number): SocketRecord | null {
    for (const record of this.#byPort.get(peer.port) ?? []) {
      const { local } = record;
      if (local === null || local.family === "unix") continue;
      if (local.address === peer.address) return record;
      if (isWildcard(local) && this.#isOurs(peer.address, time)) return record;
    }
    return null;
  }

  /** The Unix datagram socket of ours that answers there, null where there is none. */
  atPath(path: string): SocketRecord | null {
    return this.#byPath.get(path) ?? null;
  }

  /** The stream of ours that answers at the other end of this one. */
  otherEnd({ local, remote }: SocketRecord): SocketRecord | null {
    return this.#streams.get(streamKey(remote, local)) ?? null;
  }

  #isOurs(address: string, time: number): boolean {
    if (address.startsWith("127.")) return true;
    if (time - this.#readAt > ADDRESSES_KNOWN) {
      const all = Object.values(os.networkInterfaces()).flatMap((list) => list ?? []);
      this.#addresses = new Set(all.map((one) => one.address));
      this.#readAt = time;
    }
    return this.#addresses.has(address.split("%", 1)[0] ?? "");
  }
}

export function answersItself(peer: Endpoint | null, other: SocketRecord): Failure {
  return {
    code: "PORTSCOPE_ECHO_TO_ECHO",
    syscall: "",
    sentence: said("socket.answersItself", {
      peer: peer === null ? null : formatEndpoint(peer),
      id: other.id,
    }),
    next: said("socket.switchEchoOffAtOneOfTwo"),
  };
}

/** Whether it stands for every address of this machine. */
export function isWildcard(end: Endpoint): boolean {
  return end.family !== "unix" && (end.address === "0.0.0.0" || end.address === "::");
}

function streamKey(from: Endpoint | null, to: Endpoint | null): string {
  return `${endText(from)} ${endText(to)}`;
}

function endText(end: Endpoint | null): string {
  return end === null ? "" : formatEndpoint(end);
}
