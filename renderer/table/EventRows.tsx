import { useMemo, useState, type ReactNode } from "react";
import { formatEndpoint } from "../../shared/model/endpoint.ts";
import { isMarked } from "../marks/marks.ts";
import type { RowGist } from "../../shared/model/rowGist.ts";
import type { Row } from "../../shared/model/rows.ts";
import { useAppState, useSlice, useSetting } from "../app/useApp.ts";
import { itemKey, itemOf, sameItem } from "../events/items.ts";
import { pickedRows } from "../events/picking.ts";
import { EventRow } from "./EventRow.tsx";
import { StillArriving } from "./StillArriving.tsx";
import { rowLayout } from "./rowLayout.ts";
import { RowKeys } from "./RowKeys.ts";
import { placeOf, positionsOf } from "../events/rowOrder.ts";
import { selectedPosition } from "../events/selectedArriving.ts";
import { socketsSlice } from "../sockets/socketsState.ts";
import { gistsSlice } from "../events/gistsState.ts";
import { findSlice } from "../find/findState.ts";
import { infoFinder } from "../find/infoFinder.ts";
import { eventsSlice, recordingStartSlice } from "../events/eventsState.ts";
import { columnsSetting, timeFormatSetting } from "../columns/columnSettings.ts";
import { isMirrored } from "../events/sorting.ts";
import { marksSetting, marksSlice } from "../marks/marksState.ts";

/** The rows in sight, places [first, last) of the drawing. Each is drawn again only when what it shows changed. */
export function EventRows({ first, last }: { readonly first: number; readonly last: number }) {
  const cache = useSlice(eventsSlice, (events) => events.rows);
  useSlice(eventsSlice, (events) => events.rowsVersion);
  const total = useSlice(eventsSlice, (events) => events.view.total);
  const arriving = useSlice(eventsSlice, (events) => events.arriving);
  const active = useAppState(selectedPosition);
  const selected = useSlice(eventsSlice, (events) => events.selected);
  const picked = useSlice(eventsSlice, (events) => events.picked);
  const several = useAppState((state) => pickedRows(state).length > 0);
  const newestFirst = useAppState(isMirrored);
  const columns = useSetting(columnsSetting);
  const timeFormat = useSetting(timeFormatSetting);
  const start = useSlice(recordingStartSlice, ({ recordingStart }) => recordingStart);
  const marks = useSetting(marksSetting);
  const naming = useSlice(marksSlice, (marks) => marks.naming);
  const sockets = useSlice(socketsSlice, (sockets) => sockets.table);
  const filled = useSlice(gistsSlice, (gists) => gists.filled);
  useSlice(gistsSlice, (gists) => gists.version);
  const gists = useSlice(gistsSlice, (known) => known.gists);
  const open = useSlice(findSlice, (find) => find.open);
  const sought = useSlice(findSlice, (find) => find.sought);
  const finder = useMemo(() => infoFinder({ open, sought }), [open, sought]);
  const layout = useMemo(() => rowLayout(columns, filled), [columns, filled]);
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
  const all = total + arriving.length;
  const [keys] = useState(() => new RowKeys());
  keys.show(...positionsOf(first, last, all, newestFirst));
  const rows: ReactNode[] = [];
  for (let place = first; place < last; place++) {
    const position = placeOf(place, all, newestFirst);
    const behind = position < total ? null : (arriving[position - total] ?? null);
    const row = behind === null ? cache.row(position) : behind.row;
    const item = row === null || behind !== null ? null : itemOf(row);
    // Of a view that has just changed another row may stand in the selected one's place.
    const isActive = position === active && (item === null || sameItem(item, selected));
    rows.push(
      <EventRow
        key={keys.of(position)}
        position={position}
        place={place}
        row={row}
        arriving={behind === null ? null : <StillArriving of={behind} />}
        gist={behind === null ? gistOf(gists.peek(position), row) : null}
        infoFinder={finder}
        active={isActive}
        selected={several ? item !== null && picked.has(itemKey(item)) : isActive}
        layout={layout}
        timeFormat={timeFormat}
        origins={origins}
        previous={needsPrevious && position > 0 ? (cache.row(position - 1)?.time ?? null) : null}
        local={row === null ? "" : localEnd(row.socket)}
        marked={item !== null && isMarked(marks, item)}
        name={item === null ? null : (marks.names.get(itemKey(item)) ?? null)}
        naming={item !== null && naming !== null && sameItem(item, naming)}
      />,
    );
  }
  return rows;
}

/** Rows of a sorted view change their places. */
function gistOf(gist: RowGist | undefined, row: Row | null): RowGist | null {
  return gist !== undefined && gist.seq === row?.seq ? gist : null;
}
