// What of a recording could not be read.

import { formatCount } from "../quantity.ts";
import type { Tongue } from "../tongue.ts";

interface Place {
  /** Already formatted, as the length is. */
  readonly at: string;
  readonly bytes: string;
  /** One of the words below. */
  readonly block: string;
}

interface Block {
  /** The event that it was of; 0 where that is not known. */
  readonly seq: number;
}

const block = (seq: number, is: string): string =>
  seq === 0 ? `a block whose ${is}` : `a block of event ${seq} whose ${is}`;

const whose =
  (is: string) =>
  ({ seq }: Block): string =>
    block(seq, is);

export const damageWords = () => ({
  "damage.places": ({ places }: { readonly places: number }, t: Tongue) =>
    `${formatCount(places)} ${t.form(places, { one: "place", other: "places" })} of the recording ${t.form(places, { one: "is", other: "are" })} damaged and left out:`,
  "damage.place": ({ at, bytes, block }: Place) => `  at byte ${at}, ${bytes}: ${block}`,
  "damage.more": ({ count }: { readonly count: string }) => `  and ${count} more`,
  "damage.capturedLength": whose("captured length is wrong"),
  "damage.closingLength": whose("closing length is wrong"),
  "damage.end": whose("end is missing"),
  "damage.entryBytes": whose("entry does not hold the bytes that it claims"),
  "damage.entryContradictsItself": whose("entry does not agree with itself"),
  "damage.entryIsNoEvent": whose("entry is no event"),
  "damage.fieldName": whose("a field has no sound name"),
  "damage.headersCut": whose("packet is cut within its headers"),
  "damage.interface": whose("interface is not described"),
  "damage.ipChecksum": whose("IP checksum is wrong"),
  "damage.ipLength": whose("IP length is wrong"),
  "damage.length": whose("length is wrong"),
  "damage.lengths": whose("lengths are wrong"),
  "damage.lengthsHaveNoRoom": whose("packet has no room for its lengths"),
  "damage.linkType": whose("link type is not that of a recording"),
  "damage.names": whose("names do not end where it does"),
  "damage.noIpPacket": whose("packet is no IP packet"),
  "damage.noTcpNorUdp": whose("packet is neither TCP nor UDP"),
  "damage.numberIsMissing": whose("number is missing"),
  "damage.numberIsNoEvents": whose("number is no event's"),
  "damage.numberOfAnother": whose("number is another event's"),
  "damage.options": whose("options do not end where it does"),
  "damage.tcpHeaderLength": whose("TCP header length is wrong"),
  "damage.udpLength": whose("UDP length is wrong"),
  "damage.unknownType": ({ seq, type }: Block & { readonly type: number }) =>
    block(seq, `type is unknown (${type})`),
});
