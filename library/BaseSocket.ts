// What every kind of socket of the library does: it closes, and tells what happened to it.

import type { IpEndpoint } from "../shared/model/endpoint.ts";
import { formatBytes } from "../shared/words/quantity.ts";
import type { SocketEvent as Told } from "../shared/model/event.ts";
import { isOpen, type SocketInfo } from "../shared/model/socket.ts";
import type { Address, Ending, SocketEvent, WaitOptions } from "./api.ts";
import { MOST_UNREAD, type Hub } from "./Hub.ts";
import { MOST_TOLD, PortscopeError } from "./PortscopeError.ts";
import type { Wanted } from "./Waits.ts";
import { publicFailureOrNull, refusing, t } from "./wording.ts";

export abstract class BaseSocket {
  readonly id: number;
  protected readonly hub: Hub;
  /** Whether what comes is kept until it is taken: an echo has it. */
  protected readonly keeps: boolean;
  #last: SocketInfo;

  /** `info`: of a socket that was opened. */
  constructor(hub: Hub, info: SocketInfo, keeps: boolean) {
    this.hub = hub;
    this.keeps = keeps;
    this.id = info.id;
    this.#last = info;
    hub.add(info.id, this);
  }

  abstract hear(event: Told, payload: Uint8Array | null): void;

  /** What was received and not taken, for an error; empty for nothing. */
  protected abstract left(): string;

  get isOpen(): boolean {
    return isOpen(this.info().state);
  }

  get address(): Address | null {
    const { local } = this.info();
    return local === null || local.family === "unix" ? null : ipAddress(local);
  }

  get port(): number {
    return this.address?.port ?? 0;
  }

  async close(): Promise<void> {
    if (this.isOpen) refusing(() => this.hub.core.closeSocket(this.id));
    await this.closed();
  }

  closed(options?: WaitOptions): Promise<Ending> {
    return this.wait(t("library.theClose"), () => this.ending(), options);
  }

  events(): readonly SocketEvent[] {
    return this.hub.history.of(this.id);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** The engine forgets the oldest of many that are closed. */
  protected info(): SocketInfo {
    this.#last = this.hub.core.socket(this.id) ?? this.#last;
    return this.#last;
  }

  protected ending(): { readonly value: Ending } | null {
    const { state, closeCause, reset, failure } = this.info();
    if (isOpen(state) || closeCause === null) return null;
    return { value: { cause: closeCause, reset, failure: publicFailureOrNull(failure) } };
  }

  protected wait<T>(
    what: string,
    look: Wanted<T>["look"],
    options?: WaitOptions,
    here?: Error,
  ): Promise<T> {
    return this.hub.waits.for(
      { what, look, fail: (code, sentence) => this.error(code, sentence) },
      options,
      here,
    );
  }

  /** With what was seen of it. */
  protected error(code: string, sentence: string): PortscopeError {
    const events = this.events();
    const seen = events.slice(-MOST_TOLD);
    const left = this.left();
    const lines = [
      sentence,
      ...(left === "" ? [] : [left]),
      ...(this.hub.isFull ? [t("library.full", { size: formatBytes(MOST_UNREAD) })] : []),
      t("library.seen", {
        id: this.id,
        events: seen.map((event) => event.sentence),
        more: events.length - seen.length,
      }),
    ];
    return new PortscopeError(lines.join("\n"), { code, seen });
  }

  /** It cannot come any more: says so where it is closed. */
  protected refuseIfClosed(what: string): void {
    if (this.ending() !== null) throw this.error("PORTSCOPE_CLOSED", t("library.closed", { what }));
  }
}

export function ipAddress({ address, port }: IpEndpoint): Address {
  return { host: address, port };
}
