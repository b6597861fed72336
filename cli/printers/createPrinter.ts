// text: the bytes that came, as they are. hex: a dump of each send and recv. json: one object a line for each event.
// none: nothing.

import type { Decoded } from "../../shared/decode/Decoder.ts";
import { visibleText } from "../../shared/format/controlPictures.ts";
import { hexDump } from "../../shared/format/hex.ts";
import { formatEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import { describeEvent } from "../../shared/model/describeEvent.ts";
import { eventLength, type SocketEvent } from "../../shared/model/event.ts";
import { inertJson } from "../terminal.ts";
import { t } from "../wording.ts";
import { decodedJson, decodedText } from "./decodedText.ts";
import type { Format, Printer } from "./Printer.ts";

/**
 * `terminal`: a person's screen, for which JSON escapes more than it must. `both`: text is what was sent as well as what was
 * received.
 */
export function createPrinter(format: Format, terminal: boolean, both = false): Printer {
  switch (format) {
    case "text":
      return (event, payload, decoded) => {
        if (decoded !== undefined) return decodedText(event, decoded);
        if (payload === null || payload.length === 0) return null;
        if (event.call !== "recv" && !both) return null;
        return payload;
      };
    case "hex":
      return hexEvent;
    case "json":
      return (event, payload, decoded) => {
        const more =
          decoded === undefined || decoded === null ? {} : { decoded: decodedJson(decoded) };
        const json = JSON.stringify({ ...jsonEvent(event, payload), ...more });
        return `${terminal ? inertJson(json) : json}\n`;
      };
    case "none":
      return null;
  }
}

function hexEvent(
  event: SocketEvent,
  payload: Uint8Array | null,
  decoded?: Decoded | null,
): string | null {
  if (payload === null) return null;
  const head =
    decoded === undefined
      ? `${visibleText(`#${event.socket} ${describeEvent(event, t)}`)}\n`
      : decodedText(event, decoded);
  return `${head}${payload.length === 0 ? "" : `${hexDump(payload)}\n`}`;
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
