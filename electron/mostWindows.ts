// How many windows there may be. Each is a process, and every later start of the program asks for one.

/** As many as the engine serves clients in a browser. */
export const MOST_WINDOWS = 32;

/** The window that is shown instead of another one; null where there is room for it. */
export function insteadOfNew<W>(windows: readonly W[], focused: W | null): W | null {
  return windows.length < MOST_WINDOWS ? null : (focused ?? windows[0] ?? null);
}
