/** Values of variables as their text. */
export function textsOf(
  values: Readonly<Record<string, string | number | boolean>>,
): ReadonlyMap<string, string> {
  return new Map(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
