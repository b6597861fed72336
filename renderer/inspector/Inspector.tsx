// The column beside the bytes: what those at the cursor could mean, in both byte orders. A click on a value copies it.

import { useEffect } from "react";
import { inspectAt, INSPECTED_BYTES } from "../../shared/inspect/inspectAt.ts";
import { formatCount } from "../../shared/words/quantity.ts";
import { rangeOf } from "../payload/byteSelection.ts";
import type { BytesTabProps } from "../payload/payloadTab.ts";
import { useSelectedBytes } from "../payload/useSelectedBytes.ts";
import { inspectorRows } from "./inspectorRows.ts";
import { InspectorGrid } from "./InspectorGrid.tsx";
import "./inspector.css";
import { useWords } from "../kit/useWords.ts";

export function Inspector({ id, reader, total }: BytesTabProps) {
  const t = useWords();
  const [selection] = useSelectedBytes(id, "inspector");
  const { from, to } = selection === null ? { from: 0, to: 0 } : rangeOf(selection);
  const end = Math.min(total, from + INSPECTED_BYTES);
  const bytes = reader.slice(from, end);
  useEffect(() => reader.want(from, end), [reader, from, end]);
  return (
    <aside className="inspector" aria-label={t("inspector.inspector")}>
      <div className="inspector-place">
        <span className="data">0x{from.toString(16)}</span>
        <span className="quiet data">{formatCount(from)}</span>
        <span className="inspector-count quiet ellipsis">
          {selection === null
            ? t("inspector.atFirstByte")
            : t("inspector.selected", { count: to - from })}
        </span>
      </div>
      {bytes !== null && <InspectorGrid rows={inspectorRows(inspectAt(bytes, 0))} />}
    </aside>
  );
}
