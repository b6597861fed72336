// What `received` looks for: bytes, so many of them, or a pattern.

import type { Data } from "./api.ts";
import { bytesOf, shown, textOf } from "./bytes.ts";
import type { Unread } from "./Unread.ts";
import { t } from "./wording.ts";

/** Bytes in which a pattern must match. */
export const PATTERN_BYTES = 1024 * 1024;

export interface Expectation<T> {
  readonly what: string;
  /** `impossible`: whatever comes, it is not that. */
  look(unread: Unread): { readonly value: T } | "impossible" | null;
}

export function exactly(expected: Data): Expectation<Uint8Array> {
  const wanted = bytesOf(expected);
  return {
    what: t("library.theBytes", { bytes: shown(wanted) }),
    look(unread) {
      const head = unread.head(wanted.length);
      if (Buffer.compare(head, wanted.subarray(0, head.length)) !== 0) return "impossible";
      return head.length < wanted.length ? null : { value: unread.take(wanted.length) };
    },
  };
}

/** Throws a RangeError. */
export function soMany(count: number): Expectation<Uint8Array> {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(t("library.badCount", { got: String(count) }));
  return {
    what: t("library.soMany", { count }),
    look: (unread) => (unread.length < count ? null : { value: unread.take(count) }),
  };
}

export function matching(pattern: RegExp): Expectation<RegExpExecArray> {
  // Neither of the flags that remember where the last match was.
  const own = new RegExp(pattern.source, pattern.flags.replaceAll(/[gy]/g, ""));
  let seen = -1;
  return {
    what: t("library.aMatch", { pattern: String(pattern) }),
    look(unread) {
      if (unread.length === seen) return null;
      seen = unread.length;
      const { text, bytesIn } = textOf(unread.head(PATTERN_BYTES));
      const found = own.exec(text);
      if (found === null) return unread.length >= PATTERN_BYTES ? "impossible" : null;
      unread.take(bytesIn(text.slice(0, found.index + found[0].length)));
      return { value: found };
    },
  };
}

export function expectationOf(
  expected: Data | number | RegExp,
): Expectation<Uint8Array | RegExpExecArray> {
  if (typeof expected === "number") return soMany(expected);
  return expected instanceof RegExp ? matching(expected) : exactly(expected);
}
