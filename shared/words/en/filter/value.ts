// What is wrong with a value in a filter.

export const valueWords = () => ({
  "filter.writeItAsOrNetworkAsWithout":
    "Write it as 127.0.0.1, or a network as 10.0.0.0/8, without quotes.",
  "filter.writeItAsOrNetworkAsFe80": "Write it as ::1, or a network as fe80::/10, without quotes.",
  "filter.expectedForGot": ({
    what,
    name,
    literal,
  }: {
    readonly what: string;
    readonly name: string;
    readonly literal: string;
  }) => `expected ${what} for ${name}, got ${literal}`,
  "filter.expectedPrefixFromToGot": ({
    bits,
    prefix,
  }: {
    readonly bits: number;
    readonly prefix: string;
  }) => `expected a prefix from 0 to ${bits}, got "${prefix}"`,
  "filter.prefixCountsBitsThatMustBeEqual": ({ example }: { readonly example: string }) =>
    `A prefix counts the bits that must be equal, as in ${example}.`,
  "filter.didYouMean": ({ better }: { readonly better: string }) => `Did you mean ${better}?`,
  "filter.expectedBytesForGot": ({
    name,
    literal,
  }: {
    readonly name: string;
    readonly literal: string;
  }) => `expected bytes for ${name}, got ${literal}`,
  "filter.n0xStandsForOneByteAs0x0d":
    "0x stands for one byte, as 0x0d; write several with colons, as 0d:0a.",
  "filter.writeTwoHexDigitsForEachByte": "Write two hex digits for each byte, as 0d:0a.",
  "filter.writeTextBetweenQuotesAsOrHex": ({ example }: { readonly example: string }) =>
    `Write text between quotes, as "${example}", or hex bytes, as 0d:0a.`,
  "filter.expectedNumberForGot": ({
    name,
    literal,
  }: {
    readonly name: string;
    readonly literal: string;
  }) => `expected a number for ${name}, got ${literal}`,
  "filter.expectedNumberFromToForGot": ({
    largest,
    name,
    literal,
  }: {
    readonly largest: number;
    readonly name: string;
    readonly literal: string;
  }) => `expected a number from 0 to ${largest} for ${name}, got ${literal}`,
  "filter.writeNumberFromTo": ({ largest }: { readonly largest: number }) =>
    `Write a number from 0 to ${largest}.`,
  "filter.expectedTrueOrFalseForGot": ({
    name,
    literal,
  }: {
    readonly name: string;
    readonly literal: string;
  }) => `expected true or false for ${name}, got ${literal}`,
  "filter.writeOr2": ({ name }: { readonly name: string }) => `Write ${name} == 1 or ${name} == 0.`,
  "filter.writeNumberWithoutQuotes": "Write the number without quotes.",
  "filter.numberThatStartsWithIsOctalLeave":
    "A number that starts with 0 is octal; leave out the 0.",
  "filter.rangesStandInBracesIn": ({
    name,
    text,
  }: {
    readonly name: string;
    readonly text: string;
  }) => `Ranges stand in braces: ${name} in {${text}}.`,
  "filter.numberIsDecimalAsOr0x500b1010000":
    "A number is decimal as 80, or 0x50, 0b1010000, 0120, 'P'.",
  "filter.expectedRangeFromLowToHighGot": "expected a range from low to high, got high to low",
  "filter.swapItsEnds": "Swap its ends.",
  "filter.knownAreBFNRT":
    'Known are \\" \\\' \\\\ \\a \\b \\f \\n \\r \\t \\v \\0 \\101 \\x41 \\u20ac; for a regular expression write r"…".',
  "filter.expectedAtEndOfQuotedTextGot": ({ quote }: { readonly quote: string }) =>
    `expected ${quote} at the end of the quoted text, got the end of the filter`,
  "filter.closeWhatOpenedInsideWriteForIt": ({ quote }: { readonly quote: string }) =>
    `Close what ${quote} opened; inside, write \\${quote} for it.`,
  "filter.expectedOneByteBetweenAndGot": ({ length }: { readonly length: number }) =>
    `expected one byte between ' and ', got ${length}`,
  "filter.textStandsBetweenDoubleQuotesAsIn": 'Text stands between double quotes, as in "abc".',
  "filter.expectedEscapeGot2": ({ got }: { readonly got: string }) =>
    `expected an escape, got ${got}`,
  "filter.iNIsNBytesFromI":
    "[i:n] is n bytes from i on, [i-j] from i to j, [i] one, [:n] the first n, [i:] all from i on.",
  "filter.expectedAfterSliceGotEndOfFilter":
    'expected "]" after the slice, got the end of the filter',
  "filter.joinSlicesWithCommaAsIn": "Join slices with a comma, as in [0:2,6:2].",
  "filter.expectedOffsetUpToGot": ({
    FARTHEST,
    digits,
  }: {
    readonly FARTHEST: number;
    readonly digits: string;
  }) => `expected an offset up to ${FARTHEST}, got "${digits}"`,
  "filter.expectedSliceGot": ({ text }: { readonly text: string }) =>
    `expected a slice, got "${text}"`,
  "filter.expectedWhereSliceEndsGot": ({ text }: { readonly text: string }) =>
    `expected where the slice ends, got "${text}"`,
  "filter.expectedSliceOfAtLeastOneByte": ({ text }: { readonly text: string }) =>
    `expected a slice of at least one byte, got "${text}"`,
  "filter.writeValuesBetweenBracesWithCommasAs":
    "Write values between braces with commas, as in {80, 443, 8000..8999}.",
  "filter.afterIn": '"{" after in',
  "filter.expectedRangeBetweenTwoAddressesGotNetwork":
    "expected a range between two addresses, got a network",
  "filter.leaveOutPrefix": "Leave out the /prefix.",
  "filter.expectedForGot3": ({
    wanted,
    name,
    literal,
  }: {
    readonly wanted: string;
    readonly name: string;
    readonly literal: string;
  }) => `expected ${wanted} for ${name}, got ${literal}`,
  "filter.writeSecondsSinceOrForLocalTime":
    'Write seconds since 1970, or "2026-11-22 10:00:00" for local time, or "2026-11-22T10:00:00Z".',
  "filter.writeDecimalNumberOfSecondsWithoutUnit":
    "Write a decimal number of seconds without a unit, as 1.5 or 0.000250.",
  "filter.expectedTextGotBytesThatAreNot": "expected text, got bytes that are not UTF-8",
  "filter.writeCharactersThemselvesOrU20acForCode":
    "Write the characters themselves, or \\u20ac for a code point.",
  "filter.expectedOneOfForGot": ({
    values,
    name,
    literal,
  }: {
    readonly values: readonly string[];
    readonly name: string;
    readonly literal: string;
  }) => `expected one of ${values.join(", ")} for ${name}, got ${literal}`,
  "filter.canHaveNoOtherValue": ({ name }: { readonly name: string }) =>
    `${name} can have no other value.`,
  "filter.date": "a date",
  "filter.secondsOrDate": "seconds or a date",
  "filter.seconds": "seconds",
});
