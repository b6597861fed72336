// The sockets of the whole machine, as the system tells of them: whoever opened them, and not only this program.

import type { Endpoint } from "./endpoint.ts";

/** States of a TCP connection (RFC 9293, 3.3.2). */
export const TCP_STATES = [
  "LISTEN",
  "SYN-SENT",
  "SYN-RECEIVED",
  "ESTABLISHED",
  "FIN-WAIT-1",
  "FIN-WAIT-2",
  "CLOSE-WAIT",
  "CLOSING",
  "LAST-ACK",
  "TIME-WAIT",
  "CLOSED",
] as const;
export type TcpState = (typeof TCP_STATES)[number];

/** TCP's; `BOUND` where the system tells of ports that are held and neither listen nor connect. */
export const MACHINE_STATES = [...TCP_STATES, "BOUND", "CONNECTED", "UNCONNECTED"] as const;
/** `CONNECTED` and `UNCONNECTED` are those of datagram and Unix sockets. */
export type MachineState = (typeof MACHINE_STATES)[number];

export type MachineProtocol = "tcp" | "udp" | "unix";
export type UnixType = "stream" | "dgram" | "seqpacket";

export interface MachineProcess {
  readonly pid: number;
  /** Of its executable; empty where the system does not tell. */
  readonly name: string;
}

/** A socket of the machine at one moment. */
export interface MachineSocket {
  /** As this engine counts them: the same as long as the socket is there. */
  readonly id: number;
  readonly protocol: MachineProtocol;
  /** The kernel's number of it on Linux; null elsewhere, and where no process has it open any more. */
  readonly inode: number | null;
  /** Of a Unix socket. */
  readonly unixType: UnixType | null;
  readonly local: Endpoint;
  /** Null where there is none, as of a listener. */
  readonly remote: Endpoint | null;
  /** Null where the system does not tell it. */
  readonly state: MachineState | null;
  /** Those that have it open; several share what was inherited. At most 16. */
  readonly processes: readonly MachineProcess[];
  /** Why there are none: `denied`: whose it is may not be seen; `nobody`: the kernel alone still has it, as in TIME-WAIT. */
  readonly unseen: "denied" | "nobody" | null;
  /** The user that opened it; null where the system does not tell. */
  readonly uid: number | null;
  readonly user: string | null;
  /** Bytes received that no program has read yet; of a listener: null. */
  readonly receiveQueue: number | null;
  /** Bytes that the peer has not acknowledged. */
  readonly sendQueue: number | null;
  /** Of a listener: connections that wait to be accepted, and how many may; null where the system does not tell. */
  readonly backlog: { readonly used: number; readonly most: number } | null;
  /** Datagrams dropped because the receive buffer was full. */
  readonly drops: number | null;
  /** The unit or container of its process, as `docker 3f2a…` or `nginx.service`; null where there is none. */
  readonly group: string | null;
  /** ms since the epoch: when it was made, where the system tells, else when it was seen first, else null (there from the beginning). */
  readonly since: number | null;
  /** Our own: the number of the socket, 0 where it is no socket that a person opened. Null: another program's. */
  readonly ours: number | null;
}

/** What a socket is without what is counted by an engine. */
export type SeenSocket = Omit<MachineSocket, "id" | "ours">;

/** What could not be seen, and why. */
export interface MachineLimits {
  /** Processes whose open files may not be looked at. */
  readonly denied: number;
  /** What tells more and is not there. */
  readonly missing: readonly string[];
  /** Sockets beyond the bound, which are not listed. */
  readonly over: number;
}

/** What changed since the last frame. */
export interface MachineChanges {
  readonly sockets: readonly MachineSocket[];
  readonly removed: readonly number[];
  readonly more: boolean;
  /** ms since the epoch: when the machine was looked at. */
  readonly at: number;
  readonly limits: MachineLimits;
  /** How many there are by state, of all that match the filter. */
  readonly total: number;
}

/** More about a process, for who asks. */
export interface ProcessFacts {
  readonly pid: number;
  readonly name: string;
  /** As it was started; cut at 4,096 characters; empty where the system does not tell. */
  readonly command: string;
  readonly user: string | null;
  /** ms since the epoch. */
  readonly startedAt: number | null;
  readonly parent: number | null;
}

/** A process that has a port. */
export type PortHolder = Pick<ProcessFacts, "pid" | "name" | "startedAt" | "command">;

/** Sockets beyond it are counted and not listed. */
export const MAX_MACHINE_SOCKETS = 200_000;
