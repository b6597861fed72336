/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual grid: rows come and go at any place, which a table element cannot hold */

import { memo } from "react";
import type { Radix } from "../../../shared/text/byteRows.ts";
import { byteDigits } from "./byteDigits.ts";
import type { ByteRange } from "../byteSelection.ts";
import { textCells } from "../byteText.ts";

export interface HexRowProps {
  /** Offset of its first byte in the payload. */
  readonly base: number;
  /** The row's bytes and up to three beyond, so that a character at its end is known; null while they are read. */
  readonly bytes: Uint8Array | null;
  readonly length: number;
  readonly carried: number;
  readonly radix: Radix;
  /** Characters that the digits of a full row take. */
  readonly columns: number;
  readonly selected: ByteRange | null;
  /** What the pointer is on in another view. */
  readonly hovered: ByteRange | null;
  readonly focus: number | null;
}

export const HexRow = memo(function HexRow(props: HexRowProps) {
  const { base, bytes, length, carried, radix, columns, selected, hovered, focus } = props;
  const digits = byteDigits(radix);
  const marks = (at: number) => ({
    "data-at": base + at,
    "data-selected": holds(selected, base + at) ? "" : undefined,
    "data-hovered": holds(hovered, base + at) ? "" : undefined,
    "data-focus": focus === base + at ? "" : undefined,
    "data-menu-at": focus === base + at ? "" : undefined,
  });
  return (
    <div className="hex-row" role="row">
      <span className="hex-offset" role="rowheader">
        {base.toString(16).padStart(8, "0")}
      </span>
      <span className="hex-bytes" role="gridcell" style={{ width: `${columns + 1}ch` }}>
        {bytes !== null &&
          Array.from({ length }, (_, at) => (
            <span
              key={at}
              className={at > 0 && at % 8 === 0 ? "hex-byte hex-half" : "hex-byte"}
              {...marks(at)}
            >
              {digits[bytes[at] ?? 0]}{" "}
            </span>
          ))}
      </span>
      <span className="hex-text" role="gridcell">
        {bytes !== null &&
          textCells(bytes, length, carried).map((cell) => (
            <span
              key={cell.at}
              className="hex-char"
              data-kind={cell.kind}
              data-width={cell.length}
              {...marks(cell.at)}
            >
              {cell.text}
            </span>
          ))}
      </span>
    </div>
  );
});

function holds(range: ByteRange | null, at: number): boolean {
  return range !== null && at >= range.from && at < range.to;
}
