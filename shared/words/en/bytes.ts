// Bytes as digits: in which base, and what is wrong with them, or with text with escapes, as a person typed it.

export const bytesWords = () => ({
  "bytes.binary": "Binary",
  "bytes.octal": "Octal",
  "bytes.decimal": "Decimal",
  "bytes.hex": "Hex",
  "bytes.expectedHexDigit": ({ got }: { readonly got: string }) =>
    `expected a hex digit (0–9, a–f), got "${got}"`,
  "bytes.expectedEvenDigits": ({ count }: { readonly count: number }) =>
    `expected an even number of hex digits, got ${count}`,
  "bytes.loneBackslash": "a lone backslash at the end; write \\\\ for a backslash",
  "bytes.twoHexDigits": "\\x needs two hex digits, as in \\x1b",
  "bytes.unicodeScalar": "\\u needs a Unicode scalar in braces, as in \\u{20ac}",
  "bytes.noEscape": ({ letter }: { readonly letter: string }) =>
    `\\${letter} is no escape; known are \\r \\n \\t \\0 \\a \\b \\e \\f \\v \\\\ \\xHH \\u{…}`,
});
