// text: the bytes that came, as they are. hex: a dump of each send and recv. json: one object a line for each event.
// none: only the summary.

import { formatBytes, formatCount } from "../../shared/format/quantity.ts";
import { hexDump } from "../../shared/format/hex.ts";
import { formatEndpoint, type Endpoint } from "../../shared/model/endpoint.ts";
import { describeEvent } from "../../shared/model/describeEvent.ts";
import { eventLength, type SocketEvent } from "../../shared/model/event.ts";
import type { Summary } from "../../engine/createEngine.ts";
import { inertText } from "./inertText.ts";
import type { Format, Printer } from "./Printer.ts";

/**
 * `terminal`: a person's screen, on which a peer's control characters must do nothing. `both`: text is what was sent as
 * well as what was received.
 */
export function createPrinter(format: Format, terminal: boolean, both = false): Printer {
  switch (format) {
    case "text":
      return textPrinter(terminal, both);
    case "hex":
      return { event: hexEvent, summary: sentence };
    case "json":
      return {
        event: (event, payload) => `${JSON.stringify(jsonEvent(event, payload))}\n`,
        summary: jsonSummary,
      };
    case "none":
      return { event: null, summary: jsonSummary };
  }
}

function textPrinter(terminal: boolean, both: boolean): Printer {
  let lineOpen = false;
  return {
    event(event, payload) {
      if (payload === null || payload.length === 0) return null;
      if (event.call !== "recv" && !both) return null;
      lineOpen = payload.at(-1) !== 0x0a;
      return terminal ? inertText(payload) : payload;
    },
    summary: (summary) => `${lineOpen ? "\n" : ""}${sentence(summary)}`,
  };
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

function jsonSummary(summary: Summary): string {
  const { events, bytesIn, bytesOut, messagesIn, messagesOut, kernelDrops, seconds } = summary;
  return JSON.stringify({
    summary: { events, bytesIn, bytesOut, messagesIn, messagesOut, kernelDrops, seconds },
  });
}

function sentence(s: Summary): string {
  const drops =
    s.kernelDrops === 0 ? "" : `, ${formatCount(s.kernelDrops)} datagrams dropped by the kernel`;
  return `${formatCount(s.events)} events in ${s.seconds.toFixed(1)} s: received ${formatBytes(s.bytesIn)} in ${messages(s.messagesIn)}, sent ${formatBytes(s.bytesOut)} in ${messages(s.messagesOut)}${drops}.`;
}

function text(endpoint: Endpoint | null): string | null {
  return endpoint === null ? null : formatEndpoint(endpoint);
}

function messages(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "message" : "messages"}`;
}
