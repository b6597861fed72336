// A connection: what it receives is kept in order until it is taken.

import { formatEndpoint } from "../shared/model/endpoint.ts";
import type { SocketEvent as Told } from "../shared/model/event.ts";
import { formatBytes } from "../shared/words/quantity.ts";
import type { Connection, Data, WaitOptions } from "./api.ts";
import { BaseSocket } from "./BaseSocket.ts";
import { bytesOf, shown } from "./bytes.ts";
import { expectationOf, type Expectation } from "./expectation.ts";
import { Unread } from "./Unread.ts";
import { refusing, t } from "./wording.ts";

export class StreamConnection extends BaseSocket implements Connection {
  readonly #unread = new Unread();
  #ended = false;
  /** What waits counts for the engine's bound, until only whoever has the connection keeps it. */
  #counts = true;
  #isHandedOver = false;
  /** Of those who take, each waits for the one before. */
  #turn: Promise<unknown> = Promise.resolve();

  get local(): string {
    const { local } = this.info();
    return local === null ? "" : formatEndpoint(local);
  }

  get remote(): string {
    const { remote } = this.info();
    return remote === null ? "" : formatEndpoint(remote);
  }

  get unread(): number {
    return this.#unread.length;
  }

  hear(event: Told, payload: Uint8Array | null): void {
    if (event.call === "recv" && payload !== null && this.keeps)
      this.#counted(() => this.#unread.add(payload));
    if (event.call === "shutdown" && event.direction === "in") this.#ended = true;
    if (event.call === "close" && this.#isHandedOver) this.#stopCounting();
  }

  /** From now on somebody has it. */
  handedOver(): this {
    this.#isHandedOver = true;
    if (!this.isOpen) this.#stopCounting();
    return this;
  }

  async send(data: Data, options?: WaitOptions): Promise<void> {
    const bytes = bytesOf(data);
    const what = t("library.theSend", { size: formatBytes(bytes.length) });
    refusing(() => this.hub.core.send(this.id, bytes));
    const { bytesOut, pendingOut } = this.info().counters;
    const goal = bytesOut + pendingOut;
    const look = () => {
      if (this.info().counters.bytesOut >= goal) return { value: undefined };
      this.refuseIfClosed(what);
      return null;
    };
    await this.wait(what, look, options);
  }

  received(expected: Data | number, options?: WaitOptions): Promise<Uint8Array>;
  received(pattern: RegExp, options?: WaitOptions): Promise<RegExpExecArray>;
  async received(
    expected: Data | number | RegExp,
    options?: WaitOptions,
  ): Promise<Uint8Array | RegExpExecArray> {
    const expectation = expectationOf(expected);
    return this.#inTurn((here) => this.#take(expectation, options, here));
  }

  async rest(options?: WaitOptions): Promise<Uint8Array> {
    const what = t("library.theEnd");
    const look = () => {
      if (this.#ended) return { value: this.#counted(() => this.#unread.take(Infinity)) };
      this.refuseIfClosed(what);
      return null;
    };
    return this.#inTurn((here) => this.wait(what, look, options, here));
  }

  end(): void {
    refusing(() => this.hub.core.shutdown(this.id));
  }

  async reset(): Promise<void> {
    refusing(() => this.hub.core.closeSocket(this.id, "reset"));
    await this.closed();
  }

  protected left(): string {
    const { length } = this.#unread;
    if (length === 0) return "";
    return t("library.left", {
      size: formatBytes(length),
      bytes: shown(this.#unread.head(length)),
    });
  }

  #take<T>(
    { what, look }: Expectation<T>,
    options: WaitOptions | undefined,
    here: Error,
  ): Promise<T> {
    const looked = (): { readonly value: T } | null => {
      const found = this.#counted(() => look(this.#unread));
      if (found === "impossible")
        throw this.error("PORTSCOPE_UNEXPECTED", t("library.unexpected", { what }));
      if (found !== null) return found;
      if (this.#ended) throw this.error("PORTSCOPE_ENDED", t("library.ended", { what }));
      this.refuseIfClosed(what);
      return null;
    };
    return this.wait(what, looked, options, here);
  }

  #counted<T>(take: () => T): T {
    const before = this.#unread.length;
    const taken = take();
    if (this.#counts) this.hub.countUnread(this.#unread.length - before);
    return taken;
  }

  #stopCounting(): void {
    if (this.#counts) this.hub.countUnread(-this.#unread.length);
    this.#counts = false;
  }

  /** `take` is given where it was asked for. */
  #inTurn<T>(take: (here: Error) => Promise<T>): Promise<T> {
    const here = new Error("here");
    const taken = this.#turn.then(() => take(here));
    this.#turn = taken.catch(() => {});
    return taken;
  }
}
