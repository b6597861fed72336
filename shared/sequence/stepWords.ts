// What stands at a step, and what is said of it.

import type { Said } from "../words/said.ts";
import type { Wording } from "../words/wording.ts";
import { formatCount } from "../words/quantity.ts";
import { visibleText } from "../format/controlPictures.ts";
import { noteOf } from "../model/callNote.ts";
import { describeRow } from "../model/describeEvent.ts";
import { carriesBytes, type Row } from "../model/rows.ts";
import type { Taken } from "./input.ts";
import { isResetError } from "./links.ts";
import type { Wire } from "./wires.ts";

/** Short enough for a lane; `local`: where the socket is bound. */
export function stepLabel(taken: Taken, local: string, wire: Wire | null, t: Wording): string {
  const { row, event } = taken;
  const code = event?.failure?.code ?? (row.failed ? t("sequence.failed") : "");
  const after = code === "" ? "" : ` ${code}`;
  switch (row.call) {
    case "send":
    case "recv":
      return row.failed ? `${row.call}${after}` : `${row.call} ${formatCount(row.result)}\u2009B`;
    case "bind":
      // not for people: the call's own name
      return code === "" && local !== "" ? `bind ${local}` : `bind${after}`;
    case "accept":
      return row.failed ? `accept${after}` : `accept → #${row.result}`;
    case "shutdown":
      return row.direction === "out" ? "shutdown · FIN" : "FIN · recv 0\u2009B";
    case "close":
      return wire === null ? "close" : `close · ${wire.kind === "reset" ? "RST" : "FIN"}`;
    case "lookup":
      return `${lookupOf(row)}${after}`;
    case "error":
      return isResetError(taken) ? `RST · ${code}` : `error${after}`;
    case "setsockopt":
    case "getsockopt":
      return `${row.call} ${optionOf(row)}${after}`;
    case "socket":
    case "listen":
    case "connect":
    case "getsockname":
    case "getpeername":
    case "dup":
    case "closefd":
    case "socketpair":
    case "peek":
    case "sendfile":
      return `${row.call}${after}`;
  }
}

function optionOf(row: Row): string {
  const note = noteOf(row);
  return typeof note === "string" ? "" : (note.option ?? "");
}

/** Which name was looked up, as far as it has room. */
function lookupOf(row: Row): string {
  const note = noteOf(row);
  // not for people: as above
  return visibleText(typeof note === "string" ? note : `lookup ${note.host ?? ""}`).slice(0, 60);
}

/** `#2 send 23 bytes to 127.0.0.1:9000: Hello␍␊`, `#1 listen 127.0.0.1:9000 backlog 511`. */
export function stepSentence(
  taken: Taken,
  preview: string,
  relation: Said | null,
  t: Wording,
): string {
  const { row } = taken;
  const carries = carriesBytes(row);
  const what = !carries
    ? visibleText(describeRow(row, t))
    : t(row.call === "send" ? "sequence.sends" : "sequence.receives", {
        call: row.call,
        count: row.result,
        peer: row.peer,
      });
  const words =
    relation === null
      ? `#${row.socket} ${what}`
      : t("sequence.related", { socket: row.socket, what, relation });
  return carries && preview !== "" ? `${words}: ${preview}` : words;
}
