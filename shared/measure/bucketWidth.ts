// How wide the buckets of a measurement are: 1, 2 or 5 times a power of ten, in µs.

/** The smallest width with which buckets at its multiples cover the range (µs, `to` not included) with at most `count`. */
export function bucketWidth(from: number, to: number, count: number): number {
  for (let power = 1; ; power *= 10)
    for (const times of [1, 2, 5])
      if (bucketsOf(from, to, power * times) <= count) return power * times;
}

/** As bucketWidth, but each width divides all that are larger, and every larger one of bucketWidth's: 1, 5, 10, 50 … */
export function baseWidth(from: number, to: number, count: number): number {
  for (let power = 1; ; power *= 10)
    for (const times of [1, 5])
      if (bucketsOf(from, to, power * times) <= count) return power * times;
}

/** How many buckets of this width cover the range. */
export function bucketsOf(from: number, to: number, width: number): number {
  return Math.max(1, Math.ceil(to / width) - Math.floor(from / width));
}
