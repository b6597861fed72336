/** Index of the first value that is not below `value` in what ascends; its length where there is none. */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  return firstIndex(sorted.length, (at) => (sorted[at] ?? 0) >= value);
}

/** Index of the first value above `value` in what ascends; its length where there is none. */
export function upperBound(sorted: ArrayLike<number>, value: number): number {
  return firstIndex(sorted.length, (at) => (sorted[at] ?? 0) > value);
}

/** Index of the last value that is not above `value` in what ascends; 0 where all are. */
export function lastAtMost(sorted: ArrayLike<number>, value: number): number {
  return Math.max(0, upperBound(sorted, value) - 1);
}

/** Index of a value in what ascends; -1 where it is not in it. */
export function sortedIndexOf(sorted: ArrayLike<number>, value: number): number {
  const at = lowerBound(sorted, value);
  return at < sorted.length && sorted[at] === value ? at : -1;
}

/** The first of the indexes [0, count) for which `holds`, where it holds for all behind that one; `count` for none. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
