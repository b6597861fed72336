/** `share` between 0 and 1: the smallest value that at least this share of all values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const middle = quantile(values, 0.5);
  if (values.length % 2 === 1) return middle;
  const sorted = values.toSorted((a, b) => a - b);
  return (middle + (sorted[values.length / 2] ?? middle)) / 2;
}
