// The interfaces of a section, and the other blocks that say something about packets rather than being one: checked, so that
// a packet block whose type was damaged is not taken for one of these.

import type { PlainFault } from "../../../shared/model/damage.ts";
import { BLOCK, LINKTYPE_RAW, OPTION, pad4 } from "../pcapng/format.ts";
import type { PacketFacts } from "./packetFacts.ts";

/** Bytes of a block before its options, by its type. */
const OPTIONS_AT: { readonly [type: number]: number } = {
  [BLOCK.sectionHeader]: 24,
  [BLOCK.interfaceDescription]: 16,
  [BLOCK.interfaceStatistics]: 20,
};

export class Interfaces {
  /** Microseconds that one unit of each interface's timestamps is worth. */
  #units: number[] = [];

  /** Takes any block that is no packet; returns what is wrong with it. */
  take(bytes: Buffer, at: number, length: number): PlainFault | null {
    const type = bytes.readUInt32LE(at);
    if (type === BLOCK.sectionHeader) this.#units = [];
    if (type === BLOCK.nameResolution) return soundNames(bytes, at + 8, at + length - 4);
    const optionsAt = OPTIONS_AT[type];
    if (optionsAt === undefined) return null;
    const unit = unitFrom(bytes, at + optionsAt, at + length - 4);
    if (type === BLOCK.interfaceDescription) this.#units.push(unit ?? 1);
    if (unit === null) return "options";
    if (type === BLOCK.interfaceDescription && bytes.readUInt16LE(at + 8) !== LINKTYPE_RAW)
      return "linkType";
    return null;
  }

  knows(number: number): boolean {
    return number < this.#units.length;
  }

  /** µs since the epoch. */
  time({ interface: number, high, low }: PacketFacts): number {
    const unit = this.#units[number] ?? 1;
    // Nanoseconds have more digits than a number holds exactly: each half by itself.
    return unit === 1 ? high * 2 ** 32 + low : Math.floor(high * (2 ** 32 * unit) + low * unit);
  }
}

/** Microseconds of one unit (if_tsresol); null where the options are damaged. */
function unitFrom(bytes: Buffer, from: number, to: number): number | null {
  let unit = 1;
  let at = from;
  while (at + 4 <= to) {
    const code = bytes.readUInt16LE(at);
    const length = bytes.readUInt16LE(at + 2);
    const value = at + 4;
    at = value + pad4(length);
    if (code === OPTION.end) return length === 0 && at === to ? unit : null;
    if (at > to) return null;
    if (code !== OPTION.ifTimestampResolution || length !== 1) continue;
    const resolution = bytes[value] ?? 6;
    unit = resolution >= 128 ? 1e6 / 2 ** (resolution - 128) : 10 ** (6 - resolution);
  }
  return at === to ? unit : null;
}

/** Name resolution records (pcapng 4.5), up to their end, and options. */
function soundNames(bytes: Buffer, from: number, to: number): PlainFault | null {
  let at = from;
  while (at + 4 <= to) {
    const type = bytes.readUInt16LE(at);
    const length = bytes.readUInt16LE(at + 2);
    at += 4 + pad4(length);
    if (type !== 0) continue;
    return length === 0 && (at === to || unitFrom(bytes, at, to) !== null) ? null : "names";
  }
  return "names";
}
