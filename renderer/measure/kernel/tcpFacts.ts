// TCP_INFO in words, with the kernel's own names beside.

import type { TcpSample } from "../../../shared/measure/tcpSample.ts";
import { formatBytes, formatCount } from "../../../shared/format/quantity.ts";
import { formatAmount, formatDuration } from "../plot/units.ts";

export interface TcpFact {
  readonly title: string;
  readonly about: string;
  readonly text: string;
}

const UNKNOWN = "–";

export function tcpFacts(sample: TcpSample): readonly TcpFact[] {
  return [
    {
      title: "Retransmits",
      about: "Segments sent again since the connection began, and on their way again now",
      text: `${formatCount(sample.retransmits)}${sample.retransmitting > 0 ? `, ${formatCount(sample.retransmitting)} now` : ""}`,
    },
    {
      title: "ssthresh",
      about: "Congestion window at which slow start ends, in segments",
      text:
        sample.slowStartThreshold === null ? "none yet" : formatCount(sample.slowStartThreshold),
    },
    { title: "MSS", about: "Largest payload of one segment", text: bytes(sample.mss) },
    {
      title: "Delivery",
      about: "How fast the kernel saw data arrive at the peer",
      text: bitRate(sample.deliveryRate),
    },
    {
      title: "Receive queue",
      about: "Bytes that arrived and that we have not read",
      text: formatBytes(sample.receiveQueue),
    },
    {
      title: "Send queue",
      about: "Bytes we sent that the peer has not acknowledged",
      text: formatBytes(sample.sendQueue),
    },
    {
      title: "Lost",
      about: "Segments held to be lost now",
      text: formatCount(sample.lost),
    },
    {
      title: "Control",
      about: "Congestion control, and the state of the connection",
      text: `${sample.congestionControl ?? UNKNOWN}, ${sample.state}`,
    },
  ];
}

/** `45 µs ± 20 µs`. */
export function rttText({ rtt, rttVariation }: TcpSample): string {
  if (rtt === null) return UNKNOWN;
  const variation = rttVariation === null ? "" : ` ± ${formatDuration(rttVariation)}`;
  return `${formatDuration(rtt)}${variation}`;
}

export function windowText({ congestionWindow }: TcpSample): string {
  if (congestionWindow === null) return UNKNOWN;
  return `${formatCount(congestionWindow)} ${congestionWindow === 1 ? "segment" : "segments"}`;
}

function bytes(value: number | null): string {
  return value === null ? UNKNOWN : formatBytes(value);
}

function bitRate(value: number | null): string {
  if (value === null) return UNKNOWN;
  const amount = formatAmount(value);
  return /\D$/.test(amount) ? `${amount}bit/s` : `${amount}\u2009bit/s`;
}
