// A call of a watched program as a line: when, whose, on which socket, what, how long, and the beginning of its bytes.

import { describeEvent } from "../../shared/model/describeEvent.ts";
import type { SocketEvent } from "../../shared/model/event.ts";
import { visibleText } from "../../shared/format/controlPictures.ts";
import { toEscapes } from "../../shared/format/escapes.ts";
import { formatLocalTime } from "../../shared/format/time.ts";
import { t } from "../wording.ts";

/** Bytes of payload that a line shows. */
const SHOWN = 64;

export function watchLine(event: SocketEvent, payload: Uint8Array | null): string {
  const { time, socket, program } = event;
  const whose = program === undefined ? "" : ` ${program.process}[${program.pid}]`;
  const lasted = program?.duration ?? null;
  const took = lasted === null ? "" : ` (${lasted} µs)`;
  const what = visibleText(`${whose} #${socket} ${describeEvent(event, t)}`);
  return `${formatLocalTime(time)}${what}${took}${bytesOf(payload)}\n`;
}

function bytesOf(payload: Uint8Array | null): string {
  if (payload === null || payload.length === 0) return "";
  const more = payload.length > SHOWN ? "…" : "";
  return ` "${toEscapes(payload.subarray(0, SHOWN))}"${more}`;
}
