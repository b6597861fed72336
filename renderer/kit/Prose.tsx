/** A sentence in which what stands between backticks is something to type. */
export function Prose({ text }: { readonly text: string }) {
  return text.split("`").map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of one sentence never move
      <code key={at} className="data">
        {part}
      </code>
    ),
  );
}
