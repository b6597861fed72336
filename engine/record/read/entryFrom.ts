// A journal entry of ours as its event: its fields say the same thing several times, and must agree.

import type { PlainFault } from "../../../shared/model/damage.ts";
import { checkedEvent } from "../../../shared/model/eventSchema.ts";
import { eventLength, type SocketEvent } from "../../../shared/model/event.ts";
import { DATA_FIELD } from "../pcapng/eventFields.ts";
import { type Protocol, isProtocol } from "../index/FlowTable.ts";
import { fieldText } from "../pcapng/journalEntry.ts";

/** Bytes of one event at most; the engine's own reads and sends have 64 KiB. */
const MAX_ENTRY = 1024 * 1024;
const PREFIX = "PORTSCOPE_";

type Fields = ReadonlyMap<string, Uint8Array>;

export interface Entry {
  readonly event: SocketEvent;
  readonly protocol: Protocol;
}

/** "foreign" for another program's; any other string is what is wrong with one of ours. */
export function entryFrom(fields: Fields): Entry | "foreign" | PlainFault {
  if (!isOurs(fields)) return "foreign";
  const event = eventOf(fields);
  if (event === null) return "entryIsNoEvent";
  const carried = fields.get(DATA_FIELD)?.length ?? 0;
  const claims = event.call === "send" || event.call === "recv" ? event.length : 0;
  if (claims !== carried || carried > MAX_ENTRY) return "entryBytes";
  const agrees =
    says(fields, "__REALTIME_TIMESTAMP", event.time) &&
    says(fields, "PORTSCOPE_SEQ", event.seq) &&
    says(fields, "PORTSCOPE_SOCKET", event.socket) &&
    says(fields, "PORTSCOPE_CALL", event.call) &&
    says(fields, "PORTSCOPE_LENGTH", eventLength(event));
  if (!agrees) return "entryContradictsItself";
  return { event, protocol: protocolOf(fields, event) };
}

/** The number that a damaged entry has, as far as it says; otherwise 0. */
export function seqOfEntry(fields: Fields): number {
  const seq = Number(fieldText(fields, "PORTSCOPE_SEQ") ?? "0");
  return Number.isSafeInteger(seq) ? seq : 0;
}

function isOurs(fields: Fields): boolean {
  for (const name of fields.keys()) if (name.startsWith(PREFIX)) return true;
  return fieldText(fields, "SYSLOG_IDENTIFIER") === "portscope";
}

function eventOf(fields: Fields): SocketEvent | null {
  const json = fieldText(fields, "PORTSCOPE_EVENT");
  if (json === null) return null;
  try {
    // The file may be anyone's.
    return checkedEvent(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Whether a field agrees; one that is not there says nothing. */
function says(fields: Fields, name: string, value: string | number): boolean {
  const text = fieldText(fields, name);
  return text === null || text === String(value);
}

function protocolOf(fields: Fields, event: SocketEvent): Protocol {
  const text = fieldText(fields, "PORTSCOPE_PROTOCOL");
  if (isProtocol(text)) return text;
  return event.local?.family === "unix" || event.remote?.family === "unix" ? "unix" : "tcp";
}
