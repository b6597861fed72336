// Specs with every default filled, for forms, the command line and tests.

import { defaultOptions } from "../options.ts";
import { DEFAULT_HOST, type HostPort } from "./endpoint.ts";
import type {
  TcpConnectionSpec,
  TcpListenerSpec,
  UdpSpec,
  UnixConnectionSpec,
  UnixDatagramSpec,
  UnixListenerSpec,
} from "./socket.ts";

const ANY_PORT: HostPort = { host: DEFAULT_HOST, port: 0 };

export function tcpListener(spec: Partial<Omit<TcpListenerSpec, "kind">> = {}): TcpListenerSpec {
  return { kind: "tcp-listener", at: ANY_PORT, ...defaultOptions("tcp-listener"), ...spec };
}

export function tcpConnection(
  spec: Partial<Omit<TcpConnectionSpec, "kind">> & Pick<TcpConnectionSpec, "to">,
): TcpConnectionSpec {
  return { kind: "tcp-connection", from: null, ...defaultOptions("tcp-connection"), ...spec };
}

export function udpSocket(spec: Partial<Omit<UdpSpec, "kind">> = {}): UdpSpec {
  return { kind: "udp", at: ANY_PORT, to: null, ...defaultOptions("udp"), ...spec };
}

export function unixListener(
  spec: Partial<Omit<UnixListenerSpec, "kind">> & Pick<UnixListenerSpec, "path">,
): UnixListenerSpec {
  return { kind: "unix-listener", ...defaultOptions("unix-listener"), ...spec };
}

export function unixConnection(
  spec: Partial<Omit<UnixConnectionSpec, "kind">> & Pick<UnixConnectionSpec, "path">,
): UnixConnectionSpec {
  return { kind: "unix-connection", ...defaultOptions("unix-connection"), ...spec };
}

export function unixDatagram(spec: Partial<Omit<UnixDatagramSpec, "kind">>): UnixDatagramSpec {
  return {
    kind: "unix-dgram",
    path: null,
    peerPath: null,
    ...defaultOptions("unix-dgram"),
    ...spec,
  };
}
