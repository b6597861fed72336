// What is wrong with how to cut streams, as a person typed it. What was expected is a noun phrase.

export const frameSpecWords = () => ({
  "frameSpec.expectedGot": ({
    expected,
    got,
  }: {
    readonly expected: string;
    readonly got: string;
  }) => `expected ${expected}, got "${got}"`,
  "frameSpec.expectedGotNothing": ({ expected }: { readonly expected: string }) =>
    `expected ${expected}, got nothing`,
  "frameSpec.range": ({
    what,
    lowest,
    highest,
  }: {
    readonly what: string;
    readonly lowest: number;
    readonly highest: number;
  }) => `${what} from ${lowest} to ${highest}`,

  "frameSpec.known":
    "read, lf, cr, crlf, nul, delim:0d0a, fixed:16, prefix:u16be, idle:50ms, protocol, protocol:http or lines",
  "frameSpec.nothingAfter": ({ name }: { readonly name: string }) => `nothing after ${name}`,
  "frameSpec.length": "a length in bytes",
  "frameSpec.delimiter": "the delimiter's bytes in hex, as in delim:0d0a",
  "frameSpec.delimiterTooLong": ({
    most,
    count,
  }: {
    readonly most: number;
    readonly count: number;
  }) => `expected a delimiter of at most ${most} bytes, got ${count}`,
  "frameSpec.gap": ({ most }: { readonly most: number }) =>
    `a gap from 1ms to ${most}s, as in idle:50ms`,
  "frameSpec.longestLine": "the bytes of the longest line",
  "frameSpec.protocol": "a protocol's name (letters, digits, . _ -), as in protocol:http",

  "frameSpec.lengthField": ({ names, last }: { readonly names: string; readonly last: string }) =>
    `a length field: ${names} or ${last}`,
  "frameSpec.onlyOnce": ({ name }: { readonly name: string }) => `${name} only once`,
  "frameSpec.bytesBefore": "the bytes before the length field",
  "frameSpec.bytesToAdd": "bytes to add to the length",
  "frameSpec.eitherDigitsOrEnd": "either digits=N or end=BYTES, not both",
  "frameSpec.options": "offset=N, add=N or inclusive",
  "frameSpec.optionsOfDigits": "offset=N, add=N, digits=N, end=BYTES or inclusive",
  "frameSpec.digitsOrEnd": ({ name }: { readonly name: string }) =>
    `after ${name} digits=N, or end=BYTES: what is behind the digits, as in end=space or end=0d0a`,
  "frameSpec.digits": "the number of digits",
  "frameSpec.end": ({ most, names }: { readonly most: number; readonly names: string }) =>
    `1 to ${most} bytes in hex that begin with no digit, or ${names}`,
});
