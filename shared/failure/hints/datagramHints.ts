// UDP: what a datagram's fate was.

import {
  hint,
  isLoopback,
  NO_HINTS,
  type HintContext,
  type HintRow,
  type HintRule,
} from "./HintContext.ts";

/** Payload of an Ethernet frame (1,500 bytes) without the IP and UDP headers. */
const FRAME = { ipv4: 1472, ipv6: 1452 } as const;

export const datagramHints: HintRule = (context) => {
  const { event, kind } = context;
  if (kind !== "udp") return NO_HINTS;
  if (event.failure === null)
    return event.call === "send" || event.call === "recv"
      ? [...answeredByIcmp(context), ...size(context)]
      : NO_HINTS;
  if (event.failure.code !== "ECONNREFUSED") return NO_HINTS;
  const sent = context.before.rows.findLast(isSend);
  const which = sent === undefined ? "An earlier datagram" : `The datagram of event ${sent.seq}`;
  if (event.call === "send")
    return hint(
      "datagram-error-came-late",
      `${which} went to nobody; this send only reported it and sent nothing.`,
      "An ICMP port unreachable came back for an earlier datagram. The system keeps it and tells it at the next call on the socket, whatever that is.",
    );
  return event.call === "error"
    ? hint("datagram-to-nobody", `${which} went to nobody: ICMP port unreachable.`, TO_NOBODY)
    : NO_HINTS;
};

const TO_NOBODY =
  "The host is up, but nothing is bound to that UDP port. Only a connected UDP socket is told so; an unconnected one would have heard nothing, and neither does silence mean that a datagram arrived.";

/** The failure of it is told by a later call: by the very next, or it was not this datagram. */
function answeredByIcmp({ event, after }: HintContext): ReturnType<HintRule> {
  const next = after.rows[0];
  if (event.call !== "send" || next === undefined || !tellsRefused(next)) return NO_HINTS;
  return hint(
    "datagram-to-nobody",
    `This datagram went to nobody: ICMP port unreachable came back (event ${next.seq}).`,
    TO_NOBODY,
  );
}

function size({ event }: HintContext): ReturnType<HintRule> {
  if (event.call !== "send" && event.call !== "recv") return NO_HINTS;
  const { remote, length } = event;
  if (length === 0)
    return hint(
      "datagram-empty",
      "A datagram without payload: a whole message, not an end.",
      "A recv of 0 bytes means the end on a TCP connection. UDP has no end; an empty datagram arrives like any other.",
    );
  if (remote === null || remote.family === "unix" || isLoopback(remote)) return NO_HINTS;
  const frame = FRAME[remote.family];
  if (length <= frame) return NO_HINTS;
  const parts = Math.ceil((length + 8) / (frame + 8));
  return hint(
    "datagram-fragmented",
    `Larger than an Ethernet frame carries (${frame.toLocaleString("en")} bytes): IP takes it apart, into ${parts} fragments or so.`,
    "When one fragment is lost, the whole datagram is, and many firewalls drop fragments. Protocols over UDP stay below the path's MTU, often below 1,200 bytes.",
  );
}

function isSend(row: HintRow): boolean {
  return row.call === "send" && !row.failed;
}

/** Rows of calls that failed carry their sentence, which names the code. */
function tellsRefused(row: HintRow): boolean {
  return row.failed && new TextDecoder().decode(row.preview).includes("ECONNREFUSED");
}
