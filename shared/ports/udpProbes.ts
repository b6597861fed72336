// Datagrams that servers of known protocols answer, and whether what came back is such an answer. They ask for nothing that changes
// anything.

import type { CheckProbe } from "../model/portCheck.ts";
import { ascii, bytesOf, u16 } from "./probeBytes.ts";

export interface UdpProbeKind {
  /** The port that it is usually at. */
  readonly port: number;
  /** `id`: 0 to 65,535, by which an answer is known. */
  build(id: number): Uint8Array;
  isAnswer(bytes: Uint8Array, id: number): boolean;
}

export const UDP_PROBES = {
  /** Who is responsible for the root (RFC 1035): a question that every server can answer, or refuse. */
  dns: {
    port: 53,
    build: (id) =>
      bytesOf(u16(id), u16(0x0100), u16(1), u16(0), u16(0), u16(0), [0], u16(2), u16(1)),
    isAnswer: (bytes, id) =>
      bytes.length >= 12 && word(bytes, 0) === id && (at(bytes, 2) & 0x80) !== 0,
  },
  /** A client's question of version 4 (RFC 5905): mode 3, answered in mode 4. */
  ntp: {
    port: 123,
    build: (id) => bytesOf([0x23], Array<number>(39).fill(0), u16(id), Array<number>(6).fill(0)),
    isAnswer: (bytes, id) =>
      bytes.length >= 48 && (at(bytes, 0) & 7) === 4 && word(bytes, 24) === id,
  },
  /** A binding request (RFC 8489). */
  stun: {
    port: 3478,
    build: (id) =>
      bytesOf(u16(1), u16(0), [0x21, 0x12, 0xa4, 0x42], Array<number>(10).fill(0x70), u16(id)),
    isAnswer: (bytes, id) =>
      bytes.length >= 20 && (word(bytes, 0) & 0x0110) >= 0x0100 && word(bytes, 18) === id,
  },
  /** GetRequest of sysDescr.0 for the community "public", version 2c (RFC 3416). */
  snmp: {
    port: 161,
    build: (id) => snmpGet(id, 1),
    isAnswer: isSnmp,
  },
  /** The same of version 1 (RFC 1157). */
  snmp1: {
    port: 161,
    build: (id) => snmpGet(id, 0),
    isAnswer: isSnmp,
  },
  /** An empty confirmable message, which is answered by a reset (RFC 7252, 4.3). */
  coap: {
    port: 5683,
    build: (id) => bytesOf([0x40, 0x00], u16(id)),
    isAnswer: (bytes, id) => bytes.length >= 4 && at(bytes, 0) >> 4 === 7 && word(bytes, 2) === id,
  },
} as const satisfies Readonly<Record<Exclude<CheckProbe, "usual" | "any">, UdpProbeKind>>;

export type UdpProbeName = keyof typeof UDP_PROBES;

export function isUdpProbe(name: string): name is UdpProbeName {
  return Object.hasOwn(UDP_PROBES, name);
}

function snmpGet(id: number, version: 0 | 1): Uint8Array {
  const sysDescr = [0x30, 0x0c, 0x06, 0x08, 0x2b, 6, 1, 2, 1, 1, 1, 0, 0x05, 0x00];
  // A number of four bytes whose first is 0 is never negative.
  const pdu = [
    0x02,
    0x04,
    0,
    0,
    ...u16(id),
    0x02,
    1,
    0,
    0x02,
    1,
    0,
    0x30,
    sysDescr.length,
    ...sysDescr,
  ];
  const community = ascii("public");
  const body = [0x02, 1, version, 0x04, community.length, ...community, 0xa0, pdu.length, ...pdu];
  return bytesOf([0x30, body.length], body);
}

/** GetResponse is 0xa2; its request's number stands first in it. */
function isSnmp(bytes: Uint8Array, id: number): boolean {
  if (at(bytes, 0) !== 0x30) return false;
  const response = bytes.indexOf(0xa2);
  if (response === -1) return false;
  // Lengths of one byte or, behind 0x81 and 0x82, of one or two more.
  const start = response + 2 + Math.max(0, at(bytes, response + 1) - 0x80);
  const length = at(bytes, start + 1);
  let number = 0;
  for (let i = 0; i < length; i++) number = number * 256 + at(bytes, start + 2 + i);
  return at(bytes, start) === 0x02 && length <= 4 && number === id;
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}

function word(bytes: Uint8Array, index: number): number {
  return at(bytes, index) * 256 + at(bytes, index + 1);
}
