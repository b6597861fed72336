/** What is used of the document. */
export interface Sight extends Pick<EventTarget, "addEventListener" | "removeEventListener"> {
  readonly hidden: boolean;
}

/** Begins something, and ends it while the page cannot be seen. `begin` returns its end, as this does. */
export function whileSeen(sight: Sight, begin: () => () => void): () => void {
  let end = sight.hidden ? null : begin();
  const look = (): void => {
    if (sight.hidden) {
      end?.();
      end = null;
    } else end ??= begin();
  };
  sight.addEventListener("visibilitychange", look);
  return () => {
    sight.removeEventListener("visibilitychange", look);
    end?.();
  };
}
