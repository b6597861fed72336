// Keeps the lines of a conversation up to date: the engine tells that there are more, and what is in sight is read again, at
// most so often.

import type { EngineLink } from "../app/link/engineLink.ts";
import { linesQuery } from "./conversation.ts";
import type { StreamLines } from "./streamLines.ts";

/** Milliseconds from the end of one reading to the beginning of the next. */
const PACE = 100;

/** Returns its end. */
export function followLines(
  engine: Pick<EngineLink, "watch">,
  lines: Pick<StreamLines, "conversation" | "refresh">,
): () => void {
  const { socket, peer, direction, shape } = lines.conversation;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isReading = false;
  let isMore = false;
  let isOver = false;

  async function read(): Promise<void> {
    isReading = true;
    isMore = false;
    await lines.refresh();
    isReading = false;
    if (isOver) return;
    timer = setTimeout(() => {
      timer = null;
      if (isMore) void read();
    }, PACE);
  }
  function look(): void {
    if (isReading || timer !== null) isMore = true;
    else void read();
  }
  // What ends it refuses a reading too, which shows why.
  const listener = { onUpdate: look, onEnd: look };
  const watch =
    shape === "hex"
      ? engine.watch("streamGrowth", { socket, peer, direction }, listener)
      : engine.watch("view", { query: linesQuery(lines.conversation) }, listener);
  return () => {
    isOver = true;
    watch.stop();
    if (timer !== null) clearTimeout(timer);
  };
}
