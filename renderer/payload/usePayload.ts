import { useEffect, useMemo, useReducer } from "react";
import { useApp } from "../app/useApp.ts";
import { openReader, type OpenedEvent } from "./read/openSelected.ts";
import type { PayloadReader } from "./read/payloadReader.ts";
import { carriesBytes } from "./payloadTab.ts";

/** A reader, which begins to read where there are bytes; draws again when some came. */
export function usePayload(opened: OpenedEvent): PayloadReader {
  const { engine } = useApp();
  const reader = useMemo(() => openReader(engine, opened), [engine, opened]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const hasBytes = carriesBytes(opened.event);
  useEffect(() => {
    const stop = reader.onChange(redraw);
    if (hasBytes) reader.want(0, 1);
    return stop;
  }, [reader, hasBytes]);
  return reader;
}
