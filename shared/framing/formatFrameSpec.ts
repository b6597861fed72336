import { assertNever } from "../assertNever.ts";
import { toHex } from "../format/hex.ts";
import { formatLengthField } from "./formatLengthField.ts";
import { DEFAULT_LINE, type FrameSpec, type LinesSpec, type PrefixSpec } from "./frameSpec.ts";

/** Delimiters that have a name, by their hex. */
export const NAMED_DELIMITERS = { lf: "0a", cr: "0d", crlf: "0d0a", nul: "00" } as const;

/** The text that parseFrameSpec gives back as this spec, as short as it can be: `crlf`, `prefix:u16be,offset=2`. */
export function formatFrameSpec(spec: FrameSpec): string {
  switch (spec.kind) {
    case "read":
      return "read";
    case "delimiter":
      return formatDelimiter(toHex(spec.delimiter, ""));
    case "fixed":
      return `fixed:${spec.length}`;
    case "prefix":
      return formatPrefix(spec);
    case "idle":
      return `idle:${spec.gap}ms`;
    case "protocol":
      return spec.protocol === null ? "protocol" : `protocol:${spec.protocol}`;
    case "lines":
      return formatLines(spec);
    default:
      return assertNever(spec);
  }
}

function formatLines({ maxLength, utf16 }: LinesSpec): string {
  if (utf16 !== undefined) return `lines:${maxLength},utf16${utf16}`;
  return maxLength === DEFAULT_LINE ? "lines" : `lines:${maxLength}`;
}

function formatDelimiter(hex: string): string {
  const named = Object.entries(NAMED_DELIMITERS).find(([, value]) => value === hex);
  return named === undefined ? `delim:${hex}` : named[0];
}

function formatPrefix({ field, offset, add, inclusive }: PrefixSpec): string {
  const parts = [`prefix:${formatLengthField(field)}`];
  if (offset !== 0) parts.push(`offset=${offset}`);
  if (add !== 0) parts.push(`add=${add}`);
  if (inclusive) parts.push("inclusive");
  return parts.join(",");
}
