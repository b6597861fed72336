/** Parts of a text that are another one each time. */
const KINDS = [
  // RFC 3339, and the date of HTTP and mail.
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g,
  /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d? \w{3} \d{4} \d\d:\d\d:\d\d [A-Z+\-\d]+/g,
  // UUIDs, hashes, tokens.
  /\b[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}\b/gi,
  /\b(?=[a-f]*\d)[\da-f]{16,128}\b/gi,
  // Seconds or milliseconds since 1970, numbers that are counted.
  /\b\d{9,19}\b/g,
];
/** How many are named. */
const MOST = 5;

/** Those that look as if they were, in no order, at most five of them. */
export function variableParts(text: string): readonly string[] {
  const found: string[] = [];
  for (const kind of KINDS)
    for (const [part] of text.matchAll(kind))
      if (found.length < MOST && !found.some((each) => each.includes(part))) found.push(part);
  return found;
}
