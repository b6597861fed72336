// Equal stretches of two sequences, the common ground of exact and coarse search.

/** Bytes, or numbers that stand for words and lines. */
export type Sequence = Uint8Array | Uint32Array;

/** a[aFrom … aFrom+length) equals b[bFrom … bFrom+length). In a list both offsets grow. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Part of both sequences that is being compared. */
export interface Region {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

export function commonPrefix(a: Sequence, b: Sequence, region: Region): number {
  const most = Math.min(region.aTo - region.aFrom, region.bTo - region.bFrom);
  let length = 0;
  while (length < most && a[region.aFrom + length] === b[region.bFrom + length]) length++;
  return length;
}

export function commonSuffix(a: Sequence, b: Sequence, region: Region): number {
  const most = Math.min(region.aTo - region.aFrom, region.bTo - region.bFrom);
  let length = 0;
  while (length < most && a[region.aTo - 1 - length] === b[region.bTo - 1 - length]) length++;
  return length;
}
