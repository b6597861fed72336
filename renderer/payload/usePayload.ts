import { useEffect, useMemo, useReducer } from "react";
import { useApp } from "../useApp.ts";
import { createPayloadReader, type PayloadReader } from "./payloadReader.ts";

/** A reader for one event, which begins to read where the event has bytes; draws again when some came. */
export function usePayload(seq: number, hasBytes: boolean): PayloadReader {
  const { engine } = useApp();
  const reader = useMemo(() => createPayloadReader(engine, seq), [engine, seq]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const stop = reader.onChange(redraw);
    if (hasBytes) reader.want(0, 1);
    return stop;
  }, [reader, hasBytes]);
  return reader;
}
