import { useEffect, useState } from "react";
import type { Failure } from "../../shared/model/failure.ts";
import { failureOf } from "../app/attempt.ts";
import type { EngineLink } from "../app/link/engineLink.ts";
import { openRow } from "../payload/read/openSelected.ts";
import type { CompareSide } from "./compareState.ts";
import { useApp } from "../app/useApp.ts";

/** Bytes of each side that are compared at most. */
export const MAX_COMPARED = 1024 * 1024;

export interface LoadedSide {
  readonly side: CompareSide;
  readonly bytes: Uint8Array;
  /** Length of the payload; more than `bytes` where that was cut. */
  readonly total: number;
}

/** What draws a comparison is given. */
export interface ComparisonProps {
  readonly a: LoadedSide;
  readonly b: LoadedSide;
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
  const total = side.row.result;
  const bytes = await openRow(engine, side.row).readOnce(0, Math.min(total, MAX_COMPARED));
  return { side, bytes, total };
}
