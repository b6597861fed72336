import { useEffect, useMemo, useReducer } from "react";
import { useApp } from "../app/useApp.ts";
import type { Conversation } from "./conversation.ts";
import { followLines } from "./followLines.ts";
import { createStreamLines, type StreamLines } from "./streamLines.ts";

/** The lines of a conversation, live as long as they are shown. */
export function useStreamLines(conversation: Conversation, live: boolean): StreamLines {
  const { engine } = useApp();
  const lines = useMemo(() => createStreamLines(engine, conversation), [engine, conversation]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => lines.onChange(redraw), [lines]);
  useEffect(() => (live ? followLines(engine, lines) : undefined), [engine, lines, live]);
  return lines;
}
