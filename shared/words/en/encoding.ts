// Encodings of text by the names that are words, the headings that they stand under, and what one of them lacks.

export const encodingWords = () => ({
  "encoding.unicode": "Unicode",
  "encoding.western": "Western",
  "encoding.european": "European",
  "encoding.cyrillic": "Cyrillic",
  "encoding.other": "Other",
  "encoding.eastAsian": "East Asian",
  "encoding.utf16le": "UTF-16 little endian",
  "encoding.utf16be": "UTF-16 big endian",
  "encoding.windows1250": "Windows-1250 (Central European)",
  "encoding.windows1257": "Windows-1257 (Baltic)",
  "encoding.windows1253": "Windows-1253 (Greek)",
  "encoding.windows1254": "Windows-1254 (Turkish)",
  "encoding.windows1251": "Windows-1251 (Cyrillic)",
  "encoding.windows1255": "Windows-1255 (Hebrew)",
  "encoding.windows1256": "Windows-1256 (Arabic)",
  "encoding.windows1258": "Windows-1258 (Vietnamese)",
  "encoding.lacks": ({ encoding, code }: { readonly encoding: string; readonly code: string }) =>
    `${encoding} has no U+${code}; choose another encoding, or write its bytes as \\xHH`,
});
