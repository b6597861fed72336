import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Row } from "../../shared/model/rows.ts";
import type { Ladder } from "../../shared/sequence/ladder.ts";
import { ladderOf } from "../../shared/sequence/ladderOf.ts";
import { payloadText } from "../events/payloadPreview.ts";
import { useApp, useAppState, useSlice } from "../app/useApp.ts";
import { chosenSockets } from "./chosenSockets.ts";
import { createParticulars } from "./particulars.ts";
import { isSparse } from "./sequenceQuery.ts";
import { createStreamOffsets } from "./streamOffsets.ts";
import { createSequenceRows } from "./sequenceRows.ts";
import { useWords } from "../kit/useWords.ts";
import { socketsSlice } from "../sockets/socketsState.ts";

export interface DrawnLadder {
  readonly ladder: Ladder;
  /** Position in the view of the first step. */
  readonly from: number;
}

/** The ladder of what is chosen, as it is now. For one snapshot: numbers of events may be another engine's after the next. */
export function useLadder(): DrawnLadder {
  const app = useApp();
  const t = useWords();
  const [particulars] = useState(() => createParticulars(app.engine));
  const [source] = useState(() => createSequenceRows(app));
  const events = useSyncExternalStore(particulars.onChange, particulars.all);
  const drawn = useSyncExternalStore(source.subscribe, source.current);
  const chosen = useAppState((state) => chosenSockets(state).sockets.join(" "));
  const sockets = useSlice(socketsSlice, (sockets) => sockets.table);
  const socketsVersion = useSlice(socketsSlice, (sockets) => sockets.version);
  const ids = useMemo(() => (chosen === "" ? [] : chosen.split(" ").map(Number)), [chosen]);
  const sparse = useAppState(isSparse);
  const [places] = useState(() => createStreamOffsets(app.engine));
  const known = useSyncExternalStore(places.onChange, places.all);
  // From the beginning all rows together tell it.
  const whole = !sparse && drawn.from === 0;
  useEffect(() => {
    if (!whole) places.want(drawn.rows);
  }, [places, drawn, whole]);
  const offsets = whole ? null : known;
  useEffect(
    () => particulars.want(drawn.rows.filter(needsMore).map(({ seq }) => seq)),
    [particulars, drawn],
  );
  const ladder = useMemo(
    () =>
      ladderOf({
        t,
        rows: drawn.rows,
        chosen: ids,
        infoOf: (socket) => sockets.get(socket),
        particulars: events,
        offsets,
        sparse,
        previewOf: (row) => payloadText(row, t),
      }),
    // The table of sockets changes in place; its version says when.
    // oxlint-disable-next-line react/exhaustive-deps
    [t, drawn, ids, sockets, socketsVersion, events, offsets, sparse],
  );
  return { ladder, from: drawn.from };
}

/** Of these the ladder looks at more than a row tells, such as whether what was closed had both ends. */
function needsMore({ call, failed }: Row): boolean {
  return failed || call === "close";
}
