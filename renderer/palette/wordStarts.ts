/**
 * How many of the words typed begin a word of a title: `in` begins one of "Start a new recording in…", and none of "Start a new
 * recording". Of titles that hold them all, that with more is meant.
 */
export function wordStarts(title: string, typed: readonly string[]): number {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return typed.filter((one) => words.some((word) => word.startsWith(one))).length;
}
