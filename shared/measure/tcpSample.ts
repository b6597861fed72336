// What the kernel knows about one TCP connection (TCP_INFO), as `ss` tells it on Linux. Null is what this kernel or this
// moment does not tell.

import type { Text } from "../words/said.ts";

/** The connection as the kernel sees it, from our side. Times in µs, rates in bits per second, windows in segments. */
export interface TcpSample {
  /** µs since the epoch, when it was taken. */
  readonly time: number;
  /** As ss writes it: ESTAB, CLOSE-WAIT, FIN-WAIT-2, … */
  readonly state: string;
  /** Bytes that arrived and that we have not read. */
  readonly receiveQueue: number;
  /** Bytes we sent that the peer has not acknowledged, those that still wait in our kernel included. */
  readonly sendQueue: number;
  /** Smoothed round trip time and its variation. */
  readonly rtt: number | null;
  readonly rttVariation: number | null;
  readonly minRtt: number | null;
  /** How long the kernel waits for an acknowledgement before it sends again. */
  readonly retransmitTimeout: number | null;
  /** Segments sent again: on their way now, and since the connection began. */
  readonly retransmitting: number;
  readonly retransmits: number;
  readonly bytesRetransmitted: number;
  /** Congestion window, and the size of it at which slow start ends; null while nothing has been lost. */
  readonly congestionWindow: number | null;
  readonly slowStartThreshold: number | null;
  /** Name of the congestion control: cubic, bbr, … */
  readonly congestionControl: string | null;
  /** Largest payload of one segment, and the path's MTU, in bytes. */
  readonly mss: number | null;
  readonly pathMtu: number | null;
  readonly pacingRate: number | null;
  readonly deliveryRate: number | null;
  /** Bytes since the connection began. */
  readonly bytesSent: number | null;
  readonly bytesAcked: number;
  readonly bytesReceived: number;
  readonly segmentsOut: number | null;
  readonly segmentsIn: number | null;
  /** Segments sent and not acknowledged; segments held to be lost; how far out of order they may come before they are. */
  readonly unacked: number;
  readonly lost: number;
  readonly reordering: number;
  /** µs since we last sent data, received data, received an acknowledgement. */
  readonly sinceSend: number | null;
  readonly sinceReceive: number | null;
  readonly sinceAck: number | null;
  /** Bytes of the kernel's buffers (SO_RCVBUF, SO_SNDBUF as it counts them). */
  readonly receiveBuffer: number | null;
  readonly sendBuffer: number | null;
  /** Receive window we offer the peer at most, bytes. */
  readonly receiveSpace: number | null;
}

export type NoTcpSample =
  | "not-linux"
  | "no-ss"
  | "not-tcp"
  | "not-connected"
  | "closed"
  | "not-found"
  | "ss-failed";

/** Answer of the command `tcpInfo`: the newest sample (at most half a second old), or why there is none. */
export type TcpInfo =
  | { readonly kind: "sample"; readonly sample: TcpSample }
  | {
      readonly kind: "none";
      readonly reason: NoTcpSample;
      /** One plain sentence, and what to do where there is something; otherwise empty. */
      readonly sentence: Text;
      readonly next: Text;
    };
