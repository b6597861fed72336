// A socket event as the fields of a journal entry, and back. MESSAGE is for people, PORTSCOPE_EVENT for us, the rest for
// `journalctl`-like searches and Wireshark's filters.

import { describeEvent } from "../../../shared/model/describeEvent.ts";
import { checkedEvent } from "../../../shared/model/eventSchema.ts";
import { formatEndpoint } from "../../../shared/model/endpoint.ts";
import { eventLength, type SocketEvent } from "../../../shared/model/event.ts";
import { inEnglish } from "../../../shared/words/inEnglish.ts";
import type { Protocol } from "../index/FlowTable.ts";
import { fieldText, type JournalFields } from "./journalEntry.ts";

/** Name of the binary field that holds payload which is in no packet. */
export const DATA_FIELD = "PORTSCOPE_DATA";

/** Name of the field that only calls of other programs have. */
export const PROGRAM_FIELD = "PORTSCOPE_PID";

const PRIORITY_ERROR = 3;
const PRIORITY_INFO = 6;

export function eventFields(event: SocketEvent, protocol: Protocol): JournalFields {
  return [
    // First, as the journal export format has it; µs since the epoch.
    ["__REALTIME_TIMESTAMP", event.time],
    ["MESSAGE", `#${event.socket} ${describeEvent(event, inEnglish)}`],
    ["PRIORITY", event.failure === null ? PRIORITY_INFO : PRIORITY_ERROR],
    ["SYSLOG_IDENTIFIER", "portscope"],
    ["PORTSCOPE_SEQ", event.seq],
    ["PORTSCOPE_SOCKET", event.socket],
    ["PORTSCOPE_PROTOCOL", protocol],
    ["PORTSCOPE_CALL", event.call],
    ["PORTSCOPE_LENGTH", eventLength(event)],
    ["PORTSCOPE_LOCAL", event.local === null ? "" : formatEndpoint(event.local)],
    ["PORTSCOPE_REMOTE", event.remote === null ? "" : formatEndpoint(event.remote)],
    ["PORTSCOPE_ERRNO", event.failure?.code ?? ""],
    ...programFields(event),
    ["PORTSCOPE_EVENT", JSON.stringify(event)],
  ];
}

function programFields({ program }: SocketEvent): JournalFields {
  if (program === undefined) return [];
  return [
    [PROGRAM_FIELD, program.pid],
    ["PORTSCOPE_PROCESS", program.process],
    ["PORTSCOPE_SYSCALL", program.syscall],
    ["PORTSCOPE_FD", program.fd],
  ];
}

/** The event of one of our entries; null for anyone else's. */
export function eventFromFields(fields: ReadonlyMap<string, Uint8Array>): SocketEvent | null {
  const json = fieldText(fields, "PORTSCOPE_EVENT");
  if (json === null) return null;
  try {
    // The file may be anyone's.
    return checkedEvent(JSON.parse(json));
  } catch {
    return null;
  }
}
