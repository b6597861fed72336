// Payload as text on a screen: hostile until proven otherwise. Control characters become pictures (U+2400…), characters
// that are invisible or reorder text become U+FFFD-like marks, so that nothing a peer sends can hide or move anything.

/** Characters that show nothing, or change how others show: controls, format and ignorable ones, a blank Braille cell. */
export const HIDDEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Text in which every character is visible and inert. `\n`, `\r` and `\t` are pictures too unless `keepLines`. */
export function visibleText(text: string, options: { readonly keepLines?: boolean } = {}): string {
  let out = "";
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (options.keepLines === true && (code === 0x0a || code === 0x09)) out += char;
    else if (code < 0x20) out += String.fromCharCode(0x2400 + code);
    else if (code === 0x7f) out += "\u2421";
    else if (HIDDEN.test(char)) out += "\ufffd";
    else out += char;
  }
  return out;
}
