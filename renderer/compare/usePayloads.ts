import { useEffect, useState } from "react";
import { refusal, type Failure } from "../../shared/model/failure.ts";
import { failureOf } from "../app/attempt.ts";
import type { EngineLink } from "../app/link/engineLink.ts";
import { openReader, openSelected, type OpenedEvent } from "../payload/read/openSelected.ts";
import type { CompareSide } from "./compareState.ts";
import { useApp } from "../app/useApp.ts";
import { said } from "../../shared/words/said.ts";

/** Bytes of each side that are compared at most. */
export const MAX_COMPARED = 1024 * 1024;

export interface LoadedSide {
  readonly side: CompareSide;
  readonly opened: OpenedEvent;
  readonly bytes: Uint8Array;
  /** Length of the payload; more than `bytes` where that was cut. */
  readonly total: number;
}

export interface LoadedSides {
  /** Null while they are read; then those before stay on the screen. */
  readonly sides: readonly [LoadedSide, LoadedSide] | null;
  readonly failure: Failure | null;
}

/** The bytes of both sides, each read once. */
export function usePayloads(a: CompareSide, b: CompareSide): LoadedSides {
  const { engine } = useApp();
  const [loaded, setLoaded] = useState<LoadedSides>({ sides: null, failure: null });
  useEffect(() => {
    let here = true;
    Promise.all([load(engine, a), load(engine, b)]).then(
      (sides) => here && setLoaded({ sides, failure: null }),
      (error: unknown) => here && setLoaded({ sides: null, failure: failureOf(error) }),
    );
    return () => {
      here = false;
    };
  }, [engine, a, b]);
  return loaded;
}

async function load(engine: Pick<EngineLink, "call">, side: CompareSide): Promise<LoadedSide> {
  const opened = await openSelected(engine, side.query, side.row);
  if (opened === null)
    throw refusal(
      "MOVED",
      said("compare.theMessageAtEventIsNotWhere", { seq: side.row.seq }),
      said("compare.selectBothMessagesAgain"),
    );
  const { event } = opened;
  const total = event.call === "send" || event.call === "recv" ? event.length : 0;
  const bytes = await openReader(engine, opened).readOnce(0, Math.min(total, MAX_COMPARED));
  return { side, opened, bytes, total };
}
