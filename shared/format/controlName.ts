// What control characters are called.

// not for people: the names that ASCII (RFC 20) gives them, which are the same in every language.
const NAMES =
  "NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US".split(
    " ",
  );

/** `ESC` for 0x1b, as ASCII (RFC 20) has it; null where it is no control character of ASCII. */
export function controlName(code: number): string | null {
  return code === 0x7f ? "DEL" : (NAMES[code] ?? null);
}
