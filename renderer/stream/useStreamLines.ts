import { useEffect, useMemo, useReducer } from "react";
import { useApp } from "../app/useApp.ts";
import type { Conversation } from "./conversation.ts";
import { createStreamLines, type StreamLines } from "./streamLines.ts";
import { socketsSlice } from "../sockets/socketsState.ts";

/** Milliseconds between two looks while something happens, and while nothing does. */
const BUSY = 150;
const QUIET = 2000;
/** Looks in a row that must bring nothing before it is quiet: the lines come a little after the bytes. */
const PATIENCE = 8;

/** The lines of a conversation, live as long as they are shown. */
export function useStreamLines(conversation: Conversation, live: boolean): StreamLines {
  const { engine, store } = useApp();
  const { socket } = conversation;
  const lines = useMemo(() => createStreamLines(engine, conversation), [engine, conversation]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => lines.onChange(redraw), [lines]);
  useEffect(() => {
    if (!live) return;
    let idle = 0;
    let over = false;
    let timer: number | undefined;
    let bytes = -1;
    const look = async (): Promise<void> => {
      const before = lines.total();
      await lines.refresh();
      idle = lines.total() === before ? idle + 1 : 0;
      if (!over) timer = window.setTimeout(() => void look(), idle < PATIENCE ? BUSY : QUIET);
    };
    // What arrives ends the quiet at once.
    const stop = store.subscribe((state) => {
      const counters = socketsSlice.of(state).table.get(socket)?.counters;
      const now = (counters?.bytesIn ?? 0) + (counters?.bytesOut ?? 0);
      if (now === bytes) return;
      bytes = now;
      const quiet = idle >= PATIENCE;
      idle = 0;
      if (!quiet) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void look(), BUSY);
    });
    void look();
    return () => {
      over = true;
      stop();
      window.clearTimeout(timer);
    };
  }, [lines, live, store, socket]);
  return lines;
}
