import { useEffect, useMemo, useReducer } from "react";
import { useApp } from "../useApp.ts";
import { createPayloadReader, type PayloadReader } from "./payloadReader.ts";

/** A reader for one event; draws again when bytes came. */
export function usePayload(seq: number): PayloadReader {
  const { engine } = useApp();
  const reader = useMemo(() => createPayloadReader(engine, seq), [engine, seq]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const stop = reader.onChange(redraw);
    reader.want(0, 1);
    return stop;
  }, [reader]);
  return reader;
}
