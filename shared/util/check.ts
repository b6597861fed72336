// Checks of values from outside (a storage, a file): what is fit, or null.

export function checkRecord(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}

export function checkText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

export function checkBoolean(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

/** `checkMember(["a", "b"])("b")` is "b". */
export function checkMember<T>(members: readonly T[]): (value: unknown) => T | null {
  return (value) => members.find((member) => member === value) ?? null;
}

/** The id of one of the rows. */
export function checkId<T extends string>(
  rows: readonly { readonly id: T }[],
): (value: unknown) => T | null {
  return (value) => rows.find(({ id }) => id === value)?.id ?? null;
}
