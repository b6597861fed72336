// Which sends of one end became which reads of the other, by their places in the stream: two sends may arrive as one read,
// one send in several.

/** A send or a read, in its order. `at`: whose it is, the caller's number. */
export interface Piece {
  readonly at: number;
  /** Of its first byte among all of its end. */
  readonly offset: number;
  readonly length: number;
}

export interface Join {
  readonly from: number;
  readonly to: number;
}

/** Both ascend; pieces between them may be missing. */
export function joinBytes(sends: readonly Piece[], reads: readonly Piece[]): readonly Join[] {
  const joins: Join[] = [];
  let send = 0;
  for (const read of reads) {
    const readEnd = read.offset + read.length;
    for (let piece = sends[send]; piece !== undefined; piece = sends[send]) {
      const sendEnd = piece.offset + piece.length;
      if (piece.offset >= readEnd) break;
      if (sendEnd > read.offset) joins.push({ from: piece.at, to: read.at });
      // The rest of this send is in a later read.
      if (sendEnd > readEnd) break;
      send += 1;
    }
  }
  return joins;
}

/** A datagram: what of it can be compared. */
export interface Datagram {
  readonly at: number;
  readonly length: number;
  readonly start: Uint8Array;
}

/** Datagrams of one socket to another, in order; some are lost, none are split. */
export function joinDatagrams(
  sends: readonly Datagram[],
  reads: readonly Datagram[],
): readonly Join[] {
  const joins: Join[] = [];
  let next = 0;
  for (const read of reads) {
    const found = sends.findIndex((send, i) => i >= next && isSame(send, read));
    if (found === -1) continue;
    joins.push({ from: sends[found]?.at ?? 0, to: read.at });
    next = found + 1;
  }
  return joins;
}

function isSame(a: Datagram, b: Datagram): boolean {
  return (
    a.length === b.length &&
    a.start.length === b.start.length &&
    a.start.every((byte, i) => byte === b.start[i])
  );
}
