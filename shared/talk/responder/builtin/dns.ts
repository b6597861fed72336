// A DNS server with a table (RFC 1035): `host.test=10.0.0.1` (or an IPv6 address; several with commas) as variables; `*` is every name
// that has none of its own, `ttl` seconds. Over UDP, and over TCP with the length in front.

import { isIpv4, isIpv6 } from "../../../model/parseHostPort.ts";
import { addressBytes } from "../../../format/addressBytes.ts";
import type { Answer, Responder } from "../Responder.ts";

const A = 1;
const AAAA = 28;
const ANY = 255;
const NXDOMAIN = 3;
const NOT_IMPLEMENTED = 4;
const FORMAT_ERROR = 1;
/** Addresses of one name. */
const MAX_ADDRESSES = 20;

type Address = { readonly type: typeof A | typeof AAAA; readonly bytes: Uint8Array };

export function dns(variables: ReadonlyMap<string, string>): Responder {
  const table = new Map<string, readonly Address[]>();
  for (const [name, text] of variables) table.set(name.toLowerCase(), addressesOf(text));
  table.delete("ttl");
  const ttl = Math.min(
    2 ** 31 - 1,
    Math.max(0, Math.trunc(Number(variables.get("ttl") ?? 60)) || 0),
  );
  return {
    name: "dns",
    frame: { kind: "protocol", protocol: "dns" },
    patterns: [],
    longest: Infinity,
    open: ({ datagrams }) => ({
      greet: () => null,
      answer(message): Answer | null {
        const query = datagrams ? message : message.subarray(2);
        // An answer is answered by nobody.
        if (query.length < 12 || ((query[2] ?? 0) & 0x80) !== 0) return null;
        const { rule, bytes } = answerOf(query, table, ttl);
        const framed = datagrams
          ? bytes
          : Uint8Array.of(bytes.length >> 8, bytes.length & 255, ...bytes);
        return { rule, acts: [{ do: "send", bytes: framed }], problem: null };
      },
    }),
  };
}

function answerOf(
  query: Uint8Array,
  table: ReadonlyMap<string, readonly Address[]>,
  ttl: number,
): { readonly rule: string; readonly bytes: Uint8Array } {
  const isQuery = ((query[2] ?? 0) & 0x78) === 0;
  const question = questionOf(query);
  if (!isQuery || question === null) {
    const code = isQuery ? FORMAT_ERROR : NOT_IMPLEMENTED;
    return { rule: "error", bytes: written(query, new Uint8Array(0), [], { code, ttl }) };
  }
  const { name, type, bytes } = question;
  const found = table.get(name) ?? table.get("*");
  const records = (found ?? []).filter((each) => type === ANY || each.type === type);
  const code = found === undefined ? NXDOMAIN : 0;
  return {
    rule: name === "" ? "." : name.slice(0, 100),
    bytes: written(query, bytes, records, { code, ttl }),
  };
}

function written(
  query: Uint8Array,
  question: Uint8Array,
  records: readonly Address[],
  { code, ttl }: { readonly code: number; readonly ttl: number },
): Uint8Array {
  const head = new Uint8Array(12);
  head.set(query.subarray(0, 2));
  // QR and AA, with the query's own opcode and RD; RA and the code.
  head[2] = 0x84 | ((query[2] ?? 0) & 0x79);
  head[3] = 0x80 | code;
  head[5] = question.length > 0 ? 1 : 0;
  head[7] = records.length;
  const parts = records.map(({ type, bytes }) => {
    const record = new Uint8Array(12 + bytes.length);
    const view = new DataView(record.buffer);
    // A pointer to the question's name.
    view.setUint16(0, 0xc00c);
    view.setUint16(2, type);
    view.setUint16(4, 1);
    view.setUint32(6, ttl);
    view.setUint16(10, bytes.length);
    record.set(bytes, 12);
    return record;
  });
  const all = [head, question, ...parts];
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Of one question; null where it is none that can be read. */
function questionOf(
  query: Uint8Array,
): { readonly name: string; readonly type: number; readonly bytes: Uint8Array } | null {
  if (query[4] !== 0 || query[5] !== 1) return null;
  const labels: string[] = [];
  let at = 12;
  for (let size = query[at] ?? 64; size !== 0; size = query[at] ?? 64) {
    if (size > 63 || at + size >= query.length || labels.length > 127) return null;
    labels.push(new TextDecoder("latin1").decode(query.subarray(at + 1, at + 1 + size)));
    at += size + 1;
  }
  if (at + 5 > query.length) return null;
  const type = ((query[at + 1] ?? 0) << 8) | (query[at + 2] ?? 0);
  return { name: labels.join(".").toLowerCase(), type, bytes: query.slice(12, at + 5) };
}

function addressesOf(text: string): readonly Address[] {
  return text
    .split(",")
    .slice(0, MAX_ADDRESSES)
    .flatMap((each): Address[] => {
      const address = each.trim();
      if (isIpv4(address)) return [{ type: A, bytes: addressBytes(address) }];
      return isIpv6(address) ? [{ type: AAAA, bytes: addressBytes(address) }] : [];
    });
}
