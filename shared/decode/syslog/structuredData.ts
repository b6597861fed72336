// STRUCTURED-DATA (RFC 5424, 6.3): `-`, or elements as `[id name="value" …]`.

import type { FieldReader } from "../reading/FieldReader.ts";
import { text } from "../reading/fieldText.ts";
import { said } from "../../words/said.ts";
import { type Label, labelText, asIs } from "../reading/label.ts";

const SPACE = 0x20;
const QUOTE = 0x22;
const EQUALS = 0x3d;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;
/** RFC 5424 knows no limit for values; names have at most 32 characters. */
const MAX_NAME = 256;

export function readStructuredData(r: FieldReader): void {
  if (r.peek() === 0x2d) {
    r.data("STRUCTURED-DATA", 1);
    return;
  }
  if (r.peek() === -1) r.missing("STRUCTURED-DATA", "syslog.dashOrBracketIsExpected");
  else if (r.peek() !== 0x5b) r.wrong("syslog.structuredDataBeginsWithDashOrBracket");
  r.group("STRUCTURED-DATA", () => {
    while (r.peek() === 0x5b) r.group("syslog.element", () => readElement(r));
  });
}

function readElement(r: FieldReader): void {
  r.literal("[", "[");
  const id = name(r, "SD-ID", [SPACE, CLOSE]);
  r.say("", asIs(id));
  while (r.peek() === SPACE) {
    r.literal("syslog.space", " ");
    r.group("decode.parameter", () => {
      const param = name(r, "PARAM-NAME", [EQUALS]);
      r.literal('="', '="');
      const length = valueLength(r);
      const value = unescaped(r.data("PARAM-VALUE", length, unescaped));
      r.literal("syslog.theClosingQuote", '"');
      r.say(value, asIs(param));
    });
  }
  r.literal("syslog.theClosingBracket", "]");
}

function name(r: FieldReader, what: Label, ends: readonly number[]): string {
  const window = r.ahead(MAX_NAME);
  const length = window.findIndex((byte) => ends.includes(byte));
  if (length > 0) return text(r.data(what, length, text));
  if (length === 0 || window.length === MAX_NAME)
    r.wrong(said("decode.isExpected", { name: labelText(what) }));
  else r.missing(what, "syslog.bytesBehindItAreExpected");
  return "";
}

/** Up to the quote that is not escaped; to the end where there is none. */
function valueLength(r: FieldReader): number {
  const bytes = r.ahead(r.left);
  let at = 0;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return Math.min(at, bytes.length);
}

function unescaped(bytes: Uint8Array): string {
  return text(bytes).replaceAll(/\\(["\\\]])/g, "$1");
}
