// Lines of several parts. Where none of them is a word of ours the line is a plain string.

import { said, type Text } from "../../words/said.ts";

/** What is there of the parts, with a blank between. */
export function spaced(...parts: readonly (Text | number)[]): Text {
  const there = textsOf(parts);
  return isPlain(there) ? there.join(" ") : said("decode.spaced", { parts: there });
}

/** What is there of the parts, with a comma between. */
export function listed(parts: readonly (Text | null)[]): Text {
  const there = textsOf(parts.filter((part) => part !== null));
  return isPlain(there) ? there.join(", ") : said("decode.listed", { parts: there });
}

/** What a service parameter has: `a,b`. */
export function commaed(parts: readonly Text[]): Text {
  return isPlain(parts) ? parts.join(",") : said("decode.commaed", { parts });
}

/** `what: told`. */
export function colon(what: Text, told: Text): Text {
  return typeof what === "string" && typeof told === "string"
    ? `${what}: ${told}`
    : said("decode.colon", { what, told });
}

/** `what (more)`. */
export function bracketed(what: Text, more: Text): Text {
  return typeof what === "string" && typeof more === "string"
    ? `${what} (${more})`
    : said("decode.bracketed", { what, more });
}

function textsOf(parts: readonly (Text | number)[]): Text[] {
  return parts
    .map((part) => (typeof part === "number" ? String(part) : part))
    .filter((part) => part !== "");
}

function isPlain(parts: readonly Text[]): parts is readonly string[] {
  return parts.every((part) => typeof part === "string");
}
