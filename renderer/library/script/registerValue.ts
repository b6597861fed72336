/** A whole number up to `highest`, decimal or hex behind 0x; null where the text is none. */
export function registerValue(text: string, highest: number): number | null {
  const trimmed = text.trim();
  if (!/^(?:0x[0-9a-f]{1,4}|\d{1,5})$/i.test(trimmed)) return null;
  const number = Number(trimmed);
  return number <= highest ? number : null;
}
