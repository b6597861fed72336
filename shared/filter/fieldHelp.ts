// "Did you mean …?": the field nearest to what was written.

import { EVENT_FIELDS, type FieldTable } from "./fields.ts";
import { nearName } from "../util/nearName.ts";
import { said, type Text } from "../words/said.ts";

/** Wireshark's fields that a recording of socket calls has no equal for, and what comes near. */
const INSTEAD: Readonly<Record<string, string>> = {
  "frame.number": "seq",
  "frame.len": "len",
  "frame.time": "frame.time_epoch",
  "tcp.stream": "socket",
  "udp.stream": "socket",
  "tcp.flags": "tcp.flags.syn",
  "ip.proto": "tcp",
  "tcp.segment_data": "tcp.payload",
  "data.text": "data",
  port: "tcp.port",
  host: "ip.addr",
};

/** Wireshark's names of protocols whose fields no event has: a filter knows what carries them, and their bytes. */
// not for people: names of protocols
const PROTOCOLS = `amqp coap dhcp dns ftp grpc http http2 http3 imap json kafka ldap mbtcp mdns modbus mqtt ntp pop protobuf quic redis
  resp rtp rtps rtsp sip smb smb2 smtp snmp ssh ssl stun syslog telnet tftp tls websocket xml`;
const ABOVE: ReadonlySet<string> = new Set(PROTOCOLS.split(/\s+/));

export function fieldHelp(table: FieldTable, name: string): Text {
  const ofEvents = table === EVENT_FIELDS;
  if (ofEvents && isAbove(name)) return said("filter.protocolsAboveHaveNoFields");
  const found = nearField(table, name);
  if (found !== null) return said("filter.didYouMean2", { found });
  return ofEvents
    ? said("filter.fieldsAreNamedAsInWiresharkTcp")
    : said("filter.fieldsThatThereAre", { names: table.fields.map((field) => field.name) });
}

function isAbove(name: string): boolean {
  return ABOVE.has(name.toLowerCase().replace(/[.[].*$/s, ""));
}

/** The field that a name which is none comes nearest to, if one is near. */
export function nearField(table: FieldTable, name: string): string | null {
  if (table === EVENT_FIELDS) {
    if (isAbove(name)) return null;
    const lower = name.toLowerCase();
    if (Object.hasOwn(INSTEAD, lower)) return INSTEAD[lower] ?? null;
  }
  return nearName(
    name,
    table.fields.map((field) => field.name),
  );
}
