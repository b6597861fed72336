// Places of a recording's file that are not what was written there.

/** What of a block is not as it was written; `type`: the one that it has, which no block has. */
export type BlockFault = PlainFault | { readonly type: number };

export type PlainFault =
  | "capturedLength"
  | "closingLength"
  | "end"
  | "entryBytes"
  | "entryContradictsItself"
  | "entryIsNoEvent"
  | "fieldName"
  | "headersCut"
  | "interface"
  | "ipChecksum"
  | "ipLength"
  | "length"
  | "lengths"
  | "lengthsHaveNoRoom"
  | "linkType"
  | "names"
  | "noIpPacket"
  | "noTcpNorUdp"
  | "numberIsMissing"
  | "numberIsNoEvents"
  | "numberOfAnother"
  | "options"
  | "tcpHeaderLength"
  | "udpLength";

export interface DamagedPlace {
  /** Of its first byte in the file, and how many bytes it has. */
  readonly position: number;
  readonly length: number;
  readonly fault: BlockFault;
  /** The event that it was of, as far as it says; 0 where it does not. */
  readonly seq: number;
}

/** How many there are, and the first of them. */
export interface Damage {
  readonly count: number;
  readonly places: readonly DamagedPlace[];
}

export const NO_DAMAGE: Damage = { count: 0, places: [] };

/** Places kept; the rest is counted. */
const MAX_PLACES = 20;

/** Together, the places of `before` first. */
export function addDamage(before: Damage, more: Damage): Damage {
  if (more.count === 0) return before;
  const places = [...before.places, ...more.places].slice(0, MAX_PLACES);
  return { count: before.count + more.count, places };
}

export function countPlaces(before: Damage, places: readonly DamagedPlace[]): Damage {
  return addDamage(before, { count: places.length, places });
}
