// Lines of text, and what is none.

export const linesWords = () => ({
  "lines.title": "Lines of text",
  "lines.theLine": "the line",
  "lines.textIsExpectedButThereIsByte": ({ byte }: { readonly byte: string }) =>
    `text is expected, but there is a byte ${byte}`,
});
