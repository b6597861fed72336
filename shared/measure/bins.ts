// The bins of the histograms that measuring makes: sizes by powers of two, times by eighths of each power of two. Fixed,
// so that histograms of different ranges and moments can be added and compared.

/** Bin of a size in bytes: 0 for 0, then one for each power of two (1, 2–3, 4–7, …). */
export function sizeBin(bytes: number): number {
  return 32 - Math.clz32(bytes);
}

/** 34 edges for 33 bins: 0, 1, 2, 4 … 2³². */
export const SIZE_EDGES: Float64Array = Float64Array.from({ length: 34 }, (_, i) =>
  i === 0 ? 0 : 2 ** (i - 1),
);
export const SIZE_BINS = SIZE_EDGES.length - 1;

const PARTS = 8;
/** 2⁴⁰ µs are 12.7 days; what takes longer is in the last bin. */
const OCTAVES = 40;

/** Bin of a duration in whole µs: 0 for less than 1, then eight of equal width for each power of two. */
export function timeBin(duration: number): number {
  if (duration < 1) return 0;
  if (duration < 2 ** 31) {
    const octave = 31 - Math.clz32(duration);
    return 1 + octave * PARTS + Math.trunc((duration / 2 ** octave - 1) * PARTS);
  }
  const octave = Math.min(OCTAVES - 1, Math.floor(Math.log2(duration)));
  const part = Math.min(PARTS - 1, Math.trunc((duration / 2 ** octave - 1) * PARTS));
  return 1 + octave * PARTS + part;
}

/** Edges in µs: 0, 1, 1.125, 1.25 … 2⁴⁰. */
export const TIME_EDGES: Float64Array = Float64Array.from(
  { length: OCTAVES * PARTS + 2 },
  (_, i) => {
    if (i === 0) return 0;
    const octave = Math.floor((i - 1) / PARTS);
    return 2 ** octave * (1 + ((i - 1) % PARTS) / PARTS);
  },
);
export const TIME_BINS = TIME_EDGES.length - 1;

/** The value below which this share (0–1) of what was counted lies, evenly spread within a bin; null when it is empty. */
export function quantile(counts: Float64Array, edges: Float64Array, share: number): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let rest = share * total;
  for (const [bin, count] of counts.entries()) {
    const low = edges[bin] ?? 0;
    const high = edges[bin + 1] ?? low;
    if (count > 0 && rest <= count) return low + (high - low) * (rest / count);
    rest -= count;
  }
  return edges.at(-1) ?? null;
}
