/* oxlint-disable jsx-a11y/prefer-tag-over-role -- see CompareRows */

import { visibleText } from "../../shared/format/controlPictures.ts";
import { hexByte } from "../../shared/format/hex.ts";
import { useColumns } from "../kit/useColumns.ts";
import { useSlice } from "../app/useApp.ts";
import type { Alignment, DifferencePlace, Place } from "./alignment.ts";
import { CompareRows } from "./CompareRows.tsx";
import { compareSlice } from "./compareState.ts";
import { useWords } from "../kit/useWords.ts";

export interface CompareHexProps {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
  readonly alignment: Alignment;
}

/** Characters that both sides need with 16 bytes in a row: offsets, hex, text and the space between. */
const WIDE = 2 * (8 + 2 + 16 * 3 + 1 + 16) + 4;

/** Both payloads in hex, byte against byte. */
export function CompareHex({ a, b, alignment }: CompareHexProps) {
  const t = useWords();
  const [columns, measure] = useColumns();
  const perRow = columns !== null && columns >= WIDE ? 16 : 8;
  // Where there is little room, no more digits than there are.
  const digits = perRow === 8 && Math.max(a.length, b.length) <= 0x1_0000 ? 4 : 8;
  const at = useSlice(compareSlice, (compare) => compare.at);
  const now = at === null ? undefined : alignment.differences[at];
  return (
    <CompareRows
      label={t("compare.differencesByteByByte")}
      unit="byte"
      alignment={alignment}
      perRow={perRow}
      measure={measure}
      renderRow={(row) => {
        const places = placesOf(alignment, row * perRow, perRow);
        return (
          <div key={row} className="compare-row" role="row" aria-rowindex={row + 1}>
            <Half side="a" bytes={a} from={row * perRow} {...{ places, digits, now }} />
            <Half side="b" bytes={b} from={row * perRow} {...{ places, digits, now }} />
          </div>
        );
      }}
    />
  );
}

function placesOf(alignment: Alignment, from: number, count: number): readonly (Place | null)[] {
  return Array.from({ length: count }, (_, i) => alignment.place(from + i));
}

interface HalfProps {
  readonly side: "a" | "b";
  readonly bytes: Uint8Array;
  readonly places: readonly (Place | null)[];
  readonly from: number;
  /** Of an offset. */
  readonly digits: number;
  readonly now: DifferencePlace | undefined;
}

function Half({ side, bytes, places, from, digits, now }: HalfProps) {
  const first = places.find((place) => place !== null && place[side] !== null)?.[side] ?? null;
  const marks = (place: Place, i: number) => ({
    "data-kind": place[side] === null ? "gap" : place.kind,
    "data-now": now !== undefined && from + i >= now.from && from + i < now.to ? "" : undefined,
  });
  return (
    <>
      <span
        className="compare-offset"
        role={side === "a" ? "rowheader" : "gridcell"}
        style={{ width: `${digits + 2}ch` }}
      >
        {first === null ? "" : first.toString(16).padStart(digits, "0")}
      </span>
      <span className="compare-hex" role="gridcell" style={{ width: `${places.length * 3}ch` }}>
        {places.map(
          (place, i) =>
            place !== null && (
              <span key={i} className="compare-byte" {...marks(place, i)}>
                {hexOf(bytes, place[side])}
              </span>
            ),
        )}
      </span>
      <span className="compare-text" role="gridcell" style={{ width: `${places.length}ch` }}>
        {places.map(
          (place, i) =>
            place !== null && (
              <span key={i} className="compare-char" {...marks(place, i)}>
                {charOf(bytes, place[side])}
              </span>
            ),
        )}
      </span>
    </>
  );
}

function hexOf(bytes: Uint8Array, at: number | null): string {
  return at === null ? "  " : hexByte(bytes[at] ?? 0);
}

/** ASCII only: a character of several bytes may stand against half of another. */
function charOf(bytes: Uint8Array, at: number | null): string {
  if (at === null) return " ";
  const byte = bytes[at] ?? 0;
  return byte < 0x80 ? visibleText(String.fromCharCode(byte)) : "·";
}
