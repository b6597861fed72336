// Messages behind their length: what the length is, and where none fits.

export const lengthPrefixedWords = () => ({
  "lengthPrefixed.noLengthOfOrBytesFitsThese": "no length of 1, 2, 4 or 8 bytes fits these bytes",
  "lengthPrefixed.lengthIsBeyond": ({
    length,
    most,
  }: {
    readonly length: number;
    readonly most: number;
  }) => `the length ${length} is beyond ${most}`,
  "lengthPrefixed.title": "Length-prefixed messages",
  "lengthPrefixed.littleEndian": ({ size }: { readonly size: number }) =>
    `${size} bytes, little-endian`,
  "lengthPrefixed.bigEndian": ({ size }: { readonly size: number }) => `${size} bytes, big-endian`,
});
