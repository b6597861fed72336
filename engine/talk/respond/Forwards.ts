// Messages of one answered socket that are handed on: to each place by a connection of our own, whose answers go back to who asked.
// Neither side is read faster than the other takes it. It ends with the socket, and hands on that the other one ended.

import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import { refusal } from "../../../shared/model/failure.ts";
import { isDatagram } from "../../../shared/model/socket.ts";
import type { ForwardAct } from "../../../shared/talk/responder/Responder.ts";
import { said, type Text } from "../../../shared/words/said.ts";
import type { Registry } from "../../sockets/Registry.ts";
import type { SocketRecord } from "../../sockets/SocketRecord.ts";
import { ECHO_QUEUE } from "../../sockets/stages/echo.ts";
import { Forward } from "./Forward.ts";
import type { ForwardChains } from "./ForwardChains.ts";
import type { Heard } from "./Source.ts";

/** Connections of one answered socket: a place each, of datagrams one for each place and sender. */
const MAX_FORWARDS = 64;

export interface ForwardListener {
  /** An answer came; valid during the call only. */
  onReply(bytes: Uint8Array, rule: string, heard: Heard): void;
  onProblem(rule: string, received: number, reason: Text): void;
  /** A place takes more. */
  onTaken(): void;
  /** A place ended its side, or could not be reached. */
  onEnd(): void;
}

interface Open {
  readonly forward: Forward;
  /** Of what was handed on last. */
  rule: string;
  heard: Heard;
}

export class Forwards {
  readonly #registry: Registry;
  readonly #record: SocketRecord;
  readonly #chains: ForwardChains;
  readonly #listener: ForwardListener;
  readonly #open = new Map<string, Open>();
  #held = false;
  #paused = false;

  constructor(
    registry: Registry,
    record: SocketRecord,
    chains: ForwardChains,
    listener: ForwardListener,
  ) {
    this.#registry = registry;
    this.#record = record;
    this.#chains = chains;
    this.#listener = listener;
  }

  /** Whether a place may say more. Of datagrams nobody knows. */
  get isOpen(): boolean {
    for (const { forward } of this.#open.values()) if (forward.isStream) return true;
    return false;
  }

  /** Whether a place has taken so little that no more should come. */
  get isFull(): boolean {
    for (const { forward } of this.#open.values()) if (forward.queued > ECHO_QUEUE) return true;
    return false;
  }

  /** Throws a Refusal where it would go round in a loop, or nothing more may be opened. */
  send(act: ForwardAct, rule: string, heard: Heard): void {
    const open = this.#openTo(act, rule, heard);
    open.rule = rule;
    open.heard = heard;
    open.forward.send(act.bytes);
  }

  /** The peer asks nothing more: the places hear that, behind what it asked. */
  finish(): void {
    for (const { forward } of this.#open.values()) forward.finish();
  }

  /** Lets the places wait while the socket takes none of their answers. */
  setHeld(held: boolean): void {
    if (this.#held === held) return;
    this.#held = held;
    this.#setReading();
  }

  setPaused(paused: boolean): void {
    this.#paused = paused;
    this.#setReading();
  }

  end(): void {
    for (const { forward } of this.#open.values()) forward.close();
    this.#open.clear();
  }

  #openTo({ place, spec }: ForwardAct, rule: string, heard: Heard): Open {
    const datagrams = isDatagram(this.#record.kind);
    const key = datagrams && heard.peer !== null ? `${place} ${formatEndpoint(heard.peer)}` : place;
    const there = this.#open.get(key);
    if (there !== undefined) return there;
    const chain = this.#chains.from(datagrams ? heard.peer : this.#record.remote);
    const { id } = this.#record.parent ?? this.#record;
    if (chain.includes(id))
      throw refusal(
        "FORWARD_LOOP",
        said("respond.forwardLoop", { place }),
        said("respond.forwardElsewhere"),
      );
    this.#makeRoom(datagrams);
    const forward = new Forward(this.#registry, { spec, chain: [...chain, id] }, this.#chains, {
      onReply: (bytes) => this.#listener.onReply(bytes, open.rule, open.heard),
      onProblem: (reason) => this.#listener.onProblem(open.rule, open.heard.seq, reason),
      onTaken: () => this.#listener.onTaken(),
      onEnd: () => {
        if (this.#open.get(key) === open) this.#open.delete(key);
        this.#listener.onEnd();
      },
    });
    const open: Open = { forward, rule, heard };
    this.#open.set(key, open);
    if (this.#held || this.#paused) forward.setReading(false);
    return open;
  }

  /** Of datagrams the one that is open longest goes. */
  #makeRoom(datagrams: boolean): void {
    const [first] = this.#open;
    if (this.#open.size < MAX_FORWARDS || first === undefined) return;
    if (!datagrams)
      throw refusal(
        "TOO_MANY_FORWARDS",
        said("respond.tooManyForwards", { most: MAX_FORWARDS }),
        said("respond.forwardElsewhere"),
      );
    const [key, { forward }] = first;
    this.#open.delete(key);
    forward.close();
  }

  #setReading(): void {
    for (const { forward } of this.#open.values()) forward.setReading(!this.#held && !this.#paused);
  }
}
