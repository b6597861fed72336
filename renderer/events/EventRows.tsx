import { useMemo, type ReactNode } from "react";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import { isMarked } from "../marks/marks.ts";
import { useAppState } from "../app/useApp.ts";
import { arrivingWords } from "./arriving.ts";
import { EventRow } from "./EventRow.tsx";
import { rowLayout } from "./rowLayout.ts";
import { placeOf } from "./rowOrder.ts";
import { selectedPosition } from "./selectedArriving.ts";

/** The rows in sight, places [first, last) of the drawing. Each is drawn again only when what it shows changed. */
export function EventRows({ first, last }: { readonly first: number; readonly last: number }) {
  const cache = useAppState((state) => state.rows);
  useAppState((state) => state.rowsVersion);
  const total = useAppState((state) => state.view.total);
  const arriving = useAppState((state) => state.arriving);
  const selected = useAppState(selectedPosition);
  const newestFirst = useAppState((state) => state.newestFirst);
  const columns = useAppState((state) => state.columns);
  const timeFormat = useAppState((state) => state.timeFormat);
  const start = useAppState((state) => state.recordingStart);
  const marks = useAppState((state) => state.marks);
  const naming = useAppState((state) => state.naming);
  const sockets = useAppState((state) => state.sockets);
  const layout = useMemo(() => rowLayout(columns), [columns]);
  const reference = marks.reference?.time ?? null;
  const origins = useMemo(
    () => (previous: number | null) => ({ start, previous, reference }),
    [start, reference],
  );
  const needsPrevious = timeFormat === "previous" || layout.columns.includes("delta");
  const needsLocal = layout.columns.includes("local");

  function localEnd(socket: number): string {
    const local = needsLocal ? (sockets.get(socket)?.local ?? null) : null;
    return local === null ? "" : formatEndpoint(local);
  }
  const rows: ReactNode[] = [];
  for (let place = first; place < last; place++) {
    const position = placeOf(place, total + arriving.length, newestFirst);
    const behind = position < total ? null : (arriving[position - total] ?? null);
    const row = behind === null ? cache.row(position) : behind.row;
    rows.push(
      <EventRow
        key={position}
        position={position}
        place={place}
        row={row}
        arriving={behind === null ? null : arrivingWords(behind)}
        selected={selected === position}
        layout={layout}
        timeFormat={timeFormat}
        origins={origins}
        previous={needsPrevious && position > 0 ? (cache.row(position - 1)?.time ?? null) : null}
        local={row === null ? "" : localEnd(row.socket)}
        marked={row !== null && behind === null && isMarked(marks, row.seq)}
        name={row === null || behind !== null ? null : (marks.names.get(row.seq) ?? null)}
        naming={row !== null && behind === null && row.seq === naming}
      />,
    );
  }
  return rows;
}
