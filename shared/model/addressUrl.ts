// A URL where HOST:PORT is asked for: what can be meant is its host and port, the scheme's usual port where it names none.

import { said, type Text } from "../words/said.ts";
import type { Parsed } from "./parsed.ts";

/** As IANA has them registered, or as everybody uses them. */
const PORTS: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
  ftp: 21,
  ssh: 22,
  sftp: 22,
  telnet: 23,
  smtp: 25,
  dns: 53,
  pop3: 110,
  ntp: 123,
  imap: 143,
  snmp: 161,
  ldap: 389,
  syslog: 514,
  modbus: 502,
  rtsp: 554,
  ldaps: 636,
  imaps: 993,
  mqtt: 1883,
  mqtts: 8883,
  mysql: 3306,
  stun: 3478,
  turn: 3478,
  postgres: 5432,
  postgresql: 5432,
  amqp: 5672,
  amqps: 5671,
  coap: 5683,
  coaps: 5684,
  redis: 6379,
  rediss: 6380,
  irc: 6667,
  ircs: 6697,
  nats: 4222,
  "opc.tcp": 4840,
  memcached: 11_211,
  mongodb: 27_017,
};

/** `HOST:PORT` of a URL; null where the text is none. User, path, query and fragment say nothing about the socket. */
export function addressInUrl(text: string, transport?: "tcp" | "udp"): Parsed<string> | null {
  const url = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)/i.exec(text);
  if (url === null) return null;
  const scheme = (url[1] ?? "").toLowerCase();
  const authority = (url[2] ?? "").replace(/^.*@/, "");
  const named = /^tcp|^udp/.exec(scheme)?.[0];
  if (named !== undefined && transport !== undefined && named !== transport)
    return problem(said("address.otherTransport", { wanted: transport, named, got: text }));
  if (authority === "") return problem(said("address.emptyUrl", { got: text }));
  if (/:\d+$/.test(authority)) return { ok: true, value: authority };
  const port = Object.hasOwn(PORTS, scheme) ? PORTS[scheme] : undefined;
  if (port === undefined) return problem(said("address.noUsualPort", { scheme, got: text }));
  const host = authority.replace(/:$/, "");
  if (host.includes(":") && !host.startsWith("["))
    return problem(said("address.urlWrong", { got: text }));
  return { ok: true, value: `${host}:${port}` };
}

function problem(sentence: Text): { readonly ok: false; readonly problem: Text } {
  return { ok: false, problem: sentence };
}
