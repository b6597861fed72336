// Standard input, read once for the whole program: what it gives goes to whoever is there, no faster than they take it.

import type { Engine } from "../../engine/createEngine.ts";
import type { Endpoint } from "../../shared/model/endpoint.ts";
import { canSend } from "../../shared/model/socket.ts";
import { ENOUGH, isInBackground, readInput } from "../sendInput.ts";
import { tell } from "../exit.ts";
import { until } from "../waiting.ts";
import type { NcSettings } from "./options/NcSettings.ts";
import { pause } from "./pause.ts";
import { trySend } from "./trySend.ts";

const LF = 0x0a;
/** Bytes of a datagram from the input, as each of both cuts it. */
const DATAGRAM = { openbsd: 16_384, ncat: 8192 };

export interface Target {
  readonly id: number;
  /** Of a datagram from a socket without a peer. */
  readonly to?: Endpoint;
}

export class Input {
  readonly ended: Promise<void>;
  /** Who gets what is read; while there is nobody, reading waits. */
  targets: () => readonly Target[] = () => [];
  /** Hears each piece before it is sent. */
  heard: (piece: Uint8Array) => Uint8Array = (piece) => piece;
  readonly #engine: Engine;
  readonly #settings: NcSettings;
  #end: () => void = () => undefined;
  #started = false;

  constructor(engine: Engine, settings: NcSettings) {
    this.#engine = engine;
    this.#settings = settings;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** Begins to read, the first time; without input it has ended at once. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    if (!this.#settings.readsInput) return this.#end();
    if (isInBackground()) return;
    const { transport, crlf, dialect } = this.#settings;
    const datagrams = transport === "udp" || transport === "unix-dgram";
    void readInput({ datagrams, crlf, most: DATAGRAM[dialect] }, async (piece) => {
      await this.#take(piece);
      return true;
    }).then((failure) => {
      if (failure !== null) tell(failure);
      this.#end();
    });
  }

  /** OpenBSD's nc waits behind each line, ncat before each piece. */
  async #take(piece: Uint8Array): Promise<void> {
    const { interval, dialect } = this.#settings;
    if (interval === 0) return this.#send(piece);
    if (dialect === "ncat") {
      await pause(interval);
      return this.#send(piece);
    }
    for (let at = 0; at < piece.length;) {
      const end = piece.indexOf(LF, at) + 1 || piece.length;
      await this.#send(piece.subarray(at, end));
      await pause(interval);
      at = end;
    }
  }

  async #send(piece: Uint8Array): Promise<void> {
    await until(this.#engine, () => (this.#takers().length > 0 ? true : null));
    const bytes = this.heard(piece);
    for (const { id, to } of this.#takers()) trySend(this.#engine, id, bytes, to);
    await until(this.#engine, () =>
      this.#takers().every((each) => this.#hasRoom(each)) ? true : null,
    );
  }

  #takers(): readonly Target[] {
    return this.targets().filter(({ id }) => {
      const socket = this.#engine.socket(id);
      return socket !== undefined && canSend(socket);
    });
  }

  #hasRoom({ id }: Target): boolean {
    return (this.#engine.socket(id)?.counters.pendingOut ?? 0) < ENOUGH;
  }
}
