// Specs with every default filled, for forms, the command line and tests.

import { DEFAULT_HOST, type HostPort } from "./endpoint.ts";
import type {
  TcpConnectionSpec,
  TcpListenerSpec,
  UdpSpec,
  UnixConnectionSpec,
  UnixDatagramSpec,
  UnixListenerSpec,
} from "./socket.ts";

/** Bytes of receive buffer asked for by default: 4 MiB holds 10 ms of 64-byte datagrams at the loopback's full rate. */
export const DEFAULT_RECEIVE_BUFFER = 4 * 1024 * 1024;
/** Linux's own limit since 5.4 (net.core.somaxconn): a burst of connections that finds the queue full waits a second. */
export const DEFAULT_BACKLOG = 4096;
/** Milliseconds; the system's own limit can be over two minutes. */
export const DEFAULT_CONNECT_TIMEOUT = 30_000;

const ANY_PORT: HostPort = { host: DEFAULT_HOST, port: 0 };

export function tcpListener(spec: Partial<Omit<TcpListenerSpec, "kind">> = {}): TcpListenerSpec {
  return {
    kind: "tcp-listener",
    at: ANY_PORT,
    backlog: DEFAULT_BACKLOG,
    ipv6Only: false,
    echo: false,
    onPeerEnd: "keep",
    noDelay: true,
    maxConnections: 0,
    idleTimeout: 0,
    allow: "",
    deny: "",
    ...spec,
  };
}

export function tcpConnection(
  spec: Partial<Omit<TcpConnectionSpec, "kind">> & Pick<TcpConnectionSpec, "to">,
): TcpConnectionSpec {
  return {
    kind: "tcp-connection",
    from: null,
    onPeerEnd: "keep",
    noDelay: true,
    echo: false,
    idleTimeout: 0,
    connectTimeout: DEFAULT_CONNECT_TIMEOUT,
    ...spec,
  };
}

export function udpSocket(spec: Partial<Omit<UdpSpec, "kind">> = {}): UdpSpec {
  return {
    kind: "udp",
    at: ANY_PORT,
    to: null,
    ipv6Only: false,
    receiveBuffer: DEFAULT_RECEIVE_BUFFER,
    reuseAddress: false,
    broadcast: false,
    echo: false,
    allow: "",
    deny: "",
    ...spec,
  };
}

export function unixListener(
  spec: Partial<Omit<UnixListenerSpec, "kind">> & Pick<UnixListenerSpec, "path">,
): UnixListenerSpec {
  return {
    kind: "unix-listener",
    backlog: DEFAULT_BACKLOG,
    echo: false,
    onPeerEnd: "keep",
    maxConnections: 0,
    idleTimeout: 0,
    ...spec,
  };
}

export function unixConnection(
  spec: Partial<Omit<UnixConnectionSpec, "kind">> & Pick<UnixConnectionSpec, "path">,
): UnixConnectionSpec {
  return { kind: "unix-connection", onPeerEnd: "keep", echo: false, idleTimeout: 0, ...spec };
}

export function unixDatagram(spec: Partial<Omit<UnixDatagramSpec, "kind">>): UnixDatagramSpec {
  return { kind: "unix-dgram", path: null, peerPath: null, echo: false, ...spec };
}
