// text: the bytes that came, as they are. hex: a dump of each send and recv. json: one object a line for each event.
// none: nothing.

import { hexDump } from "../../shared/format/hex.ts";
import { formatEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import { describeEvent } from "../../shared/model/describeEvent.ts";
import { eventLength, type SocketEvent } from "../../shared/model/event.ts";
import { inertText } from "./inertText.ts";
import type { Format, Printer } from "./Printer.ts";

/**
 * `terminal`: a person's screen, on which a peer's control characters must do nothing. `both`: text is what was sent as
 * well as what was received.
 */
export function createPrinter(format: Format, terminal: boolean, both = false): Printer {
  switch (format) {
    case "text":
      return (event, payload) => {
        if (payload === null || payload.length === 0) return null;
        if (event.call !== "recv" && !both) return null;
        return terminal ? inertText(payload) : payload;
      };
    case "hex":
      return hexEvent;
    case "json":
      return (event, payload) => `${JSON.stringify(jsonEvent(event, payload))}\n`;
    case "none":
      return null;
  }
}

function hexEvent(event: SocketEvent, payload: Uint8Array | null): string | null {
  if (payload === null) return null;
  return `#${event.socket} ${describeEvent(event)}\n${payload.length === 0 ? "" : `${hexDump(payload)}\n`}`;
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
