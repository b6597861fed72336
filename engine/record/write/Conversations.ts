// Which TCP conversations are being written as packets. When both ends are ours (a client and a server in one program),
// the wire carried each packet once: the end that was recorded first has the packets, the other goes into the journal.

import { formatEndpoint, type IpEndpoint } from "../../../shared/model/endpoint.ts";
import { TcpTrace } from "./TcpTrace.ts";

export class Conversations {
  readonly #active = new Set<string>();

  /** A trace for this end, or null when the other end has one. */
  start(local: IpEndpoint, remote: IpEndpoint, socket: number): TcpTrace | null {
    if (this.#active.has(key(remote, local))) return null;
    this.#active.add(key(local, remote));
    return new TcpTrace(local, remote, socket);
  }

  end(local: IpEndpoint, remote: IpEndpoint): void {
    this.#active.delete(key(local, remote));
  }
}

function key(a: IpEndpoint, b: IpEndpoint): string {
  return `${formatEndpoint(a)} ${formatEndpoint(b)}`;
}
