// text: the bytes that came, as they are. hex: a dump of each send and recv. json: one object a line for each event.
// none: nothing.

import { visibleText } from "../../shared/format/controlPictures.ts";
import { hexDump } from "../../shared/format/hex.ts";
import { formatEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import { describeEvent } from "../../shared/model/describeEvent.ts";
import { eventLength, type SocketEvent } from "../../shared/model/event.ts";
import { inertJson } from "../terminal.ts";
import { t } from "../wording.ts";
import { decodedJson, decodedText } from "./decodedText.ts";
import type { Told } from "../../engine/query/scan/talks/ToldEvents.ts";
import type { Beside, Format, Printer } from "./Printer.ts";

const LF = 0x0a;

/**
 * `terminal`: a person's screen, for which JSON escapes more than it must, and each datagram of text ends its line. `both`: text is what was sent as well as what was
 * received.
 */
export function createPrinter(format: Format, terminal: boolean, both = false): Printer {
  switch (format) {
    case "text":
      return (event, payload, { decoded, told, datagram } = {}) => {
        if (told !== undefined && decoded === undefined) return `${headOf(event, told)}\n`;
        if (decoded !== undefined) return decodedText(event, decoded, true);
        if (payload === null || payload.length === 0) return null;
        if (event.call !== "recv" && !both) return null;
        return terminal && datagram === true ? withLineEnd(payload) : payload;
      };
    case "hex":
      return hexEvent;
    case "json":
      return (event, payload, { decoded, told, message } = {}) => {
        const more = {
          ...(message === undefined ? {} : { message }),
          ...(told === undefined || told === null ? {} : toldJson(told)),
          ...(decoded === undefined || decoded === null ? {} : { decoded: decodedJson(decoded) }),
        };
        const json = JSON.stringify({ ...jsonEvent(event, payload), ...more });
        return `${terminal ? inertJson(json) : json}\n`;
      };
    case "none":
      return null;
  }
}

/** A person sees where a datagram ends; a file and a pipe get the bytes alone. */
function withLineEnd(payload: Uint8Array): Uint8Array {
  return payload.at(-1) === LF ? payload : Buffer.concat([payload, Buffer.of(LF)]);
}

function hexEvent(
  event: SocketEvent,
  payload: Uint8Array | null,
  { decoded, told = null }: Beside = {},
): string | null {
  if (payload === null) return null;
  const head =
    decoded === undefined ? `${headOf(event, told)}\n` : decodedText(event, decoded, false);
  return `${head}${payload.length === 0 ? "" : `${hexDump(payload)}\n`}`;
}

/** An event in a line: whose, what, and what its messages say. */
function headOf(event: SocketEvent, told: Told | null): string {
  const head = visibleText(`#${event.socket} ${describeEvent(event, t)}`);
  if (told === null) return head;
  const { info, answerTime } = told;
  const said = info === "" ? head : `${head}: ${visibleText(info)}`;
  return answerTime === null ? said : t("cli.answeredAfter", { said, seconds: answerTime / 1e6 });
}

function toldJson({ info, answerTime }: Told): object {
  return { info, ...(answerTime === null ? {} : { answerTime: answerTime / 1e6 }) };
}

function jsonEvent(event: SocketEvent, payload: Uint8Array | null): object {
  const { seq, time, socket, call, local, remote, failure, ...detail } = event;
  return {
    seq,
    time,
    socket,
    call,
    local: text(local),
    remote: text(remote),
    ...detail,
    length: eventLength(event),
    ...(payload === null
      ? {}
      : {
          data: Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString(
            "base64",
          ),
        }),
    ...(failure === null ? {} : { failure }),
  };
}

function text(endpoint: Endpoint | null): string | null {
  return endpoint === null ? null : formatEndpoint(endpoint);
}
