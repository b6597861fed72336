// A form as browsers send it (application/x-www-form-urlencoded, WHATWG URL 5.1): `a=1&b=x+y` as names and values.

/** A name or a value: where it stands in the source and what it means. */
export interface FormText {
  /** UTF-16 range in the source text. */
  readonly from: number;
  readonly to: number;
  /** With `+` and `%XX` undone; what is not valid UTF-8 is U+FFFD as the standard has it, and `valid` is false. */
  readonly text: string;
  readonly valid: boolean;
}

export interface FormField {
  readonly name: FormText;
  /** Null where there is no `=`. */
  readonly value: FormText | null;
}

/** More fields than this are no form for a person. */
export const MAX_FORM_FIELDS = 10_000;

/**
 * Null where the text holds a character that no sender leaves as it is, has no `=`, or an empty name. Line ends after
 * the last field do no harm (`curl -d @file`, `echo`).
 */
export function layoutForm(text: string): readonly FormField[] | null {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  if (!isFormText(text, end)) return null;
  const fields: FormField[] = [];
  let anyValue = false;
  for (let at = 0; at <= end;) {
    const found = text.indexOf("&", at);
    const stop = found === -1 || found > end ? end : found;
    if (stop > at) {
      const field = readField(text, at, stop);
      if (field.name.from === field.name.to || fields.length >= MAX_FORM_FIELDS) return null;
      fields.push(field);
      anyValue ||= field.value !== null;
    }
    at = stop + 1;
  }
  return anyValue ? fields : null;
}

function readField(text: string, from: number, to: number): FormField {
  const found = text.slice(from, to).indexOf("=");
  if (found === -1) return { name: readText(text, from, to), value: null };
  return {
    name: readText(text, from, from + found),
    value: readText(text, from + found + 1, to),
  };
}

/** Letters, digits and what senders leave unescaped, also those that escape less than browsers do. */
function isFormText(text: string, end: number): boolean {
  for (let i = 0; i < end; i++)
    if (!/[\w.*+%&=~!'(),:;/@$?[\]-]/.test(text[i] ?? " ")) return false;
  return true;
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });

function readText(text: string, from: number, to: number): FormText {
  const bytes = new Uint8Array(to - from);
  let length = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    const escape =
      code === 0x25 ? /^[0-9a-f]{2}$/i.exec(text.slice(i + 1, Math.min(i + 3, to))) : null;
    if (escape !== null) i += 2;
    bytes[length++] =
      escape !== null ? Number.parseInt(escape[0], 16) : code === 0x2b ? 0x20 : code;
  }
  const meant = bytes.subarray(0, length);
  try {
    return { from, to, text: strict.decode(meant), valid: true };
  } catch {
    return { from, to, text: lenient.decode(meant), valid: false };
  }
}
