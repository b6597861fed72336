// What `ss -tinmH` prints about TCP connections (ss(8), iproute2), parsed. Two lines for each: state, queues and both
// ends; then, indented, everything else as `name:value` in no fixed order, some as `name value`.

import type { TcpSample } from "../../shared/measure/tcpSample.ts";
import { formatEndpoint, ipEndpoint } from "../../shared/model/endpoint.ts";

export interface ListedConnection {
  /** `127.0.0.1:51514 127.0.0.1:9000`: our end and the peer's as formatEndpoint writes them. */
  readonly ends: string;
  readonly sample: TcpSample;
}

/** `time`: µs since the epoch, when ss was run. What is no connection is left out. */
export function parseConnections(output: string, time: number): ListedConnection[] {
  // The indented lines belong to the one before.
  return output
    .replaceAll(/\n[ \t]+/g, " ")
    .split("\n")
    .flatMap((line) => parseConnection(line, time) ?? []);
}

function parseConnection(line: string, time: number): ListedConnection | null {
  const [state = "", receiveQueue, sendQueue, local = "", remote = "", ...rest] = line
    .trim()
    .split(/\s+/);
  const ends = [local, remote].map(endpointText);
  if (ends.includes(null)) return null;
  const details = rest.join(" ");
  const values = new Map(
    Array.from(details.matchAll(/([a-z_]+):(\S+)/g), ([, name = "", value = ""]) => [name, value]),
  );
  const number = (name: string) => numberOf(values.get(name));
  const milliseconds = (name: string) => microseconds(number(name));
  const [rtt, rttVariation] = (values.get("rtt") ?? "").split("/");
  const [retransmitting, retransmits] = (values.get("retrans") ?? "").split("/");
  return {
    ends: ends.join(" "),
    sample: {
      time,
      state,
      receiveQueue: numberOf(receiveQueue) ?? 0,
      sendQueue: numberOf(sendQueue) ?? 0,
      rtt: microseconds(numberOf(rtt)),
      rttVariation: microseconds(numberOf(rttVariation)),
      minRtt: milliseconds("minrtt"),
      retransmitTimeout: milliseconds("rto"),
      // What ss leaves out is 0; for reordering it is 3, where every connection begins.
      retransmitting: numberOf(retransmitting) ?? 0,
      retransmits: numberOf(retransmits) ?? 0,
      bytesRetransmitted: number("bytes_retrans") ?? 0,
      congestionWindow: number("cwnd"),
      slowStartThreshold: number("ssthresh"),
      congestionControl: congestionControl(rest),
      mss: number("mss"),
      pathMtu: number("pmtu"),
      pacingRate: rate(details, "pacing_rate"),
      deliveryRate: rate(details, "delivery_rate"),
      bytesSent: number("bytes_sent"),
      bytesAcked: number("bytes_acked") ?? 0,
      bytesReceived: number("bytes_received") ?? 0,
      segmentsOut: number("segs_out"),
      segmentsIn: number("segs_in"),
      unacked: number("unacked") ?? 0,
      lost: number("lost") ?? 0,
      reordering: number("reordering") ?? 3,
      sinceSend: milliseconds("lastsnd"),
      sinceReceive: milliseconds("lastrcv"),
      sinceAck: milliseconds("lastack"),
      receiveBuffer: memory(values, "rb"),
      sendBuffer: memory(values, "tb"),
      receiveSpace: number("rcv_space"),
    },
  };
}

/** `127.0.0.1:80`, `[::1]:80`, `[::ffff:127.0.0.1]:80`, `[fe80::1]%eth0:80` or with the scope inside; null for others. */
function endpointText(text: string): string | null {
  const parts = /^(?:\[([^\]]+)\](%[^:]+)?|([\d.]+)(?:%[^:]+)?):(\d+)$/.exec(text);
  if (parts === null) return null;
  const [, ipv6, scope = "", ipv4, port] = parts;
  return formatEndpoint(ipEndpoint(ipv6 === undefined ? (ipv4 ?? "") : ipv6 + scope, Number(port)));
}

function numberOf(text: string | undefined): number | null {
  const number = text === undefined || text === "" ? Number.NaN : Number.parseFloat(text);
  return Number.isFinite(number) ? number : null;
}

function microseconds(milliseconds: number | null): number | null {
  return milliseconds === null ? null : Math.round(milliseconds * 1000);
}

const PREFIX: Readonly<Record<string, number>> = { "": 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** `pacing_rate 249517099808bps`; older versions write `24.5Mbps`. */
function rate(details: string, name: string): number | null {
  const found = new RegExp(`\\b${name} ([\\d.]+)([KMGT]?)bps`).exec(details);
  const number = numberOf(found?.[1]);
  return number === null ? null : number * (PREFIX[found?.[2] ?? ""] ?? 1);
}

/** The first word after the memory that is a name and nothing else: `cubic`, `bbr`, … */
function congestionControl(words: readonly string[]): string | null {
  const flags = new Set(["ts", "sack", "ecn", "ecnseen", "fastopen", "app_limited"]);
  return words.find((word) => /^[a-z][a-z0-9_]*$/.test(word) && !flags.has(word)) ?? null;
}

/** From `skmem:(r0,rb131072,t0,tb4194304,…)`. */
function memory(values: ReadonlyMap<string, string>, name: "rb" | "tb"): number | null {
  return numberOf(new RegExp(`[(,]${name}(\\d+)`).exec(values.get("skmem") ?? "")?.[1]);
}
