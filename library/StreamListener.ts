// A listener: each connection that it accepts is given to one who waits for it, in their order.

import type { SocketEvent as Told } from "../shared/model/event.ts";
import type { Connection, Listener, WaitOptions } from "./api.ts";
import { BaseSocket } from "./BaseSocket.ts";
import { StreamConnection } from "./StreamConnection.ts";
import { t } from "./wording.ts";

/** Connections that nobody took; further ones are reset. */
export const MOST_UNTAKEN = 10_000;

export class StreamListener extends BaseSocket implements Listener {
  readonly #untaken: StreamConnection[] = [];

  hear(event: Told): void {
    if (event.call !== "accept" || event.accepted === 0) return;
    const info = this.hub.core.socket(event.accepted);
    if (info === undefined) return;
    const connection = new StreamConnection(this.hub, info, this.keeps);
    if (this.#untaken.length < MOST_UNTAKEN) this.#untaken.push(connection);
    else setImmediate(() => connection.isOpen && this.hub.core.closeSocket(connection.id, "reset"));
  }

  accepted(options?: WaitOptions): Promise<Connection> {
    const what = t("library.aConnection");
    const look = (): { readonly value: Connection } | null => {
      const value = this.#untaken.shift();
      if (value !== undefined) return { value: value.handedOver() };
      this.refuseIfClosed(what);
      return null;
    };
    return this.wait(what, look, options);
  }

  protected left(): string {
    return "";
  }
}
