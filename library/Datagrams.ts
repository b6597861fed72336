// A socket of datagrams: each is one, and is taken as one.

import { isIP } from "node:net";
import { ipEndpoint, isUnnamed, type Endpoint } from "../shared/model/endpoint.ts";
import type { SocketEvent as Told } from "../shared/model/event.ts";
import { formatBytes } from "../shared/words/quantity.ts";
import type { Data, Datagram, DatagramSocket, Failure, Peer, WaitOptions } from "./api.ts";
import { BaseSocket, ipAddress } from "./BaseSocket.ts";
import { bytesOf, shown } from "./bytes.ts";
import { publicFailure, refusing, t } from "./wording.ts";

/** Datagrams that nobody took; further ones are dropped, as the system drops them where its buffer is full. */
export const MOST_DATAGRAMS = 10_000;

export class Datagrams extends BaseSocket implements DatagramSocket {
  readonly #untaken: Datagram[] = [];
  /** Sends of this socket that were asked for, and the outcomes of those that were made, by their number. */
  #asked = 0;
  #made = 0;
  readonly #failed = new Map<number, Failure>();

  hear(event: Told, payload: Uint8Array | null): void {
    if (event.call === "send" && this.keeps) {
      this.#made += 1;
      if (event.failure !== null) this.#failed.set(this.#made, publicFailure(event.failure));
    }
    if (event.call !== "recv" || !this.keeps || this.#untaken.length >= MOST_DATAGRAMS) return;
    this.#untaken.push({ data: Uint8Array.from(payload ?? []), from: peerOf(event.remote) });
  }

  async send(data: Data, to?: Peer, options?: WaitOptions): Promise<void> {
    const bytes = bytesOf(data);
    const what = t("library.theSend", { size: formatBytes(bytes.length) });
    const peer = to === undefined ? undefined : endpointOf(to);
    const number = this.#asked + 1;
    refusing(() => this.hub.core.send(this.id, bytes, peer));
    this.#asked = number;
    const look = () => {
      const failure = this.#failed.get(number);
      this.#failed.delete(number);
      if (failure !== undefined) throw this.error(failure.code, failure.message);
      // What an echo sends is not told apart from what was asked for: the system has taken it.
      if (!this.keeps || this.#made >= number) return { value: undefined };
      this.refuseIfClosed(what);
      return null;
    };
    await this.wait(what, look, options);
  }

  received(expected?: Data, options?: WaitOptions): Promise<Datagram> {
    const wanted = expected === undefined ? null : bytesOf(expected);
    const what =
      wanted === null ? t("library.aDatagram") : t("library.theDatagram", { bytes: shown(wanted) });
    const look = (): { readonly value: Datagram } | null => {
      const [next] = this.#untaken;
      if (next === undefined) {
        this.refuseIfClosed(what);
        return null;
      }
      if (wanted !== null && Buffer.compare(next.data, wanted) !== 0)
        throw this.error("PORTSCOPE_UNEXPECTED", t("library.unexpected", { what }));
      this.#untaken.shift();
      return { value: next };
    };
    return this.wait(what, look, options);
  }

  protected left(): string {
    const [next] = this.#untaken;
    if (next === undefined) return "";
    return t("library.left", { size: formatBytes(next.data.length), bytes: shown(next.data) });
  }
}

function peerOf(endpoint: Endpoint | null): Peer | null {
  if (endpoint === null || isUnnamed(endpoint)) return null;
  return endpoint.family === "unix" ? { path: endpoint.path } : ipAddress(endpoint);
}

/** Throws a TypeError where it is no address. */
function endpointOf(to: Peer): Endpoint {
  if ("path" in to) return { family: "unix", path: to.path };
  if (isIP(to.host) === 0) throw new TypeError(t("library.badPeer", { host: to.host }));
  return ipEndpoint(to.host, to.port);
}
