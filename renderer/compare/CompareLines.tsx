/* oxlint-disable jsx-a11y/prefer-tag-over-role -- see CompareRows */

import type { TokenStarts } from "../../shared/diff/tokens.ts";
import type { Encoding } from "../../shared/text/encodings.ts";
import { useSlice, useSetting } from "../app/useApp.ts";
import type { Alignment } from "./alignment.ts";
import { CompareRows } from "./CompareRows.tsx";
import { linePieces } from "./linePieces.ts";
import type { PairedLines } from "./pairLines.ts";
import { controlStyle } from "../payload/payloadState.ts";
import { compareSlice } from "./compareState.ts";
import { useWords } from "../kit/useWords.ts";

interface TextSide {
  readonly bytes: Uint8Array;
  /** Where its lines begin, and the end. */
  readonly starts: TokenStarts;
}

export interface CompareLinesProps {
  readonly a: TextSide;
  readonly b: TextSide;
  readonly alignment: Alignment;
  /** Whether what ends a line is shown as a part of it. */
  readonly lineEnds?: "shown" | "hidden";
  /** What the alignment is of. */
  readonly lines: readonly PairedLines[];
  readonly encoding: Encoding;
}

/** Both payloads as text, line against line, with the words that changed in them. */
export function CompareLines(props: CompareLinesProps) {
  const { a, b, alignment, lines, encoding } = props;
  const hidden = props.lineEnds === "hidden" ? 1 : 0;
  const t = useWords();
  const at = useSlice(compareSlice, (compare) => compare.at);
  const now = at === null ? undefined : alignment.differences[at];
  return (
    <CompareRows
      label={t("compare.differencesLineByLine")}
      unit="line"
      alignment={alignment}
      perRow={1}
      renderRow={(row) => {
        const place = alignment.place(row);
        const words = lines[alignment.changeAt(row)]?.words ?? null;
        const isNow = now !== undefined && row >= now.from && row < now.to;
        const marks = (line: number | null) => ({
          "data-kind": line === null ? "gap" : (place?.kind ?? "same"),
          "data-now": isNow ? "" : undefined,
        });
        const lineA = place?.a ?? null;
        const lineB = place?.b ?? null;
        return (
          <div key={row} className="compare-row" role="row" aria-rowindex={row + 1}>
            <span className="compare-line-number" role="rowheader">
              {lineA === null ? "" : lineA + 1}
            </span>
            <span className="compare-line" role="gridcell" {...marks(lineA)}>
              <Line side="a" text={a} line={lineA} words={words} {...{ encoding, hidden }} />
            </span>
            <span className="compare-line-number" role="gridcell">
              {lineB === null ? "" : lineB + 1}
            </span>
            <span className="compare-line" role="gridcell" {...marks(lineB)}>
              <Line side="b" text={b} line={lineB} words={words} {...{ encoding, hidden }} />
            </span>
          </div>
        );
      }}
    />
  );
}

interface LineProps {
  readonly side: "a" | "b";
  readonly text: TextSide;
  readonly line: number | null;
  readonly words: PairedLines["words"];
  readonly encoding: Encoding;
  /** Bytes at the end of each line that are not shown. */
  readonly hidden: number;
}

function Line({ side, text, line, words, encoding, hidden }: LineProps) {
  const controls = useSetting(controlStyle);
  if (line === null) return null;
  const from = text.starts[line] ?? 0;
  const bytes = text.bytes.subarray(from, (text.starts[line + 1] ?? from) - hidden);
  return linePieces({ bytes, from }, side, words, { encoding, controls }).map((piece, i) => (
    <span key={i} data-word={piece.changed ? "changed" : undefined}>
      {piece.text}
    </span>
  ));
}
