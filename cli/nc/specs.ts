// nc's settings as sockets of the engine.

import { ANY_HOST, type HostPort } from "../../shared/model/endpoint.ts";
import {
  tcpConnection,
  tcpListener,
  udpSocket,
  unixConnection,
  unixDatagram,
  unixListener,
} from "../../shared/model/openSpecs.ts";
import { isIpv4, isIpv6 } from "../../shared/model/parseHostPort.ts";
import type { OpenSpec } from "../../shared/model/socket.ts";
import { OPTIONS } from "../../shared/options.ts";
import type { Family, NcSettings } from "./options/NcSettings.ts";

export interface PeerLists {
  readonly allow: string;
  readonly deny: string;
}

/** Of a client, to a port of its host, or of its proxy. */
export function connectionSpec(settings: NcSettings, to: { host: string; port: number }): OpenSpec {
  const { transport, connectTimeout, idleTimeout, source, family, broadcast } = settings;
  const from = sourceOf(settings, to.host);
  // An address that we come from has a family; only those of the peer's can be reached from it.
  const reached = familyOf(from?.host) ?? family;
  const target = of(to.host, to.port, reached);
  const idle = Math.min(idleTimeout, OPTIONS.idleTimeout.highest);
  switch (transport) {
    case "tcp":
      return tcpConnection({
        to: target,
        from,
        connectTimeout: Math.min(connectTimeout, OPTIONS.connectTimeout.highest),
        idleTimeout: idle,
      });
    case "udp":
      return udpSocket({ at: from, to: target, broadcast });
    case "unix":
      return unixConnection({ path: to.host, idleTimeout: idle });
    case "unix-dgram":
      return unixDatagram({ path: source, peerPath: to.host });
  }
}

/** Where a server is: every address of both families for ncat, of IPv4 for OpenBSD's nc, unless more is said. */
export function listenHost({ host, family, dialect }: NcSettings): string {
  if (host !== null) return host;
  if (family !== null) return family === "ipv4" ? "0.0.0.0" : "::";
  return dialect === "ncat" ? ANY_HOST : "0.0.0.0";
}

/** `most`: connections at once. */
export function listenerSpec(settings: NcSettings, lists: PeerLists, most: number): OpenSpec {
  const { transport, host, family, ports, idleTimeout, exec } = settings;
  const common = {
    // A command may go on when its peer has said all.
    onPeerEnd: exec === null ? ("close" as const) : ("keep" as const),
    maxConnections: most,
    idleTimeout: Math.min(idleTimeout, OPTIONS.idleTimeout.highest),
  };
  const at = of(listenHost(settings), ports[0] ?? 0, family);
  // `-6` alone is IPv6 and nothing else.
  const ipv6Only = host === null && family === "ipv6";
  switch (transport) {
    case "tcp":
      return tcpListener({ at, ipv6Only, ...lists, ...common });
    case "udp":
      return udpSocket({ at, ipv6Only, ...lists });
    case "unix":
      return unixListener({ path: host ?? "", ...common });
    case "unix-dgram":
      return unixDatagram({ path: host ?? "" });
  }
}

function of(host: string, port: number, family: Family | null): HostPort {
  return family === null ? { host, port } : { host, port, family };
}

/** Where a client binds; null leaves it to the system. */
function sourceOf({ source, sourcePort, family }: NcSettings, to: string): HostPort | null {
  if (source === null && sourcePort === null) return null;
  const any = (familyOf(to) ?? family) === "ipv6" ? "::" : "0.0.0.0";
  return of(source ?? any, sourcePort ?? 0, family);
}

/** Of an address; null where it is a name. */
export function familyOf(host: string | undefined): Family | null {
  if (host === undefined) return null;
  if (isIpv4(host)) return "ipv4";
  return isIpv6(host) ? "ipv6" : null;
}
