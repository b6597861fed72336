// The sentence for an event that carries no payload: the row's text in the window, MESSAGE in the recording, the notice
// on the command line.

import type { Wording } from "../words/wording.ts";
import { noteOf, noteOfEvent, type CallNote } from "./callNote.ts";
import { formatEndpoint } from "./endpoint.ts";
import { eventDirection, eventLength, type Call, type SocketEvent } from "./event.ts";
import type { Row } from "./rows.ts";

/** For example `bind 127.0.0.1:9000`, `accept 127.0.0.1:51514 as #5`, `connect 10.0.0.7:80 failed: …`, `error: …`. */
export function describeEvent(event: SocketEvent, t: Wording): string {
  const told = {
    call: event.call,
    direction: eventDirection(event),
    result: event.call === "accept" ? event.accepted : eventLength(event),
    peer: event.remote === null ? "" : formatEndpoint(event.remote),
  };
  return named(event.call, wordsOf(told, noteOfEvent(event), t));
}

/** The same, from the row of a call that carries no bytes. */
export function describeRow(row: Row, t: Wording): string {
  const note = noteOf(row);
  return typeof note === "string" ? note : named(row.call, wordsOf(row, note, t));
}

/** Without the call's name, where that stands beside it. */
export function rowSentence(row: Row, t: Wording): string {
  const note = noteOf(row);
  return typeof note === "string" ? note : wordsOf(row, note, t);
}

/** What follows them is a sentence, and no argument. */
const COLON: ReadonlySet<Call> = new Set(["close", "shutdown", "error"]);

function named(call: Call, words: string): string {
  if (words === "") return call;
  return COLON.has(call) ? `${call}: ${words}` : `${call} ${words}`;
}

type Told = Pick<Row, "call" | "direction" | "result" | "peer">;

function wordsOf(told: Told, note: CallNote, t: Wording): string {
  const { failure } = note;
  const what = callWords(told, note, t);
  if (failure === undefined) return what;
  const why = { code: failure.code, sentence: failure.sentence };
  // No call of ours failed: something was heard of the socket.
  if (told.call === "error") return t("call.error", why);
  return what === "" ? t("call.failed", why) : t("call.whatFailed", { what, ...why });
}

function callWords({ call, direction, result, peer }: Told, note: CallNote, t: Wording): string {
  const { host = "", addresses = [], local = "" } = note;
  switch (call) {
    case "socket":
      return note.asked ?? note.kind ?? "";
    case "lookup":
      return addresses.length === 0 ? host : `${host} → ${addresses.join(", ")}`;
    case "bind":
      return note.receiveBuffer === undefined
        ? local
        : t("call.boundWithBuffer", { local, ...note.receiveBuffer });
    case "listen":
      return t("call.listens", { local, backlog: note.backlog ?? 0 });
    case "connect":
      return note.pending === true ? t("call.connectPending", { peer }) : peer;
    case "accept":
      return result === 0 ? peer : t("call.accepted", { peer, socket: result });
    case "send":
      return note.failure === undefined
        ? t("call.sent", { bytes: result, peer })
        : t("call.sentNothing", { peer });
    case "recv":
      return t("call.received", { bytes: result, peer });
    case "shutdown":
      if (note.readingOnly === true) return t("call.readingEnded");
      if (direction === "in") return t("call.peerEnded");
      return note.process === undefined
        ? t("call.weEnded")
        : t("call.programEnded", { process: note.process });
    case "close":
      return closeWords(note, t);
    case "error":
      return "";
    case "setsockopt": {
      const { option = "", value = "", got = "" } = note;
      return t("call.optionSet", { option, value, got });
    }
    case "getsockopt": {
      const { option = "", value = "" } = note;
      return t("call.optionSet", { option, value, got: "" });
    }
    case "getsockname":
      return local;
    case "getpeername":
      return peer;
    case "dup":
      return t("call.duplicated", { fd: note.fd ?? -1 });
    case "closefd":
      return t("call.descriptorClosed", { left: note.left ?? 0 });
    case "socketpair":
      return t("call.paired", { socket: note.other ?? 0 });
    case "peek":
      return t("call.peeked", { bytes: note.length ?? 0 });
    case "sendfile":
      return t("call.sentFile", { bytes: note.length ?? 0 });
  }
}

const CLOSED = {
  local: { plain: "call.closedByUs", reset: "call.resetByUs" },
  peer: { plain: "call.closedByPeer", reset: "call.resetByPeer" },
  error: { plain: "call.closedAfterError", reset: "call.closedAfterError" },
} as const;

function closeWords({ cause = "error", reset, unsent = 0, process }: CallNote, t: Wording): string {
  if (process !== undefined && cause === "local") return t("call.closedByProgram", { process });
  const how = t(CLOSED[cause][reset === true ? "reset" : "plain"]);
  return unsent === 0 ? how : t("call.closedWithUnsent", { how, unsent });
}
