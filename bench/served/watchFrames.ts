// Runs inside the page: looks at each frame when it is drawn, and at the end of the table of events that it shows.

export interface Frames {
  /** Milliseconds from each frame to the next. */
  readonly times: readonly number[];
  /** Of each frame, milliseconds until a frame without a row that is still being read: 0 where it has none itself. */
  readonly waits: readonly number[];
  /** Frames whose table ended with another row than the frame's before. */
  readonly moved: number;
  /** How many rows the table has, and the position of the last one that is drawn. */
  readonly rows: number;
  readonly lastDrawn: number;
}

/** Self-contained: it is sent to the page as text. */
export function watchFrames(milliseconds: number): Promise<Frames> {
  return new Promise((resolve) => {
    const times: number[] = [];
    const waits: number[] = [];
    const waiting: number[] = [];
    let moved = 0;
    let lastDrawn = -1;
    let before = performance.now();
    const end = before + milliseconds;
    function frame(now: number): void {
      times.push(now - before);
      before = now;
      const grid = document.querySelector('[role="grid"][aria-label="Events"]');
      const drawn = grid?.querySelectorAll<HTMLElement>("[data-position]") ?? [];
      const last = Number(drawn[drawn.length - 1]?.dataset["position"] ?? -1);
      if (last !== lastDrawn) moved += 1;
      lastDrawn = last;
      waiting.push(now);
      if ((grid?.querySelector("[data-position]:not([data-seq])") ?? null) === null)
        waits.push(...waiting.splice(0).map((since) => now - since));
      if (now < end) return void requestAnimationFrame(frame);
      // The first one is the time since this began, not between two frames.
      const rows = Number(grid?.getAttribute("aria-rowcount") ?? 0) - 1;
      waits.push(...waiting.map((since) => now - since));
      resolve({ times: times.slice(1), waits, moved, rows, lastDrawn });
    }
    requestAnimationFrame(frame);
  });
}
