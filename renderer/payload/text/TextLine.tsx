/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid, see HexRow */

import { memo } from "react";
import type { ByteRange } from "../byteSelection.ts";
import { pieceRuns, type TextRow } from "./textSource.ts";

export interface TextLineProps {
  readonly index: number;
  /** Null while its bytes are read. */
  readonly row: TextRow | null;
  readonly selected: ByteRange | null;
  readonly focus: number | null;
}

/** A row of text; its pieces say which they are, so that a pointer finds the bytes under it. */
export const TextLine = memo(function TextLine({ index, row, selected, focus }: TextLineProps) {
  return (
    <div className="text-row" role="row" data-row={index}>
      <span className="text-number" role="rowheader">
        {row?.label}
      </span>
      <span
        className="text-content"
        role="gridcell"
        style={{ paddingLeft: row === null ? 0 : `${row.depth * 2}ch` }}
      >
        {row?.pieces.map((piece, at) =>
          pieceRuns(piece, selected).map(({ text, unit, selected: isSelected }) => (
            <span
              key={`${at}.${unit}`}
              className="text-piece"
              data-kind={piece.kind}
              data-piece={at}
              data-unit={unit}
              data-selected={isSelected ? "" : undefined}
              data-focus={
                focus !== null && isSelected && focus >= piece.from && focus < piece.to
                  ? ""
                  : undefined
              }
            >
              {text}
            </span>
          )),
        )}
      </span>
    </div>
  );
});
