// What a socket is, as every client sees it: one record for each, replaced whole when something changed.

import {
  initialOf,
  type OptionName,
  type OptionPrimitive,
  type OptionsOf,
  type OptionValue,
  type SocketKind,
} from "../options.ts";
import type { Endpoint, HostPort } from "./endpoint.ts";
import type { Failure } from "./failure.ts";

export type { SocketKind } from "../options.ts";

/**
 * `half-closed-local`: we have shut down our writing side, the peer may still send.
 * `half-closed-remote`: the peer has, we may still send.
 * `failed`: closed because of its `failure`.
 */
export type SocketState =
  | "opening"
  | "listening"
  | "bound"
  | "connecting"
  | "connected"
  | "half-closed-local"
  | "half-closed-remote"
  | "closed"
  | "failed";

/** Who ended it, from our side. */
export type CloseCause = "local" | "peer" | "error";

/** A call that the system has not answered yet. */
export interface CallUnderWay {
  readonly call: "lookup" | "connect";
  /** The name that is looked up, or the address that is connected to. */
  readonly of: string;
  /** µs since the epoch. */
  readonly since: number;
}

/**
 * Since the socket was opened. Bytes are payload bytes, receives and sends are recv and send events. A listener's are the sums over
 * all that it accepted.
 */
export interface Counters {
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly receives: number;
  readonly sends: number;
  /** Datagrams that the kernel dropped because this socket's receive buffer was full; null where it does not tell. */
  readonly kernelDrops: number | null;
  /** Connections of a listener, or datagrams, that were not let in. */
  readonly refused: number;
  /** Bytes handed to us that the kernel has not taken yet. */
  readonly pendingOut: number;
}

/** What to do when the peer ends its writing side: keep ours open for more sends, or close. */
export type OnPeerEnd = OptionValue<"onPeerEnd">;

export interface TcpListenerSpec extends OptionsOf<"tcp-listener"> {
  readonly kind: "tcp-listener";
  readonly at: HostPort;
}

export interface TcpConnectionSpec extends OptionsOf<"tcp-connection"> {
  readonly kind: "tcp-connection";
  readonly to: HostPort;
  /** Where to bind before connecting; null lets the system choose. */
  readonly from: HostPort | null;
}

export interface UdpSpec extends OptionsOf<"udp"> {
  readonly kind: "udp";
  /** Null only with `to`: the system chooses, in the family of the peer. */
  readonly at: HostPort | null;
  /** Fixes the peer (connect(2)): only its datagrams arrive, and its ICMP errors are seen. Null: any peer. */
  readonly to: HostPort | null;
}

export interface UnixListenerSpec extends OptionsOf<"unix-listener"> {
  readonly kind: "unix-listener";
  readonly path: string;
}

export interface UnixConnectionSpec extends OptionsOf<"unix-connection"> {
  readonly kind: "unix-connection";
  readonly path: string;
}

export interface UnixDatagramSpec extends OptionsOf<"unix-dgram"> {
  readonly kind: "unix-dgram";
  /** A file or `@name`. Null only with `peerPath`: Linux then chooses a name, elsewhere it has none and gets no answers. */
  readonly path: string | null;
  /** Fixes the peer (connect(2)): only its datagrams arrive. Null: any peer. */
  readonly peerPath: string | null;
}

/** Everything needed to open a socket, and to open it again. */
export type OpenSpec =
  | TcpListenerSpec
  | TcpConnectionSpec
  | UdpSpec
  | UnixListenerSpec
  | UnixConnectionSpec
  | UnixDatagramSpec;

/** What became of one of several that were to be opened: its number, or why it was not begun. */
export type Opened = { readonly socket: number } | { readonly failure: Failure };

export type SetOptions = { readonly [N in OptionName]?: OptionPrimitive };

/** The program that a socket which is only looked at belongs to: the process and descriptor that opened it. */
export interface SocketOwner {
  readonly pid: number;
  /** Its name; empty where it is not known. */
  readonly process: string;
  readonly fd: number;
}

export interface SocketInfo {
  /** Small, counted from 1, never used twice. */
  readonly id: number;
  readonly kind: SocketKind;
  /** Of another program's; our own have none. */
  readonly owner?: SocketOwner;
  /** The listener that an accepted socket came from. */
  readonly parent: number | null;
  readonly state: SocketState;
  readonly local: Endpoint | null;
  readonly remote: Endpoint | null;
  /** Null for an accepted socket, which cannot be opened again. */
  readonly spec: OpenSpec | null;
  /** Options that were set since it was opened, of an accepted one also those of its listener; null: none. */
  readonly set: SetOptions | null;
  readonly counters: Counters;
  /** Bytes of SO_RCVBUF as the system reports it (Linux reports twice what was set); null where it is not known. */
  readonly receiveBuffer: number | null;
  readonly failure: Failure | null;
  /** What it waits for while it is being opened; null while it waits for nothing. */
  readonly underWay: CallUnderWay | null;
  /** Null while open. */
  readonly closeCause: CloseCause | null;
  /** Whether it ended with a reset (RST), sent by us or by the peer. */
  readonly reset: boolean;
  /** When each side ended its writing side (FIN), µs since the epoch; null where it has not. */
  readonly localEndedAt: number | null;
  readonly peerEndedAt: number | null;
  /** µs since the epoch. */
  readonly openedAt: number;
  readonly closedAt: number | null;
  /** Accepted sockets since it listens, and how many of them are open; 0 for all but listeners. */
  readonly accepted: number;
  readonly openChildren: number;
}

/** What an option is now. `parent`: of an accepted socket its listener. */
export function optionNow(
  name: OptionName,
  socket: Pick<SocketInfo, "kind" | "spec" | "set">,
  parent: Pick<SocketInfo, "spec"> | null,
): OptionPrimitive {
  const own: { readonly [N in OptionName]?: OptionPrimitive } = socket.spec ?? parent?.spec ?? {};
  return socket.set?.[name] ?? own[name] ?? initialOf(name, socket.kind);
}

/** With what it would be opened again as it is now; null for an accepted socket. */
export function specNow({ spec, set }: Pick<SocketInfo, "spec" | "set">): OpenSpec | null {
  return spec === null || set === null ? spec : ({ ...spec, ...set } as OpenSpec);
}

export function isOpen(state: SocketState): boolean {
  return state !== "closed" && state !== "failed";
}

/** Whether it is what it was opened to be, or has ended: a datagram socket that is to be connected is first bound. */
export function isSettled({ state, spec, kind }: SocketInfo): boolean {
  if (state === "opening" || state === "connecting") return false;
  return !(state === "bound" && spec !== null && isDatagram(kind) && !hearsAnybody(spec));
}

export function isListener(kind: SocketKind): boolean {
  return kind === "tcp-listener" || kind === "unix-listener";
}

/** Whether what it sends and receives are datagrams, each for itself. */
export function isDatagram(kind: SocketKind): boolean {
  return kind === "udp" || kind === "unix-dgram";
}

/** Whether it hears and answers any peer, so that each datagram names its target. */
export function hearsAnybody(spec: OpenSpec | null): boolean {
  return (
    (spec?.kind === "udp" && spec.to === null) ||
    (spec?.kind === "unix-dgram" && spec.peerPath === null)
  );
}

/** Whether bytes may be sent now. A listener may: to all its connections. */
export function canSend(socket: SocketInfo): boolean {
  switch (socket.state) {
    case "bound":
    case "connected":
    case "half-closed-remote":
    case "listening":
      return true;
    case "opening":
    case "connecting":
    case "half-closed-local":
    case "closed":
    case "failed":
      return false;
  }
}
