// Numbers of the pcapng format (draft-ietf-opsawg-pcapng) that we write and read, little-endian.

export const BLOCK = {
  interfaceDescription: 1,
  nameResolution: 4,
  interfaceStatistics: 5,
  enhancedPacket: 6,
  /** systemd Journal Export Block. */
  journal: 9,
  sectionHeader: 0x0a0d0d0a,
} as const;

export const BYTE_ORDER_MAGIC = 0x1a2b3c4d;
/** LINKTYPE_RAW: the packet starts with its IPv4 or IPv6 header. */
export const LINKTYPE_RAW = 101;

export const OPTION = {
  end: 0,
  comment: 1,
  shbUserApplication: 4,
  ifName: 2,
  ifDescription: 3,
  ifTimestampResolution: 9,
  epbFlags: 2,
  epbPacketId: 5,
  epbQueue: 6,
} as const;

/** epb_flags, bits 0–1. */
export const EPB_INBOUND = 1;
export const EPB_OUTBOUND = 2;

/** Fixed part of an enhanced packet block before its packet, in bytes. */
export const EPB_HEADER = 28;
/** epb_flags 8, epb_packetid 12, epb_queue 8, end of options 4, and the closing total length 4. */
export const EPB_TRAILER = 36;

export const pad4 = (length: number): number => (length + 3) & ~3;

/** Swaps a 32-bit word between the file's byte order and the network's. */
export function swap32(word: number): number {
  return (
    (((word & 0xff) << 24) | ((word & 0xff00) << 8) | ((word >>> 8) & 0xff00) | (word >>> 24)) >>> 0
  );
}
