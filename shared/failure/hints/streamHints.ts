// A stream has no messages: how sends and recvs relate.

import {
  bytesOf,
  hint,
  isStream,
  NO_HINTS,
  type HintContext,
  type HintRow,
  type HintRule,
} from "./HintContext.ts";
import { said } from "../../words/said.ts";

/** What the engine reads at most at a time, and what it hands to the kernel at most at a time, bytes. */
const PIECE = 65_536;
/** µs within which one recv after the other looks like parts of one thing. */
const TOGETHER = 5000;

const NO_BORDERS = said("hint.tcpCarriesStreamOfBytesWithoutBorders");

export const streamHints: HintRule = (context) => {
  const { event, kind } = context;
  if (!isStream(kind) || event.failure !== null) return NO_HINTS;
  if (event.call === "recv")
    return [...readBufferFull(event.length), ...(borders(context) ?? recvIsNoMessage(context))];
  if (event.call === "send") return [...sendInPieces(context), ...(borders(context) ?? NO_HINTS)];
  return NO_HINTS;
};

function readBufferFull(length: number): ReturnType<HintRule> {
  if (length !== PIECE) return NO_HINTS;
  return hint(
    "read-buffer-full",
    said("hint.bytesIsSizeOfOurReadBuffer"),
    said("hint.moreBytesWereWaitingThanOneRead"),
  );
}

function sendInPieces({ event, before, after }: HintContext): ReturnType<HintRule> {
  const previous = before.rows.at(-1);
  const next = after.rows[0];
  const isPiece = event.call === "send" && event.length === PIECE && next?.call === "send";
  const isRest = previous?.call === "send" && previous.result === PIECE;
  if (!isPiece && !isRest) return NO_HINTS;
  return hint(
    "send-in-pieces",
    said("hint.thisMayBePartOfLargerSend"),
    said("hint.eachPieceIsEventOfItsOwn"),
  );
}

/** Where the bytes of an event lie in its stream, and those of the other end's events. Null where it is not known. */
function borders(context: HintContext): ReturnType<HintRule> | null {
  const { event, before, otherEnd } = context;
  if (event.call !== "send" && event.call !== "recv") return null;
  if (otherEnd === null || !otherEnd.fromBeginning || !before.fromBeginning) return null;
  const start = bytesOf(before.rows, event.call);
  const end = start + event.length;
  const facing = spans(otherEnd.rows, event.call === "send" ? "recv" : "send").filter(
    (span) => span.end > start && span.start < end,
  );
  const outer = facing.find((span) => span.start < start || span.end > end);
  const number = facing.length;
  const peer = `#${otherEnd.socket}`;
  if (event.call === "recv") {
    if (number > 1)
      return hint(
        "sends-arrived-together",
        said("hint.bytesOfSendsOfArrivedAsThis", { number, peer }),
        NO_BORDERS,
      );
    return number === 1 && outer !== undefined
      ? hint(
          "send-arrived-in-pieces",
          said("hint.thisRecvHoldsPartOfOneSend", { peer, whole: outer.end - outer.start }),
          NO_BORDERS,
        )
      : NO_HINTS;
  }
  if (number > 1)
    return hint(
      "send-arrived-in-pieces",
      said("hint.thisOneSendArrivedAtInRecvs", { peer, number }),
      NO_BORDERS,
    );
  return number === 1 && outer !== undefined
    ? hint("sends-arrived-together", said("hint.thisSendArrivedAtInOneRecv", { peer }), NO_BORDERS)
    : NO_HINTS;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function spans(rows: readonly HintRow[], call: "send" | "recv"): Span[] {
  let end = 0;
  return rows
    .filter((row) => row.call === call && row.result > 0)
    .map((row) => {
      const start = end;
      end += row.result;
      return { start, end };
    });
}

/** Of the peer we know nothing: only where recvs follow one another at once is it worth a word. */
function recvIsNoMessage({ event, before, after }: HintContext): ReturnType<HintRule> {
  const near = [before.rows.at(-1), after.rows[0]].filter(
    (row) => row?.call === "recv" && Math.abs(row.time - event.time) <= TOGETHER,
  );
  if (near.length === 0) return NO_HINTS;
  return hint("recv-is-no-message", said("hint.oneRecvIsNotOneMessageSeveral"), NO_BORDERS);
}
