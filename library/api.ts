/// <reference lib="esnext.disposable" preserve="true" />
// The public interface of `import … from "portscope"`: all that a test of one's own sees. It imports nothing of the program, so that the
// types which are published are these and no others; library/specs.ts holds its options against those of the engine.

import type {
  Address,
  Peer,
  TcpListenOptions,
  UnixListenOptions,
  TcpConnectOptions,
  UnixConnectOptions,
  UdpOptions,
  UnixDatagramOptions,
} from "./openOptions.ts";

export type * from "./openOptions.ts";

/** Bytes to send. Text goes as UTF-8. */
export type Data = string | Uint8Array;

export interface WaitOptions {
  /** Milliseconds after which it fails; without it the engine's `timeout`. */
  readonly timeout?: number;
  /** Ends the waiting with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface RecordOptions {
  /** Path of a pcapng file, which Wireshark opens. */
  readonly file: string;
  /** What becomes of a file that is there: it stays and `createEngine` fails (as it is), it is replaced, or the next free name is taken. */
  readonly existing?: "refuse" | "replace" | "number";
}

export interface EngineOptions {
  /** Every call and every byte goes there while it happens; nothing is recorded without it. */
  readonly record?: string | RecordOptions;
  /** Milliseconds that each waiting may take unless it says otherwise; 5000 without it, at most 2,147,483,647. */
  readonly timeout?: number;
}

/** What the network or the system refused. */
export interface Failure {
  /** As the system gave it (`ECONNREFUSED`); ours begin with `PORTSCOPE_`. */
  readonly code: string;
  /** As the system gave it (`connect`); empty where none was called. */
  readonly syscall: string;
  /** What happened, and what to do. */
  readonly message: string;
}

export type Call =
  | "socket"
  | "lookup"
  | "bind"
  | "listen"
  | "connect"
  | "accept"
  | "send"
  | "recv"
  | "shutdown"
  | "close"
  | "error"
  | "setsockopt";

/** One call of a socket and its outcome. One `recv` is one real read; a `send` is told once the kernel took the bytes. */
export interface SocketEvent {
  /** Counts from 1, without gaps. */
  readonly seq: number;
  /** Microseconds since the epoch. */
  readonly time: number;
  /** The socket's number. */
  readonly socket: number;
  readonly call: Call;
  /** `127.0.0.1:9000`, `[::1]:9000`, or a path; null where there is none. */
  readonly local: string | null;
  readonly remote: string | null;
  /** Of a `shutdown`: who ended its writing side (`in`: the peer). Of `recv` and `send` as well. Null of the others. */
  readonly direction: "in" | "out" | null;
  /** Bytes of `send` and `recv`, 0 of the others. */
  readonly length: number;
  /** The first 1024 bytes of a `send` or `recv`. */
  readonly data: Uint8Array | null;
  /** Null where the call succeeded. */
  readonly failure: Failure | null;
  /** In English: `accept 127.0.0.1:51514 as #5`. */
  readonly sentence: string;
}

/** An event is wanted that has all of these, or for which the function says true. */
export type EventMatch =
  | Partial<Pick<SocketEvent, "socket" | "call" | "direction" | "length" | "local" | "remote">>
  | ((event: SocketEvent) => boolean);

/** How a socket ended. */
export interface Ending {
  /** Who ended it, from our side. */
  readonly cause: "local" | "peer" | "error";
  /** Whether it ended with a reset (RST). */
  readonly reset: boolean;
  readonly failure: Failure | null;
}

/** What all sockets have. */
export interface Socket extends AsyncDisposable {
  /** Counts from 1, as in the recording (`frame.interface_queue == 5` in Wireshark). */
  readonly id: number;
  readonly isOpen: boolean;
  /** Closes it, if it is open, and waits until it is. */
  close(): Promise<void>;
  /** Waits until it is closed, by whomever. */
  closed(options?: WaitOptions): Promise<Ending>;
  /** What happened to it so far, of the engine's newest 10,000 events. */
  events(): readonly SocketEvent[];
}

/** A server's socket. Connections that nobody took stay open and keep what they receive. */
export interface Listener extends Socket {
  /** Null for a Unix socket. */
  readonly address: Address | null;
  /** Shorthand of `address`; 0 for a Unix socket. */
  readonly port: number;
  /** The next connection, in the order in which they were accepted; each is given once. */
  accepted(options?: WaitOptions): Promise<Connection>;
}

export interface Connection extends Socket {
  /** `127.0.0.1:51514`, or a path; empty where there is none. */
  readonly local: string;
  readonly remote: string;
  /** Bytes that were received and that no `received` has taken. */
  readonly unread: number;
  /** Waits until the kernel took all of it. */
  send(data: Data, options?: WaitOptions): Promise<void>;
  /** Takes what comes next, which must be these bytes: fails at once where others come. */
  received(expected: Data, options?: WaitOptions): Promise<Uint8Array>;
  /** Takes so many bytes, as soon as they are there. */
  received(count: number, options?: WaitOptions): Promise<Uint8Array>;
  /**
   * Takes all up to the end of the first match, which must lie in the next MiB. The pattern sees UTF-8, or where it is not that,
   * each byte as a character (ISO 8859-1).
   */
  received(pattern: RegExp, options?: WaitOptions): Promise<RegExpExecArray>;
  /** Waits until the peer has ended its writing side (FIN); takes all that came before. */
  rest(options?: WaitOptions): Promise<Uint8Array>;
  /** Ends our writing side (FIN); the peer may still send. */
  end(): void;
  /** Ends it with a reset (RST) and waits until it is closed. Of TCP only. */
  reset(): Promise<void>;
}

export interface Datagram {
  readonly data: Uint8Array;
  /** Null where its sender has no name. */
  readonly from: Peer | null;
}

export interface DatagramSocket extends Socket {
  /** Null for a Unix socket. */
  readonly address: Address | null;
  /** Shorthand of `address`; 0 for a Unix socket. */
  readonly port: number;
  /** `to`: left out where the peer is fixed. An address, no name. */
  send(data: Data, to?: Peer, options?: WaitOptions): Promise<void>;
  /** The next datagram; fails where it is not the one that is expected. */
  received(expected?: Data, options?: WaitOptions): Promise<Datagram>;
}

export interface Summary {
  readonly events: number;
  /** Of payload. */
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly seconds: number;
  /** `lostEvents`: those that the file does not hold, because of `failure`. */
  readonly recording: {
    readonly file: string;
    readonly bytes: number;
    readonly lostEvents: number;
    readonly failure: Failure | null;
  } | null;
}

/** An engine and its sockets. Every waiting ends, with an error that says what was seen, and ends with the engine. */
export interface Engine extends AsyncDisposable {
  /** Resolves once it listens. */
  listen(protocol: "tcp", options?: TcpListenOptions): Promise<Listener>;
  listen(protocol: "unix", options: UnixListenOptions): Promise<Listener>;
  /** Resolves once it is connected. */
  connect(protocol: "tcp", options: TcpConnectOptions): Promise<Connection>;
  connect(protocol: "unix", options: UnixConnectOptions): Promise<Connection>;
  /** Resolves once it is bound. `unix-dgram` is of Linux and macOS only. */
  bind(protocol: "udp", options?: UdpOptions): Promise<DatagramSocket>;
  bind(protocol: "unix-dgram", options?: UnixDatagramOptions): Promise<DatagramSocket>;
  /** The first event that matches, of the newest 10,000 or of those to come. */
  event(match: EventMatch, options?: WaitOptions): Promise<SocketEvent>;
  /** The newest 10,000 events, oldest first. */
  events(): readonly SocketEvent[];
  /** Told every event as it happens. Returns how to end that. */
  on(listener: (event: SocketEvent) => void): () => void;
  /** Closes every socket and completes the recording. Whatever is still waited for fails. */
  close(): Promise<Summary>;
}
