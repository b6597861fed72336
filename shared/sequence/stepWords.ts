// What stands at a step, and what is said of it.

import type { Said } from "../words/said.ts";
import type { Wording } from "../words/wording.ts";
import { formatCount } from "../words/quantity.ts";
import { visibleText } from "../format/controlPictures.ts";
import { PREVIEW_BYTES } from "../model/rows.ts";
import type { Taken } from "./input.ts";
import { isResetError } from "./links.ts";
import type { Wire } from "./wires.ts";

const decoder = new TextDecoder("utf-8");

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
      return code === "" && local !== "" ? `bind ${local}` : `bind${after}`;
    case "accept":
      return row.failed ? `accept${after}` : `accept → #${row.result}`;
    case "shutdown":
      return row.direction === "out" ? "shutdown · FIN" : "FIN · recv 0\u2009B";
    case "close":
      return wire === null ? "close" : `close · ${wire.kind === "reset" ? "RST" : "FIN"}`;
    case "lookup":
      return `${sentenceOf(taken).replace(/ → .*/, "").slice(0, 60)}${after}`;
    case "error":
      return isResetError(taken) ? `RST · ${code}` : `error${after}`;
    case "socket":
    case "listen":
    case "connect":
      return `${row.call}${after}`;
  }
}

/** The sentence that a call without payload carries, inert. */
export function sentenceOf({ row }: Taken): string {
  const more = row.preview.length >= PREVIEW_BYTES ? "…" : "";
  return visibleText(decoder.decode(row.preview)) + more;
}

/** `#2 send 23 bytes to 127.0.0.1:9000: Hello␍␊`, `#1 listen 127.0.0.1:9000 backlog 511`. */
export function stepSentence(
  taken: Taken,
  preview: string,
  relation: Said | null,
  t: Wording,
): string {
  const { row } = taken;
  const carries = (row.call === "send" || row.call === "recv") && !row.failed;
  const what = !carries
    ? sentenceOf(taken)
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
