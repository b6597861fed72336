// UDP: what a datagram's fate was.

import {
  hint,
  isLoopback,
  NO_HINTS,
  type HintContext,
  type HintRow,
  type HintRule,
} from "./HintContext.ts";
import { noteOf } from "../../model/callNote.ts";
import { said } from "../../words/said.ts";

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
  const datagram = sent?.seq ?? null;
  if (event.call === "send")
    return hint(
      "datagram-error-came-late",
      said("hint.wentToNobodyThisSendOnlyReported", { datagram }),
      said("hint.icmpPortUnreachableCameBackForEarlier"),
    );
  return event.call === "error"
    ? hint(
        "datagram-to-nobody",
        said("hint.wentToNobodyIcmpPortUnreachable", { datagram }),
        TO_NOBODY,
      )
    : NO_HINTS;
};

const TO_NOBODY = said("hint.hostIsUpButNothingIsBound");

/** The failure of it is told by a later call: by the very next, or it was not this datagram. */
function answeredByIcmp({ event, after }: HintContext): ReturnType<HintRule> {
  const next = after.rows[0];
  if (event.call !== "send" || next === undefined || !tellsRefused(next)) return NO_HINTS;
  return hint(
    "datagram-to-nobody",
    said("hint.thisDatagramWentToNobodyIcmpPort", { seq: next.seq }),
    TO_NOBODY,
  );
}

function size({ event }: HintContext): ReturnType<HintRule> {
  if (event.call !== "send" && event.call !== "recv") return NO_HINTS;
  const { remote, length } = event;
  if (length === 0)
    return hint(
      "datagram-empty",
      said("hint.datagramWithoutPayloadWholeMessageNotEnd"),
      said("hint.recvOfBytesMeansEndOnTcp"),
    );
  if (remote === null || remote.family === "unix" || isLoopback(remote)) return NO_HINTS;
  const frame = FRAME[remote.family];
  if (length <= frame) return NO_HINTS;
  const parts = Math.ceil((length + 8) / (frame + 8));
  return hint(
    "datagram-fragmented",
    said("hint.largerThanEthernetFrameCarriesBytesIp", { frame, parts }),
    said("hint.whenOneFragmentIsLostWholeDatagram"),
  );
}

function isSend(row: HintRow): boolean {
  return row.call === "send" && !row.failed;
}

function tellsRefused(row: HintRow): boolean {
  const note = noteOf(row);
  return typeof note !== "string" && note.failure?.code === "ECONNREFUSED";
}
