// ncat's --broker and --chat: what one says, all others hear. Nothing is printed; the input is heard by all.

import { ipEndpoint } from "../../shared/model/endpoint.ts";
import { ENOUGH } from "../sendInput.ts";
import { until } from "../waiting.ts";
import { cameText, chatText, leftText } from "./chatText.ts";
import type { NcRun } from "./NcRun.ts";
import { trySend } from "./trySend.ts";
import type { End } from "./voice/Voice.ts";

/** ncat calls its users by the numbers of their files: behind the standard streams and the listeners. */
const FIRST_USER = 4;

export class Broker {
  readonly #nc: NcRun;
  readonly #live: ReadonlySet<number>;
  /** The numbers of those that are there. */
  readonly #users = new Map<number, number>();
  readonly #setReading: (reading: boolean) => void;
  #full = false;

  /** `live`: who is there, changed by whoever accepts. */
  constructor(nc: NcRun, live: ReadonlySet<number>) {
    this.#nc = nc;
    this.#live = live;
    this.#setReading = nc.gate.consumer();
  }

  /** Never resolves: a broker has no end of its own. */
  join(id: number): Promise<End> {
    this.#users.set(id, this.#freeNumber());
    this.#nc.receive(id, (payload) => {
      const text = this.#nc.settings.chat
        ? chatText(payload, this.user(id) ?? 0)
        : Buffer.from(payload);
      this.#tell(text, id);
    });
    if (this.#nc.settings.chat) setImmediate(() => this.#announce(id));
    return new Promise(() => undefined);
  }

  leave(id: number): void {
    const user = this.#users.get(id);
    this.#users.delete(id);
    if (user === undefined || !this.#nc.settings.chat || this.#nc.isEnding) return;
    this.#tell(leftText(user), null);
  }

  /** Null where nobody has a number. */
  user(id: number): number | null {
    return this.#nc.settings.chat ? (this.#users.get(id) ?? null) : null;
  }

  fromInput(piece: Uint8Array): Uint8Array {
    return this.#nc.settings.chat ? chatText(piece, 0) : piece;
  }

  #announce(id: number): void {
    const { engine } = this.#nc;
    const addressOf = (of: number): string => {
      const remote = engine.socket(of)?.remote ?? ipEndpoint("0.0.0.0", 0);
      return remote.family === "unix" ? remote.path : remote.address;
    };
    const others = [...this.#users]
      .filter(([other]) => other !== id)
      .map(([other, user]) => ({ address: addressOf(other), user }))
      .toSorted((a, b) => a.user - b.user);
    const user = this.#users.get(id) ?? 0;
    this.#tell(cameText({ address: addressOf(id), user }, others), null);
  }

  /** To all but one. Reading waits while anybody has too much before it, as ncat does. */
  #tell(bytes: Uint8Array, but: number | null): void {
    const { engine } = this.#nc;
    for (const id of this.#live) if (id !== but) trySend(engine, id, bytes);
    if (this.#full || this.#room()) return;
    this.#full = true;
    this.#setReading(false);
    void until(engine, () => (this.#room() ? true : null)).then(() => {
      this.#full = false;
      this.#setReading(true);
    });
  }

  #room(): boolean {
    const { engine } = this.#nc;
    return [...this.#live].every((id) => (engine.socket(id)?.counters.pendingOut ?? 0) < ENOUGH);
  }

  #freeNumber(): number {
    const { family, host } = this.#nc.settings;
    const taken = new Set(this.#users.values());
    // One listener, or one for each family.
    let number = family === null && host === null ? FIRST_USER + 1 : FIRST_USER;
    while (taken.has(number)) number += 1;
    return number;
  }
}
