// Where sockets are and what they are opened with: a part of api.ts, under its rules.

/** An address with its port. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Where a datagram comes from or goes to: an IP address with its port, or the path of a Unix socket (`@name`: abstract). */
export type Peer = Address | { readonly path: string };

interface EchoOption {
  /** Sends back what comes. What comes is then not kept for `received`. */
  readonly echo?: boolean;
}

/** Where they are 0, as they are: `readRate` bytes a second at most; closed after `idleTimeout` ms without a byte. */
interface StreamOptions extends EchoOption {
  readonly pauseReading?: boolean;
  readonly readRate?: number;
  /** When the peer ends its writing side: keep ours open (as it is), or close. */
  readonly onPeerEnd?: "keep" | "close";
  readonly idleTimeout?: number;
}

/** Buffers (of UDP 4 MiB for receiving) are asked for in bytes; `dscp`: the upper six bits of the traffic class. 0 leaves each to the system, as it is. */
interface IpOptions {
  readonly receiveBuffer?: number;
  readonly sendBuffer?: number;
  readonly ttl?: number;
  readonly dscp?: number;
}

/** Of a listener those of accepted connections. `noDelay` is true as it is; `keepAliveIdle` and `keepAliveInterval` are seconds; `linger` "0": closing is a reset. */
interface TcpOptions extends IpOptions {
  readonly noDelay?: boolean;
  readonly keepAlive?: boolean;
  readonly keepAliveIdle?: number;
  readonly keepAliveInterval?: number;
  readonly keepAliveCount?: number;
  readonly linger?: "off" | "0";
}

/** Of connections: so many at once, and in all; those above are reset. `acceptDelay`: ms that each waits before. */
interface ListenerOptions extends StreamOptions {
  /** Connections not yet accepted that the system lets wait; 4096. */
  readonly backlog?: number;
  /** Connections open at once; further ones are reset. 0, as it is: as many as come. */
  readonly maxConnections?: number;
  readonly acceptCount?: number;
  readonly acceptDelay?: number;
}

interface AdmissionOptions {
  /** Addresses and networks that alone are let in, parted by commas; empty, as it is: all. */
  readonly allow?: string;
  /** Addresses and networks that are refused. */
  readonly deny?: string;
  /** For an IPv6 address: refuse IPv4 peers (IPV6_V6ONLY). */
  readonly ipv6Only?: boolean;
  readonly reusePort?: boolean;
}

export interface TcpListenOptions extends ListenerOptions, AdmissionOptions, TcpOptions {
  /** 127.0.0.1 without it; `*`: every address of both families. */
  readonly host?: string;
  /** 0, as it is: a free one. */
  readonly port?: number;
}

export interface UnixListenOptions extends ListenerOptions {
  /** Of the socket file; on Linux `@name` is a name in the abstract namespace, on Windows it is a named pipe. */
  readonly path: string;
}

export interface TcpConnectOptions extends StreamOptions, TcpOptions {
  /** A name or an address; 127.0.0.1 without it. */
  readonly host?: string;
  readonly port: number;
  /** Where to bind before connecting; without it the system chooses. */
  readonly from?: Address;
  readonly happyEyeballs?: boolean;
  /** Milliseconds for each address tried; 0 leaves it to the system. 30000. */
  readonly connectTimeout?: number;
}

export interface UnixConnectOptions extends StreamOptions {
  readonly path: string;
}

/** `groups`: multicast, as `239.1.2.3%eth0`, `232.1.1.1@10.0.0.7` from one source alone, parted by blanks. */
export interface UdpOptions extends EchoOption, AdmissionOptions, IpOptions {
  /** 127.0.0.1 without it; `*`: every address of both families. */
  readonly host?: string;
  /** 0, as it is: a free one. */
  readonly port?: number;
  /** Fixes the peer (connect(2)): only its datagrams arrive. */
  readonly to?: Address;
  readonly reuseAddress?: boolean;
  readonly broadcast?: boolean;
  readonly groups?: string;
  readonly multicastInterface?: string;
  readonly multicastTtl?: number;
  readonly multicastLoop?: boolean;
}

export interface UnixDatagramOptions extends EchoOption {
  /** Where it is found; without it Linux chooses a name, elsewhere it has none and gets no answers. */
  readonly path?: string;
  readonly to?: string;
}
