import { useEffect, useReducer, useState } from "react";
import { useApp, useAppState } from "../useApp.ts";
import { createPayloadReader, type PayloadReader } from "./payloadReader.ts";

/** A reader for one event, a new one after each snapshot of the engine; null for the first instant. */
export function usePayload(seq: number): PayloadReader | null {
  const { engine } = useApp();
  const epoch = useAppState((state) => state.epoch);
  const [reader, setReader] = useState<PayloadReader | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const next = createPayloadReader(engine, seq, redraw);
    setReader(next);
    next.want(0, 1);
    return () => next.stop();
  }, [engine, seq, epoch]);
  return reader;
}
