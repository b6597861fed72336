// What the window remembers between starts (drafts, layout, theme): JSON in localStorage, checked when read, since an
// older version or a person may have written it.

export interface Memory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const PREFIX = "portscope.";

/** What `check` makes of the remembered value; `fallback` when there is none or it is not fit. */
export function recall<T>(
  key: string,
  fallback: T,
  check: (value: unknown) => T | null,
  memory?: Memory,
): T {
  try {
    // Naming it throws where storage is blocked, and where there is no browser.
    const text = (memory ?? localStorage).getItem(PREFIX + key);
    return text === null ? fallback : (check(JSON.parse(text)) ?? fallback);
  } catch {
    return fallback;
  }
}

/** Remembering is a convenience: a full or forbidden storage is no failure. */
export function remember(key: string, value: unknown, memory?: Memory): void {
  try {
    (memory ?? localStorage).setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Nothing to do: the value lives on in this window.
  }
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}
