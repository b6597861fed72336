// TCP_INFO in words, with the kernel's own names beside.

import { said, type Text } from "../../../shared/words/said.ts";
import type { TcpSample } from "../../../shared/measure/tcpSample.ts";
import { formatBytes, formatCount, formatDuration } from "../../../shared/words/quantity.ts";
import { formatAmount } from "../plot/units.ts";

export interface TcpFact {
  /** Told apart by it: the kernel's own name. */
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  readonly text: Text;
}

const UNKNOWN = "–";

export function tcpFacts(sample: TcpSample): readonly TcpFact[] {
  return [
    {
      id: "retransmits",
      title: said("measure.retransmits"),
      about: said("measure.segmentsSentAgainSinceConnectionBeganAnd"),
      text:
        sample.retransmitting > 0
          ? said("measure.retransmitsNow", {
              retransmits: sample.retransmits,
              now: sample.retransmitting,
            })
          : formatCount(sample.retransmits),
    },
    {
      id: "ssthresh",
      title: "ssthresh",
      about: said("measure.congestionWindowAtWhichSlowStartEnds"),
      text:
        sample.slowStartThreshold === null
          ? said("measure.noneYet")
          : formatCount(sample.slowStartThreshold),
    },
    {
      id: "mss",
      title: said("measure.mss"),
      about: said("measure.largestPayloadOfOneSegment"),
      text: bytes(sample.mss),
    },
    {
      id: "delivery",
      title: said("measure.delivery"),
      about: said("measure.howFastKernelSawDataArriveAt"),
      text: bitRate(sample.deliveryRate),
    },
    {
      id: "receiveQueue",
      title: said("measure.receiveQueue"),
      about: said("measure.bytesThatArrivedAndThatWeHave"),
      text: formatBytes(sample.receiveQueue),
    },
    {
      id: "sendQueue",
      title: said("measure.sendQueue"),
      about: said("measure.bytesWeSentThatPeerHasNot"),
      text: formatBytes(sample.sendQueue),
    },
    {
      id: "lost",
      title: said("measure.lost"),
      about: said("measure.segmentsHeldToBeLostNow"),
      text: formatCount(sample.lost),
    },
    {
      id: "control",
      title: said("measure.control"),
      about: said("measure.congestionControlAndStateOfConnection"),
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

export function windowText({ congestionWindow }: TcpSample): Text {
  if (congestionWindow === null) return UNKNOWN;
  return said("measure.segments", { count: congestionWindow });
}

function bytes(value: number | null): string {
  return value === null ? UNKNOWN : formatBytes(value);
}

function bitRate(value: number | null): string {
  if (value === null) return UNKNOWN;
  const amount = formatAmount(value);
  return /\D$/.test(amount) ? `${amount}bit/s` : `${amount}\u2009bit/s`;
}
