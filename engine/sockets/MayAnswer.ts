// Whether one socket of ours may answer by itself: never another one that does so too, nor a datagram that goes round in a loop.

import type { Endpoint } from "../../shared/model/endpoint.ts";
import { now } from "../system/clock.ts";
import { answersItself } from "./Answerers.ts";
import { inLoop, LoopGuard } from "./LoopGuard.ts";
import type { Registry } from "./Registry.ts";
import type { SocketRecord } from "./SocketRecord.ts";

export class MayAnswer {
  readonly #registry: Registry;
  readonly #record: SocketRecord;
  /** Of a stream: whether the other end answers as well; null: not known yet. */
  #meets: boolean | null = null;
  /** Of datagrams. */
  #guard: LoopGuard | null = null;
  readonly #told = new WeakSet<SocketRecord>();

  constructor(registry: Registry, record: SocketRecord) {
    this.#registry = registry;
    this.#record = record;
  }

  /** Not where the other end is ours and answers too; of such a pair the one that connected keeps silent. */
  onStream(): boolean {
    const record = this.#record;
    if (record.closeCause !== null) return false;
    if (this.#meets !== null) return !this.#meets;
    const other = record.parent === null ? this.#registry.answerers.otherEnd(record) : null;
    this.#meets = other !== null;
    if (other !== null) this.#tell(record.remote, other);
    return !this.#meets;
  }

  /** To a datagram of this peer. */
  toDatagram(data: Uint8Array, peer: Endpoint): boolean {
    const { answerers, log } = this.#registry;
    const time = now();
    const other = peer.family === "unix" ? answerers.atPath(peer.path) : answerers.at(peer, time);
    if (other !== null) {
      if (!this.#told.has(other)) this.#tell(peer, other);
      this.#told.add(other);
      return false;
    }
    this.#guard ??= new LoopGuard();
    const verdict = this.#guard.judge(peer, data, time);
    if (verdict === "stop")
      log.call(this.#record, { call: "error" }, { remote: peer, failure: inLoop(peer, data) });
    return verdict === "answer";
  }

  #tell(peer: Endpoint | null, other: SocketRecord): void {
    const failure = answersItself(peer, other);
    this.#registry.log.call(this.#record, { call: "error" }, { remote: peer, failure });
  }
}
